import * as vscode from 'vscode';
import type { Draft } from '../../../core/capture';
import { rangeOf } from '../../shared/ranges';

/**
 * Opens a draft as an unsaved document that is named, as it will be saved, after the pack: in the folder of the text
 * that is open, with the cursor on the first thing to do.
 */
export async function openDraft(
  { id, text, firstTodo }: Draft,
  isBeside: boolean,
): Promise<vscode.TextDocument> {
  const document = (await namedDocument(id, text)) ?? (await unnamedDocument(text));
  const end = Math.min(text.length, firstTodo + 'TODO'.length);
  const selection = rangeOf(document, { start: firstTodo, end });
  const viewColumn = isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { preview: false, viewColumn, selection });
  return document;
}

/** `undefined` without a folder to save it in, and where the editor cannot name what is not saved yet. */
async function namedDocument(id: string, text: string): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  for (let count = 1; count < 100; count++) {
    const name = `${id}${count > 1 ? `-${count}` : ''}.briefing.yaml`;
    const file = vscode.Uri.joinPath(folder.uri, name);
    const uri = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (isOpen || (await exists(file))) continue;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), text);
      if (await vscode.workspace.applyEdit(edit)) return document;
    } catch {
      // Not every kind of workspace has names for what is not saved.
    }
    return undefined;
  }
  return undefined;
}

function unnamedDocument(content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'yaml', content });
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
