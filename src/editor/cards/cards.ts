import type * as vscode from 'vscode';
import type { Library, LibraryEntity, LibraryRecord } from '../../core/library';
import { entityCard } from '../../core/render/entity-card';
import { recordCard } from '../../core/render/record-card';
import { settings } from '../settings';
import { entityActions, recordActions } from './card-actions';
import { cardMarkdown } from './card-markdown';

/** The cards of what a label means: its records, else the actor or place; none for an unknown one. */
export function named(library: Library, label: string): vscode.MarkdownString[] {
  const records = library.recordsNamed(label);
  if (records.length > 0) return records.map((record) => ofRecord(library, record));
  const entity = library.entity(label);
  return entity ? [ofEntity(library, entity)] : [];
}

/** So many cards of a library are kept: those that a person comes back to. */
const mostKept = 50;
/** By the facts that a card was made of, besides its library; of the library's present version. */
const kept = new WeakMap<Library, { version: number; readonly cards: Map<string, vscode.MarkdownString> }>();

/** The card of an actor or place, by the user's settings, with what can be done from it. */
export function ofEntity(library: Library, entity: LibraryEntity): vscode.MarkdownString {
  const { dates, hoverMaxEvents: maxRecords } = settings;
  return keep(library, JSON.stringify([entity.id, dates, maxRecords]), () => {
    const actions = entityActions(entity);
    return cardMarkdown(entityCard(library, entity, { dates, maxRecords, actions }), actions);
  });
}

function keep(library: Library, key: string, make: () => vscode.MarkdownString): vscode.MarkdownString {
  let known = kept.get(library);
  if (known?.version !== library.version) {
    known = { version: library.version, cards: new Map() };
    kept.set(library, known);
  }
  let card = known.cards.get(key);
  if (!card) {
    card = make();
    const [oldest] = known.cards.keys();
    if (known.cards.size >= mostKept && oldest !== undefined) known.cards.delete(oldest);
    known.cards.set(key, card);
  }
  return card;
}

/** The card of an event, claim or quote. */
export function ofRecord(library: Library, record: LibraryRecord): vscode.MarkdownString {
  const actions = recordActions(record);
  const options = { dates: settings.dates, actions };
  return cardMarkdown(recordCard(library, record, options), actions);
}
