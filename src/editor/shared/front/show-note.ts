import * as vscode from 'vscode';
import { isPreview } from './preview-source';
import { showsPage } from './shown-in-tab';

/**
 * Brings a note to the front in the editor that its tab has; without a tab, in a text editor.
 *
 * @param tab shows the note
 */
export async function showNote(document: vscode.TextDocument, tab: vscode.Tab | undefined): Promise<void> {
  if (tab?.isActive && tab.group.isActive) return;
  const viewColumn = tab?.group.viewColumn ?? vscode.ViewColumn.Active;
  const input: unknown = tab?.input;
  if (input instanceof vscode.TabInputCustom)
    await vscode.commands.executeCommand('vscode.openWith', input.uri, input.viewType, viewColumn);
  else if (input instanceof vscode.TabInputNotebook)
    await vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(input.uri), {
      viewColumn,
    });
  else if (tab && isPreview(tab)) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
  else await vscode.window.showTextDocument(document, viewColumn);
}

/** The text editor in which the document is in sight: the active one, else one in the active group, else any. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  const editors = visibleTextEditors.filter((editor) => editor.document === document);
  return editors.find(({ viewColumn }) => viewColumn === tabGroups.activeTabGroup.viewColumn) ?? editors[0];
}

/** A tab in preview gives way to the next file shown: keeps the active one, unless it is a page of ours. */
export async function keepActiveTab(): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  if (activeTab?.isPreview && !showsPage(activeTab))
    await vscode.commands.executeCommand('workbench.action.keepEditor');
}
