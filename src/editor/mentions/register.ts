import * as vscode from 'vscode';
import type { MentionCache } from '../hover/mention-cache';
import type { LibraryStore } from '../library/library-store';
import type { Known } from '../packs/register';
import { registerForLanguages } from '../settings';
import { NameDefinition } from './definition-provider';
import { FormActions } from './form-actions';
import { registerFormCommands } from './form-commands';
import { NameHighlights } from './highlight-provider';
import { NamesInNotes } from './name-at';
import { OneFormEdits } from './one-form';
import { NameReferences } from './references-provider';
import { NameRename } from './rename-provider';
import { LibrarySymbols } from './symbols-provider';

/** Makes names something to follow, from notes to packs and to other notes, and to write in one form. */
export function registerMentions(
  store: LibraryStore,
  mentions: MentionCache,
  { packs, subjects, mentioning }: Known,
): vscode.Disposable {
  const { languages } = vscode;
  const names = new NamesInNotes(store, mentions);
  const forms = new OneFormEdits(names, mentioning);
  return vscode.Disposable.from(
    registerForLanguages((selector) =>
      vscode.Disposable.from(
        languages.registerDefinitionProvider(selector, new NameDefinition(names, subjects)),
        languages.registerReferenceProvider(selector, new NameReferences(names, subjects, mentioning)),
        languages.registerDocumentHighlightProvider(selector, new NameHighlights(names)),
        languages.registerRenameProvider(selector, new NameRename(names, forms)),
        languages.registerCodeActionsProvider(selector, new FormActions(names, forms), FormActions.metadata),
      ),
    ),
    languages.registerWorkspaceSymbolProvider(new LibrarySymbols(store, packs)),
    registerFormCommands(names, forms),
  );
}
