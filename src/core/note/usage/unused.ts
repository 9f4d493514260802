import type { Library, LibraryRecord, PackPlace } from '../../library';
import { type NoteUsage, packOf } from './note-usage';

/** The records of one pack that a note neither uses nor leaves out. */
export interface UnusedOfPack {
  readonly place: PackPlace;
  /** The number of records. */
  readonly count: number;
}

/** Returns the number of records that the note neither uses nor leaves out. */
export function unusedCount(library: Library, { used, omitted }: NoteUsage): number {
  return library.recordCount - used.size - omitted.size;
}

/** Returns the packs with a record that the note neither uses nor leaves out, in order. Reads no pack. */
export function unusedByPack(library: Library, { used, omitted }: NoteUsage): UnusedOfPack[] {
  const taken = new Map<string, number>();
  for (const key of [...used, ...omitted.keys()]) taken.set(packOf(key), (taken.get(packOf(key)) ?? 0) + 1);
  return library.packPlaces
    .map((place) => ({ place, count: place.count - (taken.get(place.pack.id) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/**
 * Returns the records of a pack that the note neither uses nor leaves out, in the order of the pack's text, at most
 * `most`. Reads the pack.
 */
export function unusedRecords(
  library: Library,
  { used, omitted }: NoteUsage,
  { base, count }: PackPlace,
  most = Infinity,
): LibraryRecord[] {
  const records: LibraryRecord[] = [];
  for (let number = base; number < base + count && records.length < most; number++) {
    const record = library.recordAt(number);
    if (record && !used.has(record.key) && !omitted.has(record.key)) records.push(record);
  }
  return records;
}

/** Returns the records of the library with these keys. */
export function recordsWith(library: Library, keys: Iterable<string>): LibraryRecord[] {
  return [...keys].flatMap((key) => library.recordsNamed(key));
}
