import type * as vscode from 'vscode';
import { VersionCache } from '../../../core/base/version-cache';
import type { Library, LibraryEntity, LibraryRecord } from '../../../core/library';
import { entityCard } from '../../../core/render/cards/entity-card';
import { recordCard } from '../../../core/render/cards/record-card';
import { settings } from '../settings';
import { entityActions, recordActions } from './card-actions';
import { cardMarkdown } from './card-markdown';
import type { CardPlace } from './card-place';

/**
 * The cards of what a label means: its records, else the actor or place; none for an unknown one.
 *
 * @param place that the card's inserts are for; without one, they go to the note in front
 */
export function named(library: Library, label: string, place?: CardPlace): vscode.MarkdownString[] {
  const records = library.recordsNamed(label);
  if (records.length > 0) return records.map((record) => ofRecord(library, record, place));
  const entity = library.entity(label);
  return entity ? [ofEntity(library, entity, place)] : [];
}

/** At most this many cards of a library are kept: those that a person comes back to. */
const mostKept = 50;
const cache = new VersionCache<Library>();
/** Cards by the facts that each was made of, besides its library. */
const noCards = () => new Map<string, vscode.MarkdownString>();

/** The card of an actor or place, by the user's settings, with what can be done from it. @param place as for `named` */
export function ofEntity(library: Library, entity: LibraryEntity, place?: CardPlace): vscode.MarkdownString {
  const { dates, hoverMaxEvents: maxRecords } = settings;
  const card = keep(library, JSON.stringify([entity.id, dates, maxRecords]), () => {
    const actions = entityActions(entity);
    return cardMarkdown(entityCard(library, entity, { dates, maxRecords, actions }), actions);
  });
  return place ? cardMarkdown(atPlace(card.value, entity, place), entityActions(entity)) : card;
}

/** The card as it was kept, with its actions about the place: they are the last links in it. */
function atPlace(card: string, entity: LibraryEntity, place: CardPlace): string {
  const placed = entityActions(entity, place);
  return entityActions(entity).reduce((text, { target }, index) => {
    const at = text.lastIndexOf(`(${target})`);
    return `${text.slice(0, at + 1)}${placed[index]?.target ?? target}${text.slice(at + 1 + target.length)}`;
  }, card);
}

function keep(library: Library, key: string, make: () => vscode.MarkdownString): vscode.MarkdownString {
  const cards = cache.get(library, noCards);
  let card = cards.get(key);
  if (!card) {
    card = make();
    const [oldest] = cards.keys();
    if (cards.size >= mostKept && oldest !== undefined) cards.delete(oldest);
    cards.set(key, card);
  }
  return card;
}

/** The card of an event, claim or quote. @param place as for `named` */
export function ofRecord(library: Library, record: LibraryRecord, place?: CardPlace): vscode.MarkdownString {
  const actions = recordActions(record, place);
  const options = { dates: settings.dates, actions };
  return cardMarkdown(recordCard(library, record, options), actions);
}
