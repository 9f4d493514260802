import * as vscode from 'vscode';
import type { LibraryApi } from '../api';
import { CardHover } from '../editor/writing/hover/hover-provider';
import { NoteCache } from '../editor/shared/note-cache';
import { IndexMemory } from '../editor/library/index-memory';
import { LibraryStore } from '../editor/library/library-store';
import { openPackIndex } from '../editor/library/stored-index';
import { formatOf } from '../editor/shared/settings';
import { libraryApi } from '../editor/library/public-api';

/** The library and the cards: loaded once the extension is started, or before with the first card that is wanted. */
export interface LibraryPart {
  readonly store: LibraryStore;
  readonly notes: NoteCache;
  readonly hover: vscode.HoverProvider;
  readonly api: LibraryApi;
  readonly log: vscode.LogOutputChannel;
}

export function startLibrary(context: vscode.ExtensionContext): LibraryPart {
  const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
  const memory = new IndexMemory(openPackIndex(context), (reason) => {
    log.warn(vscode.l10n.t('The index of the packs could not be written: {0}', reason));
  });
  const store = new LibraryStore(context.extensionUri, memory, log);
  const notes = new NoteCache(formatOf, vscode.workspace.onDidCloseTextDocument);
  context.subscriptions.push(log, memory, store, notes);
  return { store, notes, hover: new CardHover(store, notes), api: libraryApi(store), log };
}
