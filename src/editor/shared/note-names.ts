import type * as vscode from 'vscode';
import type { Library } from '../../core/library';
import type { Mention } from '../../core/names';
import { type Noted, firstInSections, notedIn } from '../../core/note/names/noted';
import { sectionStarts } from '../../core/markdown/sections';
import type { MentionCache } from './mention-cache';
import { formatOf, settings } from './settings';

/** What a note's mentions come to, worked out when it is first asked for. */
interface Known {
  readonly version: number;
  readonly library: Library;
  readonly libraryVersion: number;
  noted?: readonly Noted[];
  firsts?: ReadonlySet<Mention>;
}

/** Who is named in a note and where first, found once for each version of the note and of the library. */
export class NoteNames {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  constructor(private readonly mentions: MentionCache) {}

  /** In the order of the text. */
  mentionsIn(library: Library, document: vscode.TextDocument): readonly Mention[] {
    return this.mentions.mentionsIn(library, document);
  }

  /** Those that touch a stretch of the text: of a long note much less than all. */
  mentionsBetween(
    library: Library,
    document: vscode.TextDocument,
    start: number,
    end: number,
  ): readonly Mention[] {
    return this.mentions.mentionsBetween(library, document, start, end);
  }

  /** Whom and what the note names, in the order of the first mention. */
  notedIn(library: Library, document: vscode.TextDocument): readonly Noted[] {
    const known = this.of(library, document);
    return (known.noted ??= notedIn(library, this.mentionsIn(library, document)));
  }

  /** The mentions that are the first of something in their section. */
  firstsIn(library: Library, document: vscode.TextDocument): ReadonlySet<Mention> {
    const known = this.of(library, document);
    return (known.firsts ??= firstInSections(
      library,
      this.mentionsIn(library, document),
      sectionStarts(document.getText(), formatOf(document)),
    ));
  }

  /** Whether the name is a link to a page: then a click with the key for following leads there, and nowhere else. */
  isLink(library: Library, document: vscode.TextDocument, mention: Mention): boolean {
    switch (settings.links) {
      case 'off':
        return false;
      case 'all':
        return true;
      case 'first':
        return [...this.firstsIn(library, document)].some(({ start }) => start === mention.start);
    }
  }

  private of(library: Library, document: vscode.TextDocument): Known {
    const { version } = document;
    const known = this.known.get(document);
    if (known?.version === version && known.library === library && known.libraryVersion === library.version)
      return known;
    const fresh: Known = { version, library, libraryVersion: library.version };
    this.known.set(document, fresh);
    return fresh;
  }
}
