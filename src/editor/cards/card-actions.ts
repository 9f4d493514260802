import * as vscode from 'vscode';
import type { LibraryEntity, LibraryRecord } from '../../core/library';
import type { CardAction } from '../../core/render/card-action';
import { eventsCommands } from '../events/events-command-ids';
import { insertCommands } from '../insert/insert-command-ids';
import { pageCommands } from '../pages/page-command-ids';

/** What can be done from the card of an actor or place. */
export function entityActions({ id }: LibraryEntity): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert first mention'), insertCommands.actor, id),
    link('account', vscode.l10n.t('Insert biography'), insertCommands.biography, id),
    link('list-tree', vscode.l10n.t('Show events'), eventsCommands.showEvents, id),
    link('go-to-file', vscode.l10n.t('Open in pack'), pageCommands.openInPack, id),
  ];
}

/** What can be done from the card of an event, claim or quote. */
export function recordActions({ key }: LibraryRecord): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert'), insertCommands.record, key),
    link('file-text', vscode.l10n.t('Show record'), pageCommands.showRecord, key),
    link('go-to-file', vscode.l10n.t('Open in pack'), pageCommands.openInPack, key),
  ];
}

function link(icon: string, label: string, command: string, argument: string): CardAction {
  return { icon, label, target: `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}` };
}
