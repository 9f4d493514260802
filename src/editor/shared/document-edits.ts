import * as vscode from 'vscode';
import type { TextEdit } from '../../core/base/text-edit';
import { rangeOf } from './ranges';
import { isReadOnly } from './read-only';

/** The edits of one document, made on its text in the version. */
export interface DocumentEdits {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Attempts while somebody writes in the documents that are read. */
const mostTries = 3;

/**
 * Opens a file whose text is to be changed, so that edits are made on it as it is now, whatever an index knows of it, and the
 * editor refuses them if it changes before they arrive. `undefined` for a file that is gone or read-only.
 */
export async function openToChange(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return (await isReadOnly(document)) ? undefined : document;
  } catch {
    return undefined;
  }
}

/**
 * Makes edits of several documents, once more if one of them changed while the others were read.
 *
 * @param make the edits of all; `undefined` once cancelled
 * @throws if the documents do not come to rest
 */
export async function editsAtRest<T extends DocumentEdits>(
  make: () => Promise<readonly T[] | undefined>,
): Promise<readonly T[] | undefined> {
  for (let tries = 0; tries < mostTries; tries++) {
    const made = await make();
    if (!made || made.every(({ document, version }) => document.version === version)) return made;
  }
  throw new Error(vscode.l10n.t('The notes are being changed. Try again.'));
}

/** Returns the edits of all documents as one. */
export function workspaceEdit(changes: readonly DocumentEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { document, edits } of changes)
    for (const { start, end, text } of edits)
      edit.replace(document.uri, rangeOf(document, { start, end }), text);
  return edit;
}
