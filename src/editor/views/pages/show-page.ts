import * as vscode from 'vscode';
import { keepActiveTab } from '../../shared/front/show-note';

/** Shows it in a tab that the next page takes over; a note that is in such a tab is kept. */
export async function showInPreview(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  await keepActiveTab();
  await vscode.window.showTextDocument(uri, { preview: true, ...options });
}
