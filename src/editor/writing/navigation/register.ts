import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { Known } from '../../packs/language/register';
import type { NoteCache } from '../../shared/note-cache';
import { registerForLanguages } from '../../shared/settings';
import { NameDefinition } from './definition-provider';
import { FormActions } from './form-actions';
import { registerFormCommands } from './form-commands';
import { NameHighlights } from './highlight-provider';
import { NamesInNotes } from './name-at';
import { OneFormEdits } from './one-form';
import { NameReferences } from './references-provider';
import { NameRename } from './rename-provider';
import { LibrarySymbols } from './symbols-provider';

/** Registers all that leads from a name in a note to packs and other notes, and that writes it in one form. */
export function registerNavigation(
  store: LibraryStore,
  notes: NoteCache,
  { packs, subjects, mentioning }: Known,
): vscode.Disposable {
  const names = new NamesInNotes(store, notes);
  const forms = new OneFormEdits(names, mentioning);
  const { languages } = vscode;
  const inNotes = (selector: vscode.DocumentSelector) =>
    vscode.Disposable.from(
      languages.registerDocumentHighlightProvider(selector, new NameHighlights(names)),
      languages.registerDefinitionProvider(selector, new NameDefinition(names, subjects)),
      languages.registerReferenceProvider(selector, new NameReferences(names, subjects, mentioning)),
      languages.registerRenameProvider(selector, new NameRename(names, forms)),
      languages.registerCodeActionsProvider(selector, new FormActions(names, forms), {
        providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
      }),
    );
  return vscode.Disposable.from(
    registerForLanguages(inNotes),
    languages.registerWorkspaceSymbolProvider(new LibrarySymbols(store, packs)),
    registerFormCommands(names, forms),
  );
}
