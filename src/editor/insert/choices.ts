import * as vscode from 'vscode';
import { compareNewestFirst } from '../../core/dates';
import type { LibraryEntity, LibraryRecord } from '../../core/library';
import { entityChoice, recordChoice } from '../../core/render/choices';
import type { LibraryStore } from '../library/library-store';
import { settings } from '../settings';
import { type Choice, pick } from './pick';

/** What a picker over the library lets the user choose. */
export type Item = LibraryRecord | LibraryEntity;

export interface AskOptions {
  readonly title: string;
  readonly many?: boolean;
  /** Chosen from the start. */
  readonly picked?: (item: Item) => boolean;
}

/**
 * Asks for some of the items; any word, spelling, date or place finds them. The answer is of the library as it is by
 * then: it may have changed while the user chose. `undefined` when the user goes away.
 */
export async function ask<T extends Item>(
  store: LibraryStore,
  items: readonly T[],
  { title, many = false, picked }: AskOptions,
): Promise<T[] | undefined> {
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}: there is nothing to choose from.', title));
    return undefined;
  }
  const chosen = await pick({
    title,
    placeholder: many
      ? vscode.l10n.t('Type to narrow the list. Enter takes those that are ticked, or all that are shown')
      : vscode.l10n.t('Type any word: a name in any spelling, a date, a place'),
    choices: items.map((item) => ({ ...choiceOf(store, item), picked: picked?.(item) ?? false })),
    fits: (item, query) => store.search.fits(item, query),
    many,
  });
  return chosen?.flatMap((item) => presentOf(store, item));
}

/** Newest first: what happened last is what a note is about. */
export function newestFirst(records: readonly LibraryRecord[]): LibraryRecord[] {
  return [...records].sort((a, b) => compareNewestFirst(a.date, b.date));
}

/** The same item in the present library; none when it is gone. */
function presentOf<T extends Item>({ library }: LibraryStore, item: T): T[] {
  const present = 'entries' in item ? [library.entity(item.id)] : library.recordsNamed(item.key);
  return present.filter((found) => found !== undefined) as Item[] as T[];
}

function choiceOf<T extends Item>({ library }: LibraryStore, item: T): Choice<T> {
  if ('entries' in item) {
    const group = item.type === 'place' ? vscode.l10n.t('Places') : vscode.l10n.t('Actors');
    return { value: item, group, ...entityChoice(item) };
  }
  const groups = {
    event: vscode.l10n.t('Events'),
    claim: vscode.l10n.t('Claims'),
    quote: vscode.l10n.t('Quotes'),
  };
  return { value: item, group: groups[item.value.type], ...recordChoice(library, item, settings.dates) };
}
