import * as vscode from 'vscode';
import { type LibraryItem, type Offer, offered } from '../../../core/library';
import { entityChoice, recordChoice } from '../../../core/render/choices';
import type { LibrarySource } from '../../library/scopes';
import { settings } from '../../shared/settings';
import { type Choice, pick } from './pick';

export interface AskOptions {
  readonly title: string;
  readonly offer: Offer;
  readonly many?: boolean;
  /** Chosen from the start. */
  readonly picked?: (item: LibraryItem) => boolean;
}

/**
 * Asks for some of what is offered; any word, spelling, date or place finds it. The answer is of the library as it is by
 * then: it may have changed while the user chose. `undefined` when the user goes away, or when there is nothing.
 */
export async function ask(
  source: LibrarySource,
  { title, offer, many = false, picked }: AskOptions,
): Promise<LibraryItem[] | undefined> {
  let most = 0;
  const chosen = await pick({
    title,
    placeholder: many
      ? vscode.l10n.t('Type to narrow the list. Enter takes those that are ticked, or all that are shown')
      : vscode.l10n.t('Type any word: a name in any spelling, a date, a place'),
    find: async (query, pace) => {
      const items = await offered(source.library, source.search, offer, query, pace);
      most = Math.max(most, items?.length ?? 0);
      return items?.map((item) => ({ ...choiceOf(source, item), picked: picked?.(item) ?? false }));
    },
    many,
  });
  if (most === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}: there is nothing to choose from.', title));
  return chosen?.flatMap((item) => presentOf(source, item));
}

/** Asks which of a few is meant; `undefined` when the user goes away. */
export async function askWhich(
  source: LibrarySource,
  title: string,
  items: readonly LibraryItem[],
): Promise<LibraryItem | undefined> {
  const choices = items.map((item) => choiceOf(source, item));
  const fits = (query: string, { label, description = '' }: Choice<LibraryItem>) =>
    `${label} ${description}`.toLowerCase().includes(query.toLowerCase());
  const chosen = await pick({
    title,
    placeholder: vscode.l10n.t('Which one is meant?'),
    find: (query) => Promise.resolve(choices.filter((choice) => fits(query, choice))),
  });
  return chosen?.flatMap((item) => presentOf(source, item))[0];
}

/** The same item in the present library; none when it is gone. */
function presentOf({ library }: LibrarySource, item: LibraryItem): LibraryItem[] {
  const present = 'entries' in item ? [library.entity(item.id)] : library.recordsNamed(item.key);
  return present.filter((found) => found !== undefined);
}

function choiceOf({ library }: LibrarySource, item: LibraryItem): Choice<LibraryItem> {
  if ('entries' in item) {
    const group = item.type === 'place' ? vscode.l10n.t('Places') : vscode.l10n.t('Actors');
    return { key: item.id, value: item, group, ...entityChoice(item) };
  }
  const groups = {
    event: vscode.l10n.t('Events'),
    claim: vscode.l10n.t('Claims'),
    quote: vscode.l10n.t('Quotes'),
  };
  const choice = recordChoice(library, item, settings.dates);
  return { key: item.key, value: item, group: groups[item.value.type], ...choice };
}

/** The records among the items. */
export function recordsAmong(items: readonly LibraryItem[]) {
  return items.flatMap((item) => ('entries' in item ? [] : [item]));
}

/** The actors and places among the items. */
export function entitiesAmong(items: readonly LibraryItem[]) {
  return items.flatMap((item) => ('entries' in item ? [item] : []));
}
