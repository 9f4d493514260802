import { type Library, type LibraryRecord, aboutOf } from '../library';
import { textOf as ownText } from '../pack/record-kinds';
import { against } from '../render/cards/record-card';

/**
 * Returns the records that a sentence on the record may refer to as well: those it is about, those that dispute it,
 * and accounts of the same in other packs.
 */
export function relatedTo(library: Library, record: LibraryRecord): LibraryRecord[] {
  return [
    ...aboutOf(record).flatMap((id) => library.within(record.pack, id) ?? []),
    ...against(library, record),
    ...library.accountsOf(record),
  ];
}

/** Returns the records and those related to them, each once. */
export function withRelated(library: Library, records: readonly LibraryRecord[]): LibraryRecord[] {
  const all = records.flatMap((record) => [record, ...relatedTo(library, record)]);
  return [...new Map(all.map((record) => [record.key, record])).values()];
}

/** Returns the record's own text, to look up whether it says something. */
export function textOf({ value }: LibraryRecord): string {
  return ownText(value);
}
