import type { Library } from '../../core/library';
import { sectionStarts } from '../../core/markdown/sections';
import type { Mention } from '../../core/names';
import { type Noted, firstInSections, notedIn } from '../../core/note/names/noted';
import type { NoteCache, NoteInLibrary } from './note-cache';
import { type NoteText, settings } from './settings';

/** Whom and what a note names, in the order of the first mention; for `NoteCache.getIn`. */
export function namedIn({ library, mentions }: NoteInLibrary): readonly Noted[] {
  return notedIn(library, mentions);
}

/** The mentions that are the first of something in their section; for `NoteCache.getIn`. */
export function firstMentions({ library, note, mentions }: NoteInLibrary): ReadonlySet<Mention> {
  return firstInSections(library, mentions, sectionStarts(note.text, note.format));
}

/** Returns whether the name is a link to a page: then a click with the key for following leads there, and nowhere else. */
export function isLink(notes: NoteCache, library: Library, document: NoteText, mention: Mention): boolean {
  switch (settings.links) {
    case 'off':
      return false;
    case 'all':
      return true;
    case 'first':
      return [...notes.getIn(library, document, firstMentions)].some(({ start }) => start === mention.start);
  }
}
