import type * as vscode from 'vscode';
import type { Library } from '../../core/library';
import { readFrontMatter } from '../../core/note/front-matter/read';
import { type NoteUsage, type UsageFrontMatter, noteUsage } from '../../core/note/usage/note-usage';
import { takeBackEdit } from '../../core/note/usage/take-back';
import type { LibraryStore } from '../library/library-store';

/** What a note uses, and the library of the packs that it draws on. */
export interface UsageOfNote {
  readonly library: Library;
  readonly usage: NoteUsage;
}

interface Known extends UsageOfNote {
  readonly version: number;
  readonly libraryVersion: number;
}

/** What notes use of their sources, found out once for each version of a note and of the library. */
export class NoteUsages {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  constructor(private readonly store: LibraryStore) {}

  /** For the note as it is now, or was when it was closed. */
  async of(document: vscode.TextDocument): Promise<UsageOfNote> {
    const { library } = await this.store.drawnOn(document);
    const { version } = document;
    const known = this.known.get(document);
    if (known?.version === version && known.library === library && known.libraryVersion === library.version)
      return known;
    const text = document.getText();
    const matter = frontMatterOf(text);
    const fresh = {
      version,
      library,
      libraryVersion: library.version,
      usage: noteUsage(library, text, matter),
    };
    this.known.set(document, fresh);
    return fresh;
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

/** Front matter that does not name us has nothing to say here. */
function frontMatterOf(text: string): UsageFrontMatter {
  const isOurs = /^\uFEFF?---/.test(text) && text.slice(0, 20_000).includes('briefing');
  return isOurs ? readFrontMatter(text) : { end: 0, omit: [] };
}
