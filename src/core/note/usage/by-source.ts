import type { Library, LibraryRecord } from '../../library';
import type { Pack, Source } from '../../pack/model';
import { citedSources } from '../../render/citation';

/** Records of one source, in the order of time, the undated last. */
export interface SourceGroup {
  readonly pack: Pack;
  /** `undefined` for records whose sources were all left out for faults. */
  readonly source: Source | undefined;
  readonly records: readonly LibraryRecord[];
}

/**
 * The records by the source that they rest on, in the order of the packs and of their text. A record that rests on several
 * sources stands with each.
 *
 * @param records of one pack or of few: each pack is read
 */
export function bySource(library: Library, records: readonly LibraryRecord[]): SourceGroup[] {
  const packs = new Map<string, LibraryRecord[]>();
  // By id: a pack that was read anew meanwhile is another object.
  for (const record of records) listAt(packs, record.pack.id).push(record);
  const sequence = ([first]: readonly LibraryRecord[]) =>
    library.recordTable.sequence[first?.number ?? -1] ?? 0;
  const order = timeOrder(library);
  return [...packs.values()]
    .sort((one, other) => sequence(one) - sequence(other))
    .flatMap((own) => groupsOf(own.sort(order)));
}

/** @param records of one pack, in order */
function groupsOf(records: readonly LibraryRecord[]): SourceGroup[] {
  const [first] = records;
  if (!first) return [];
  const groups = new Map<string | undefined, LibraryRecord[]>();
  for (const record of records) {
    const sources = citedSources(record.pack, record.value.cite).map(({ source }) => source.id);
    for (const source of sources.length > 0 ? sources : [undefined]) listAt(groups, source).push(record);
  }
  const { pack } = first;
  return [...pack.sources, undefined].flatMap((source) => {
    const found = groups.get(source?.id);
    return found ? [{ pack, source, records: found }] : [];
  });
}

function timeOrder({ recordTable }: Library): (one: LibraryRecord, other: LibraryRecord) => number {
  const { ranks, size } = recordTable.dates;
  const rankOf = ({ number }: LibraryRecord) => {
    const date = recordTable.dateNumbers.at(number);
    return date < 0 ? size : (ranks[date] ?? size);
  };
  return (one, other) => rankOf(one) - rankOf(other) || one.number - other.number;
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}
