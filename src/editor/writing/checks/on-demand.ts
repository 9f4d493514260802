import * as vscode from 'vscode';
import { onCommand } from '../../shared/commands';
import type { Part } from '../../shared/part';
import { formatOf, registerForLanguages } from '../../shared/settings';
import { isNote } from '../../shared/front/is-note';
import { checkCommands } from '../../shared/command-ids';
import type { NoteCheckPart } from './register';

/** Starts the checks of notes with the first note in Markdown that is open, or with the command for all notes. */
export function registerChecksOnDemand(part: Part<NoteCheckPart>): vscode.Disposable {
  const start = (document: vscode.TextDocument) => {
    if (formatOf(document) === 'markdown' && isNote(document)) void part.tryGet();
  };
  vscode.workspace.textDocuments.forEach(start);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(start),
    registerForLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(
        selector,
        {
          provideCodeActions: async (document, range, context, token) =>
            (await part.tryGet())?.fixes.provideCodeActions(document, range, context, token),
        },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    ),
    onCommand(checkCommands.checkWorkspace, async () => (await part.tryGet())?.checkWorkspace()),
  );
}
