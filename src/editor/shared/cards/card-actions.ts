import * as vscode from 'vscode';
import type { LibraryEntity, LibraryRecord } from '../../../core/library';
import type { CardAction } from '../../../core/render/cards/card-action';
import { eventsCommands } from '../command-ids';
import { insertCommands } from '../command-ids';
import { pageCommands } from '../command-ids';
import type { CardPlace } from './card-place';

/** Returns the actions on the card of an actor or place. @param place that the inserts are for, if the card is on one in a note */
export function entityActions({ id }: Pick<LibraryEntity, 'id'>, place?: CardPlace): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert first mention'), insertCommands.actor, id, place),
    link('account', vscode.l10n.t('Insert biography'), insertCommands.biography, id, place),
    link('list-tree', vscode.l10n.t('Show events'), eventsCommands.showEvents, id),
    link('go-to-file', vscode.l10n.t('Open in pack'), pageCommands.openInPack, id),
  ];
}

/** Returns the actions on the card of an event, claim or quote. @param place as for actors */
export function recordActions({ key }: Pick<LibraryRecord, 'key'>, place?: CardPlace): CardAction[] {
  return [
    link('edit', vscode.l10n.t('Insert'), insertCommands.record, key, place),
    link('file-text', vscode.l10n.t('Show record'), pageCommands.showRecord, key),
    link('go-to-file', vscode.l10n.t('Open in pack'), pageCommands.openInPack, key),
  ];
}

function link(icon: string, label: string, command: string, ...given: readonly unknown[]): CardAction {
  const argument = encodeURIComponent(JSON.stringify(given.filter((value) => value !== undefined)));
  // A bracket could end the link's address.
  const target = `command:${command}?${argument.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))}`;
  return { icon, label, target };
}
