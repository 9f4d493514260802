import * as vscode from 'vscode';
import type { CardAction } from '../../../core/render/cards/card-action';

/**
 * A card as the editor shows it: our own Markdown, with everything from packs escaped in it. Only the commands of the
 * actions that it offers are trusted.
 */
export function cardMarkdown(text: string, actions: readonly CardAction[] = []): vscode.MarkdownString {
  const card = new vscode.MarkdownString(text, true);
  const enabledCommands = actions.map(({ target }) => vscode.Uri.parse(target).path);
  if (enabledCommands.length > 0) card.isTrusted = { enabledCommands };
  return card;
}
