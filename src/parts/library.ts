import * as vscode from 'vscode';
import type { LibraryApi } from '../api';
import { CardHover } from '../editor/writing/hover/hover-provider';
import { MentionCache } from '../editor/shared/mention-cache';
import { IndexMemory } from '../editor/library/index-memory';
import { LibraryStore } from '../editor/library/library-store';
import { openPackIndex } from '../editor/library/stored-index';
import { libraryApi } from '../editor/library/public-api';

/** The library and the cards: loaded once the extension is started, or before with the first card that is wanted. */
export interface LibraryPart {
  readonly store: LibraryStore;
  readonly mentions: MentionCache;
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
  const mentions = new MentionCache();
  context.subscriptions.push(log, memory, store, mentions);
  return { store, mentions, hover: new CardHover(store, mentions), api: libraryApi(store), log };
}
