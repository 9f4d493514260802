import * as vscode from 'vscode';
import { sourcesOutline } from '../../core/outline/sources-outline';
import type { LibraryStore } from '../library/library-store';
import { OutlineTree } from '../outline/outline-tree';
import { pageCommands } from '../pages/page-commands';
import { onDidChangeSettings, settings } from '../settings';

export const sourcesViewId = 'briefing.sources';

/** The tree of packs, their problems, sources and passages. A row opens the place in the pack. */
export function registerSourcesView(store: LibraryStore): vscode.Disposable {
  const tree = new OutlineTree(
    async () => {
      await store.usable;
      return sourcesOutline(store.states, settings.dates);
    },
    {
      command: ({ target }) =>
        target && {
          command: pageCommands.openTarget,
          title: vscode.l10n.t('Open in Pack'),
          arguments: [target],
        },
      tooltip: ({ spoken }) => spoken,
    },
  );
  const refresh = () => {
    tree.refresh();
  };
  return vscode.Disposable.from(
    tree,
    store.onDidChange(refresh),
    onDidChangeSettings(refresh),
    vscode.window.createTreeView(sourcesViewId, { treeDataProvider: tree, showCollapseAll: true }),
  );
}
