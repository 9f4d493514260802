import * as vscode from 'vscode';
import { actorsOutline } from '../../core/outline/actors-outline';
import type { OutlineNode } from '../../core/outline/node';
import { entityCard } from '../../core/render/entity-card';
import { cardMarkdown } from '../cards/card-markdown';
import type { LibraryStore } from '../library/library-store';
import { OutlineTree } from '../outline/outline-tree';
import { pageCommands } from '../pages/page-commands';
import { settings } from '../settings';

export const actorsViewId = 'briefing.actors';

/** The tree of actors and places by kind. */
export class ActorsView implements vscode.Disposable {
  private readonly tree: OutlineTree;
  private readonly view: vscode.TreeView<OutlineNode>;
  private readonly listener: vscode.Disposable;

  constructor(private readonly store: LibraryStore) {
    this.tree = new OutlineTree(
      async (pace) => {
        await store.usable;
        return actorsOutline(store.library, pace);
      },
      {
        command: ({ target }) =>
          target?.kind === 'entity'
            ? { command: pageCommands.openTarget, title: vscode.l10n.t('Show Card'), arguments: [target] }
            : undefined,
        tooltip: (node) => this.tooltip(node),
      },
    );
    this.view = vscode.window.createTreeView(actorsViewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.listener = store.onDidChange(() => {
      this.tree.refresh();
    });
  }

  /** Shows the actors with the ids in the view; the first is selected. */
  async reveal(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids.flatMap((id) => this.store.library.entity(id)?.id ?? []));
    const rows: OutlineNode[] = [];
    for (const id of wanted) {
      const row = await this.tree.rowOf(id);
      if (row) rows.push(row);
    }
    // The last revealed is the one in sight, so that the first goes last.
    for (const [index, row] of rows.reverse().entries()) {
      const last = index === rows.length - 1;
      await this.view.reveal(row, { select: last, focus: last });
    }
  }

  private tooltip({ target, spoken }: OutlineNode): vscode.MarkdownString | string {
    const entity = target?.kind === 'entity' ? this.store.library.entity(target.id) : undefined;
    if (!entity) return spoken;
    const options = { dates: settings.dates, maxRecords: settings.hoverMaxEvents, actions: [] };
    return cardMarkdown(entityCard(this.store.library, entity, options));
  }

  dispose(): void {
    this.listener.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
