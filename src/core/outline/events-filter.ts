import type { Library, LibrarySearch, Selection } from '../library';
import type { Pace } from '../base/pace';

export interface EventsFilter {
  /** Words, as for a search. */
  readonly text?: string;
  /** Id of an actor or place. */
  readonly entity?: string;
}

/**
 * The records that a filter leaves, and what hangs under them: a denial stays with what it denies. `undefined` when it was
 * cancelled, or if the library changed meanwhile.
 */
export async function filteredRecords(
  library: Library,
  search: LibrarySearch,
  { text = '', entity: id }: EventsFilter,
  pace: Pace,
): Promise<Selection | undefined> {
  const fitting = text.trim() === '' ? undefined : await search.select(text, pace);
  if (text.trim() !== '' && !fitting) return undefined;
  if (!fitting && id === undefined) return everyRecord(library);
  const entity = id === undefined ? undefined : library.entity(id);
  const named = entity ? library.recordsOf(entity).numbers : new Int32Array();
  const chosen = new Set<number>();
  const candidates = id === undefined ? library.recordTable.chronological : named;
  for (const record of candidates) if (fitting?.has(record) ?? true) chosen.add(record);
  return withHanging(library, chosen, pace);
}

function everyRecord(library: Library): Selection {
  const { recordTable, recordCount } = library;
  return { count: recordCount, has: (record) => recordTable.isAlive(record) };
}

async function withHanging(
  library: Library,
  chosen: ReadonlySet<number>,
  pace: Pace,
): Promise<Selection | undefined> {
  const { recordTable, version } = library;
  const every = everyRecord(library);
  const all = new Set(chosen);
  for (const [index, record] of recordTable.chronological.entries()) {
    if (recordTable.chainOf(record, every).some((above) => chosen.has(above))) all.add(record);
    if ((index & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled || library.version !== version) return undefined;
  }
  return { count: all.size, has: (record) => all.has(record) };
}
