import type * as vscode from 'vscode';
import type { Library } from '../../core/library';
import { readFrontMatter } from '../../core/note/front-matter/read';
import { type NoteUsage, type UsageFrontMatter, noteUsage } from '../../core/note/usage/note-usage';
import { takeBackEdit } from '../../core/note/usage/take-back';
import type { LibraryStore } from '../library/library-store';
import type { NoteCache, NoteInLibrary } from '../shared/note-cache';
import type { NoteText } from '../shared/settings';

/** The records that a note uses, and the library of the packs that it draws on. */
export interface UsageOfNote {
  readonly library: Library;
  readonly usage: NoteUsage;
}

/** Use of sources by notes. */
export class NoteUsages {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  /** Returns the use by the note as it is now, or was when it was closed. */
  async of(document: NoteText): Promise<UsageOfNote> {
    const { library } = await this.store.drawnOn(document);
    return this.notes.getIn(library, document, usageOf);
  }

  /**
   * The edit of the note's text that takes records back, by their keys, from those that it leaves out; `undefined` where it
   * leaves out none of them.
   */
  async takeBack(document: vscode.TextDocument, keys: ReadonlySet<string>) {
    const { library } = await this.store.drawnOn(document);
    const isMeant = (id: string) => library.recordsNamed(id).some(({ key }) => keys.has(key));
    return takeBackEdit(document.getText(), isMeant);
  }
}

function usageOf({ library, note: { text } }: NoteInLibrary): UsageOfNote {
  return { library, usage: noteUsage(library, text, frontMatterOf(text)) };
}

/** Front matter that does not name us has nothing to say here. */
function frontMatterOf(text: string): UsageFrontMatter {
  const isOurs = /^\uFEFF?---/.test(text) && text.slice(0, 20_000).includes('briefing');
  return isOurs ? readFrontMatter(text) : { end: 0, omit: [] };
}
