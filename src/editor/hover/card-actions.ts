import * as vscode from 'vscode';
import type { LibraryEntity, LibraryRecord } from '../../core/library';
import type { CardAction } from '../../core/render/card-action';

/** The commands that a card offers: the only ones that a link in it can run. */
export const cardCommands = {
  insertActor: 'briefing.insertActor',
  insertBiography: 'briefing.insertBiography',
  showEvents: 'briefing.showEvents',
  openInPack: 'briefing.openInPack',
  insertRecord: 'briefing.insertRecord',
  showRecord: 'briefing.showRecord',
} as const;

export function entityActions({ id }: LibraryEntity): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert first mention'), cardCommands.insertActor, id),
    link('account', vscode.l10n.t('Insert biography'), cardCommands.insertBiography, id),
    link('list-tree', vscode.l10n.t('Show events'), cardCommands.showEvents, id),
    link('go-to-file', vscode.l10n.t('Open in pack'), cardCommands.openInPack, id),
  ];
}

export function recordActions({ key }: LibraryRecord): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert'), cardCommands.insertRecord, key),
    link('file-text', vscode.l10n.t('Show record'), cardCommands.showRecord, key),
    link('go-to-file', vscode.l10n.t('Open in pack'), cardCommands.openInPack, key),
  ];
}

/** A card as the editor shows it. The text is our own Markdown, with everything from packs escaped in it. */
export function cardMarkdown(text: string): vscode.MarkdownString {
  const card = new vscode.MarkdownString(text, true);
  card.isTrusted = { enabledCommands: Object.values(cardCommands) };
  return card;
}

function link(icon: string, label: string, command: string, argument: string): CardAction {
  return { icon, label, target: `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}` };
}
