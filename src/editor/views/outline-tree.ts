import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/outline/node';
import { Pace } from '../../core/base/pace';
import { treeItemOf } from './tree-item';

/** The behaviour of a row beyond its text: the command of a click, and the tooltip. */
export interface RowBehaviour {
  readonly command?: (node: OutlineNode) => vscode.Command | undefined;
  readonly tooltip?: (node: OutlineNode) => vscode.MarkdownString | string | undefined;
  /** Adds to the row what is not of its outline. */
  readonly adorn?: (item: vscode.TreeItem, node: OutlineNode) => void;
}

/** An outline on its way, and whether anybody still waits for it. */
interface Reading {
  readonly nodes: Promise<readonly OutlineNode[]>;
  isCancelled: boolean;
}

/**
 * Shows an outline as a tree. The outline is made when the view asks for it, and again after `refresh`; until the new one
 * is there, the view shows the old one.
 */
export class OutlineTree implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<OutlineNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private reading: Reading | undefined;
  /** The last outline that was read to its end. */
  private last: readonly OutlineNode[] = [];
  /** The parents of the rows. */
  private parents = new WeakMap<OutlineNode, OutlineNode>();
  /** Rows that the view has asked for the rows under them. */
  private opened = new WeakSet<OutlineNode>();

  /** @param read `undefined` when it was called off, or when what it read changed meanwhile */
  constructor(
    private readonly read: (pace: Pace) => Promise<readonly OutlineNode[] | undefined>,
    private readonly behaviour: RowBehaviour,
  ) {}

  refresh(): void {
    if (this.reading) this.reading.isCancelled = true;
    this.reading = undefined;
    this.changed.fire(undefined);
  }

  /** Draws those of the rows anew that the view has asked for; the outline stays. */
  redraw(fits: (node: OutlineNode) => boolean): void {
    const rows = this.requestedRows(this.last).filter(fits);
    if (rows.length > 0) this.changed.fire(rows);
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    if (!node) return [...(await this.nodes())];
    this.opened.add(node);
    return [...this.childrenOf(node)];
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const item = treeItemOf(node, this.behaviour.command?.(node));
    this.behaviour.adorn?.(item, node);
    return item;
  }

  /** The tooltip is made when it is wanted. */
  resolveTreeItem(item: vscode.TreeItem, node: OutlineNode): vscode.TreeItem {
    const tooltip = this.behaviour.tooltip?.(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.parents.get(node);
  }

  /** The rows that the view has asked for, open or not, from the top down. */
  async seen(): Promise<OutlineNode[]> {
    return this.requestedRows(await this.nodes());
  }

  private requestedRows(nodes: readonly OutlineNode[]): OutlineNode[] {
    const rows: OutlineNode[] = [];
    const visit = (level: readonly OutlineNode[]) => {
      for (const node of level) {
        rows.push(node);
        if (this.opened.has(node)) visit(node.children);
      }
    };
    visit(nodes);
    return rows;
  }

  /** The row for an actor or place, wherever it is; `undefined` when there is none. */
  async rowOf(entityId: string): Promise<OutlineNode | undefined> {
    const find = (nodes: readonly OutlineNode[]): OutlineNode | undefined => {
      for (const node of nodes) {
        if (node.target?.kind === 'entity' && node.target.id === entityId) return node;
        const inside = node.holds?.(entityId) ? find(this.childrenOf(node)) : undefined;
        if (inside) return inside;
      }
      return undefined;
    };
    return find(await this.nodes());
  }

  private childrenOf(node: OutlineNode): readonly OutlineNode[] {
    const { children } = node;
    for (const child of children) this.parents.set(child, node);
    return children;
  }

  /** The promise is kept, not its result: two readers at once must see the same nodes. */
  private nodes(): Promise<readonly OutlineNode[]> {
    if (this.reading) return this.reading.nodes;
    const reading: Reading = {
      isCancelled: false,
      nodes: this.read(new Pace(() => reading.isCancelled)).then((nodes) => {
        if (!nodes) return this.reading === reading || !this.reading ? this.last : this.reading.nodes;
        if (!reading.isCancelled) this.last = nodes;
        return nodes;
      }),
    };
    this.reading = reading;
    return reading.nodes;
  }

  dispose(): void {
    if (this.reading) this.reading.isCancelled = true;
    this.changed.dispose();
  }
}
