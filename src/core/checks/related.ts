import { type Library, type LibraryRecord, aboutOf } from '../library';
import { textOf as ownText } from '../pack/record-kinds';
import { against } from '../render/cards/record-card';

/**
 * What a sentence on the record may tell of as well: what it is about, what stands against it, what other packs say of the
 * same.
 */
export function relatedTo(library: Library, record: LibraryRecord): LibraryRecord[] {
  return [
    ...aboutOf(record).flatMap((id) => library.within(record.pack, id) ?? []),
    ...against(library, record),
    ...library.accountsOf(record),
  ];
}

/** The records and what is related to them, each once. */
export function withRelated(library: Library, records: readonly LibraryRecord[]): LibraryRecord[] {
  const all = records.flatMap((record) => [record, ...relatedTo(library, record)]);
  return [...new Map(all.map((record) => [record.key, record])).values()];
}

/** The record's own text, for looking up whether something is said in it. */
export function textOf({ value }: LibraryRecord): string {
  return ownText(value);
}
