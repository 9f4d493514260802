import * as vscode from 'vscode';
import { type OutlineNode, walk } from '../../core/outline/node';

/** How a row shows beyond its text: what a click does, and what opens when the pointer rests on it. */
export interface RowBehaviour {
  readonly command?: (node: OutlineNode) => vscode.Command | undefined;
  readonly tooltip?: (node: OutlineNode) => vscode.MarkdownString | string | undefined;
}

/** Shows an outline as a tree. The outline is made when the view asks for it, and again after `refresh`. */
export class OutlineTree implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  /** The promise is kept, not its result: two readers at once must see the same nodes. */
  private roots: Promise<readonly OutlineNode[]> | undefined;
  private parents = new Map<OutlineNode, OutlineNode | undefined>();

  constructor(
    private readonly read: () => Promise<readonly OutlineNode[]>,
    private readonly behaviour: RowBehaviour,
  ) {}

  refresh(): void {
    this.roots = undefined;
    this.changed.fire();
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    return [...(node ? node.children : await this.nodes())];
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const state = node.children.length === 0 ? None : node.open ? Expanded : Collapsed;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon)
      item.iconPath = new vscode.ThemeIcon(
        node.icon,
        node.color ? new vscode.ThemeColor(node.color) : undefined,
      );
    item.contextValue = node.target?.kind ?? 'group';
    item.accessibilityInformation = { label: node.spoken };
    const command = this.behaviour.command?.(node);
    if (command) item.command = command;
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

  /** The first row that fits, from the top; `undefined` when none does. */
  async find(fits: (node: OutlineNode) => boolean): Promise<OutlineNode | undefined> {
    for (const [node] of walk(await this.nodes())) if (fits(node)) return node;
    return undefined;
  }

  private nodes(): Promise<readonly OutlineNode[]> {
    this.roots ??= this.read().then((roots) => {
      this.parents = new Map(walk(roots));
      return roots;
    });
    return this.roots;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
