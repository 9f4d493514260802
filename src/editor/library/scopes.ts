import type * as vscode from 'vscode';
import { Library, LibrarySearch } from '../../core/library';
import { Pace } from '../../core/base/pace';
import { VersionCache } from '../../core/base/version-cache';
import { packsNamedIn } from '../../core/markdown/front-matter';
import { type NoteText, settings } from '../shared/settings';
import type { LibraryStore } from './library-store';
import type { PackFile } from './pack-file';
import { isIn, parentOf } from '../shared/files/uris';

/** Something with a library to look things up in: the store with all packs, or those that one note draws on. */
export interface LibrarySource {
  readonly library: Library;
  readonly search: LibrarySearch;
}

/** Maximum number of scopes that are kept: a person goes to and fro between a few notes. */
const mostKept = 4;

/** A library of some of the packs, which follows the changes of these. */
class Scope implements LibrarySource {
  readonly library = new Library();
  readonly search = new LibrarySearch(this.library);
  private readonly held = new Map<string, PackFile>();
  private last: Promise<void> = Promise.resolve();

  /** Brings the library to where it holds these packs, as they are now; one call after the other, so that the last counts. */
  follow(files: ReadonlyMap<string, PackFile>): Promise<void> {
    this.last = this.last.then(() => this.followNow(files));
    return this.last;
  }

  private async followNow(files: ReadonlyMap<string, PackFile>): Promise<void> {
    for (const [id, file] of [...this.held]) {
      if (files.get(id) === file) continue;
      this.held.delete(id);
      this.library.remove(id);
    }
    const pace = new Pace();
    for (const [id, file] of files) {
      if (this.held.get(id) === file) continue;
      this.held.set(id, file);
      if (file.pack) this.library.add(file.pack);
      if (pace.isDue) await pace.rest();
    }
  }
}

/** The packs that a note draws on: all, those in its folder, or those that its front matter names. */
export class Scopes {
  private readonly scopes = new Map<string, Scope>();
  private readonly named = new VersionCache<NoteText>();

  constructor(private readonly store: LibraryStore) {}

  /** The packs for the document; all of them where there is none. */
  async of(document: NoteText | undefined): Promise<LibrarySource> {
    const chosen = document && this.chosenBy(document);
    if (!chosen) return this.store;
    const files = new Map([...this.store.held].filter(([id, file]) => chosen.holds(id, file.uri)));
    if (files.size === this.store.held.size) return this.store;
    const scope = this.scopes.get(chosen.key) ?? new Scope();
    this.scopes.delete(chosen.key);
    this.scopes.set(chosen.key, scope);
    const [oldest] = this.scopes.keys();
    if (this.scopes.size > mostKept && oldest !== undefined) this.scopes.delete(oldest);
    await scope.follow(files);
    return scope;
  }

  private chosenBy(document: NoteText) {
    switch (settings.scope(document)) {
      case 'all':
        return undefined;
      case 'folder': {
        if (document.isUntitled) return undefined;
        const folder = parentOf(document.uri);
        return {
          key: `folder ${folder.toString()}`,
          holds: (_: string, uri: vscode.Uri) => isIn(uri, folder),
        };
      }
      case 'named': {
        const ids = this.named.get(document, idsNamedIn);
        return ids && { key: `named ${ids.join(' ')}`, holds: (id: string) => ids.includes(id) };
      }
    }
  }
}

function idsNamedIn(note: NoteText): readonly string[] | undefined {
  return packsNamedIn(note.getText());
}
