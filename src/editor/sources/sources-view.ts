import * as vscode from 'vscode';
import { sourcesOutline } from '../../core/outline/sources-outline';
import type { LibraryStore } from '../library/library-store';
import { OutlineTree } from '../outline/outline-tree';
import { pageCommands } from '../pages/page-command-ids';
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
  const view = vscode.window.createTreeView(sourcesViewId, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(
    tree,
    view,
    store.onDidChange(refresh),
    onDidChangeSettings(refresh),
    showProgress(store, view),
  );
}

/** While many packs are read, the view says how far that is. */
function showProgress(store: LibraryStore, view: vscode.TreeView<unknown>): vscode.Disposable {
  let end: (() => void) | undefined;
  const show = () => {
    const { progress } = store;
    // The setter takes no `undefined` under our compiler flags; an empty message shows none.
    view.message = progress
      ? vscode.l10n.t('Reading source packs: {0} of {1}', progress.read, progress.total)
      : '';
    if (progress && !end) {
      const ended = new Promise<void>((resolve) => (end = resolve));
      void vscode.window.withProgress({ location: { viewId: sourcesViewId } }, () => ended);
    } else if (!progress) {
      end?.();
      end = undefined;
    }
  };
  return vscode.Disposable.from(store.onDidProgress(show), new vscode.Disposable(() => end?.()));
}
