import * as vscode from 'vscode';

/** Whether the document still has a tab; one that was just closed may live on for a moment. */
export function isInTab({ uri }: vscode.TextDocument): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === wanted;
      if (input instanceof vscode.TabInputTextDiff) return input.modified.toString() === wanted;
      // A cell has the path of its notebook.
      return input instanceof vscode.TabInputNotebook && input.uri.path === uri.path;
    }),
  );
}

/** A tab in preview gives way to the next file shown: keeps the active one, so that a note is not lost from sight. */
export async function keepActiveTab(): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (tab?.isPreview) await vscode.commands.executeCommand('workbench.action.keepEditor');
}
