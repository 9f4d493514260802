import * as vscode from 'vscode';
import { keepActiveTab } from '../insert/note-tabs';
import { isOwnPage } from './page-uris';

/** Shows it in a tab that the next page takes over; a note that is in such a tab is kept. */
export async function showInPreview(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const active = vscode.window.activeTextEditor;
  if (active && !isOwnPage(active.document)) await keepActiveTab();
  await vscode.window.showTextDocument(uri, { preview: true, ...options });
}
