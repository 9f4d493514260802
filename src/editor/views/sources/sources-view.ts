import * as vscode from 'vscode';
import type { OutlineNode } from '../../../core/outline/node';
import { sourcesOutline } from '../../../core/outline/sources-outline';
import { usageContexts, usageOutline } from '../../../core/outline/usage-outline';
import { recordTooltip } from '../events/record-tooltip';
import type { NoteInFront } from '../../shared/front/note-in-front';
import type { LibraryStore } from '../../library/library-store';
import { OutlineTree } from '../outline-tree';
import { pageCommands } from '../../shared/command-ids';
import { type NoteText, onDidChangeSettings, settings } from '../../shared/settings';
import type { NoteUsages } from '../../notes/note-usages';
import { UsageInView } from '../usage/usage-in-view';

export const sourcesViewId = 'briefing.sources';

/**
 * Registers the view of sources: the records that the note in view uses, and the tree of packs, their problems, sources and
 * passages. A row opens the record's page or the position in the pack.
 */
export function registerSourcesView(
  store: LibraryStore,
  front: NoteInFront,
  usages: NoteUsages,
): vscode.Disposable {
  const inView = new UsageInView(store, front, usages);
  const usedIn = async (note: NoteText): Promise<readonly OutlineNode[]> => {
    const { library, usage } = await usages.of(note);
    const uriOf = (packId: string) => store.fileOf(packId)?.toString();
    return usageOutline(library, usage, { dates: settings.dates, uriOf });
  };
  const tree = new OutlineTree(
    async () => {
      await store.usable;
      const { note } = inView;
      const used = note ? await usedIn(note) : [];
      return [...used, ...sourcesOutline(store.states, settings.dates)];
    },
    {
      command: ({ target }) =>
        target && {
          command: pageCommands.openTarget,
          title: target.kind === 'record' ? vscode.l10n.t('Show Record') : vscode.l10n.t('Open in Pack'),
          arguments: [target],
        },
      tooltip: (node) =>
        // A card does not tell why the note leaves the record out.
        node.context === usageContexts.omitted ? node.spoken : recordTooltip(store, node),
    },
  );
  const refresh = () => {
    tree.refresh();
  };
  const view = vscode.window.createTreeView(sourcesViewId, { treeDataProvider: tree, showCollapseAll: true });
  const watch = () => {
    inView.watch(view.visible);
  };
  watch();
  return vscode.Disposable.from(
    tree,
    view,
    inView,
    inView.onDidChange(refresh),
    view.onDidChangeVisibility(watch),
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
