import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/outline/node';

/** A row as the editor shows it. Its tooltip is made when it is wanted. */
export function treeItemOf(node: OutlineNode, command: vscode.Command | undefined): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(node.label, !node.isBranch ? None : node.open ? Expanded : Collapsed);
  item.id = node.id;
  if (node.description !== undefined) item.description = node.description;
  if (node.icon)
    item.iconPath = new vscode.ThemeIcon(
      node.icon,
      node.color ? new vscode.ThemeColor(node.color) : undefined,
    );
  item.contextValue = node.context ?? node.target?.kind ?? 'group';
  item.accessibilityInformation = { label: node.spoken };
  if (command) item.command = command;
  return item;
}
