import type { Pace } from '../../base/pace';
import type { LibraryEntity } from '../entity';
import type { Library } from '../library';
import { kindNames } from '../../pack/record-kinds';
import type { LibraryRecord } from '../record';
import type { LibraryItem, LibrarySearch } from './search';

/** The items to choose from: some of the records, some of the entities, or both. */
export interface Offer {
  readonly records?: (record: LibraryRecord) => boolean;
  readonly entities?: (type: LibraryEntity['type']) => boolean;
  /** Records in the order of time; otherwise by type, the newest first. */
  readonly inTime?: boolean;
}

/** The maximum number of items offered: with more, it is quicker to type another word. */
export const mostOffered = 200;

/**
 * Returns the items of the offer that match the words: records first, events before claims before quotes, the newest
 * first; then actors, then places, those that most records name first. `undefined` if it was cancelled.
 */
export async function offered(
  library: Library,
  search: LibrarySearch,
  { records: wanted, entities, inTime = false }: Offer,
  query: string,
  pace: Pace,
): Promise<LibraryItem[] | undefined> {
  const records = wanted ? await search.records(query, mostOffered, pace, wanted) : [];
  const named = entities && records ? await search.entities(query, mostOffered, pace, entities) : [];
  if (!records || !named) return undefined;
  const ordered = inTime
    ? inOrderOfTime(library, records)
    : kindNames.flatMap((kind) => records.filter(({ value }) => value.type === kind));
  return [...ordered, ...actorsFirst(named)];
}

/** The records in the order of time, as a chronology has them. */
export function inOrderOfTime(library: Library, records: readonly LibraryRecord[]): LibraryRecord[] {
  const chosen = new Map(records.map((record) => [record.number, record]));
  const selection = { count: chosen.size, has: (record: number) => chosen.has(record) };
  return [...library.chronological(selection)];
}

/** Actors before places: what a note is likely to be about. */
function actorsFirst(entities: readonly LibraryEntity[]): LibraryEntity[] {
  return [
    ...entities.filter(({ type }) => type === 'actor'),
    ...entities.filter(({ type }) => type === 'place'),
  ];
}
