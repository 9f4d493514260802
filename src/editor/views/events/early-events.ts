import rows from 'articles:events';
import * as vscode from 'vscode';
import { dateStyles } from '../../../core/dates/date-style';
import type { OutlineNode } from '../../../core/outline/node';
import { treeItemOf } from '../tree-item';
import { pageCommands } from '../../shared/command-ids';
import type { Part } from '../../shared/part';
import { settings } from '../../shared/settings';
import { recordMimes } from './record-mime';

export const eventsViewId = 'briefing.events';
/** Where the choice of the grouping is kept. */
export const groupingMemento = 'briefing.events.grouping';

/** What the view shows, once that is there. */
export interface EventsContent {
  readonly tree: vscode.TreeDataProvider<OutlineNode>;
  readonly drag: vscode.TreeDragAndDropController<OutlineNode>;
}

/** The click on a row. */
export function rowCommand({ target }: OutlineNode): vscode.Command | undefined {
  return target?.kind === 'record'
    ? { command: pageCommands.openTarget, title: vscode.l10n.t('Show Record'), arguments: [target] }
    : undefined;
}

/**
 * The view of events from the start of the extension on: whoever opens it sees rows at once. Until the library is there, they
 * are the groups of the bundled packs, which the build has made; with another choice of the user's they come with the library.
 * No row is open at first: the editor shows none before it has those under it, and asks for these one level after the other.
 */
export class EarlyEvents implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly view: vscode.TreeView<OutlineNode>;
  private readonly changed = new vscode.EventEmitter<OutlineNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private content: EventsContent | undefined;
  /** Rows of the build. */
  private readonly early = new WeakSet<OutlineNode>();

  /** @param features gives the view its content */
  constructor(
    private readonly memento: vscode.Memento,
    private readonly features: Part<unknown>,
  ) {
    this.view = vscode.window.createTreeView(eventsViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: {
        ...recordMimes,
        handleDrag: async (nodes, data, token) => {
          const content = await this.loaded();
          await content?.drag.handleDrag?.(nodes, data, token);
        },
      },
    });
  }

  /** From now on the view shows this. */
  show(content: EventsContent): vscode.Disposable {
    this.content = content;
    this.changed.fire(undefined);
    const forward = content.tree.onDidChangeTreeData?.((rows) => {
      this.changed.fire(Array.isArray(rows) ? rows : undefined);
    });
    return new vscode.Disposable(() => {
      forward?.dispose();
    });
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    if (!node && !this.content && this.isAsBuilt) return this.builtRows();
    const content = await this.loaded();
    // What is under a row of the build comes with the rows that take its place.
    if (node && this.early.has(node)) return [];
    return [...((await content?.tree.getChildren(node)) ?? [])];
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem | Thenable<vscode.TreeItem> {
    if (this.content && !this.early.has(node)) return this.content.tree.getTreeItem(node);
    return treeItemOf(node, rowCommand(node));
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: OutlineNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const content = await this.loaded();
    return (await content?.tree.resolveTreeItem?.(item, node, token)) ?? item;
  }

  getParent(node: OutlineNode): vscode.ProviderResult<OutlineNode> {
    return this.content?.tree.getParent?.(node);
  }

  /** Whether the rows of the build are those that the bundled packs would have by the user's settings. */
  private get isAsBuilt(): boolean {
    const grouping = this.memento.get<string>(groupingMemento) ?? 'day';
    return settings.bundledArticle && settings.dates === dateStyles[0] && grouping === 'day';
  }

  private builtRows(): OutlineNode[] {
    const built = JSON.parse(rows) as OutlineNode[];
    for (const row of built) this.early.add(row);
    return built;
  }

  private async loaded(): Promise<EventsContent | undefined> {
    await this.features.tryGet();
    return this.content;
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }
}
