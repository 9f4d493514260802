import type { Library, LibraryRecord, PackPlace } from '../../library';
import { type NoteUsage, packOf } from './note-usage';

/** What a note neither uses nor leaves out of one pack. */
export interface UnusedOfPack {
  readonly place: PackPlace;
  /** How many records. */
  readonly count: number;
}

/** How many records the note neither uses nor leaves out. */
export function unusedCount(library: Library, { used, omitted }: NoteUsage): number {
  return library.recordCount - used.size - omitted.size;
}

/** The packs with a record that the note neither uses nor leaves out, in their order. No pack is read. */
export function unusedByPack(library: Library, { used, omitted }: NoteUsage): UnusedOfPack[] {
  const taken = new Map<string, number>();
  for (const key of [...used, ...omitted.keys()]) taken.set(packOf(key), (taken.get(packOf(key)) ?? 0) + 1);
  return library.packPlaces
    .map((place) => ({ place, count: place.count - (taken.get(place.pack.id) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/** The records of a pack that the note neither uses nor leaves out, in the order of its text, so many at most. The pack is read. */
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

/** The records with the keys that the library has. */
export function recordsWith(library: Library, keys: Iterable<string>): LibraryRecord[] {
  return [...keys].flatMap((key) => library.recordsNamed(key));
}
