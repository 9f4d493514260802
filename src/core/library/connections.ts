import { disputedBy, sameAsIn } from '../pack/record-kinds';
import type { EntityRelation, LibraryEntity } from './entity';
import type { Library } from './library';
import { type LibraryRecord, aboutOf, isEvent } from './record';
import type { PackPlace } from './shelf';

/** The records of the pack that are about the record, and what stands against it, in the order of the text. */
export function recordsAbout(
  library: Library,
  { base, count }: PackPlace,
  { value: { id } }: LibraryRecord,
): LibraryRecord[] {
  const found = new Map<string, LibraryRecord>();
  const add = (other: LibraryRecord | undefined) => {
    if (other && !found.has(other.key)) found.set(other.key, other);
  };
  for (let number = base; number < base + count; number++) {
    const other = library.recordAt(number);
    if (!other) continue;
    if (aboutOf(other).includes(id)) add(other);
    if (other.value.id === id)
      for (const against of disputedBy(other.value)) add(library.within(other.pack, against));
  }
  return [...found.values()];
}

/** Accounts of the same happening in other packs, in no order. */
export function accountsOf(library: Library, { value, key, number }: LibraryRecord): LibraryRecord[] {
  if (!('sameAs' in value)) return [];
  const { sameAs } = value;
  const found = new Set<number>();
  for (const same of [...sameAs, key])
    for (const other of library.recordTable.bySame.candidates(same)) found.add(other);
  const sharing = [...found].flatMap((other) => library.recordAt(other) ?? []);
  const named = sameAs.flatMap((same) => (same.includes('/') ? library.recordsNamed(same) : []));
  const isMeant = (other: LibraryRecord) =>
    sameAsIn(other.value).some((same) => same === key || sameAs.includes(same));
  const accounts = new Map(
    [...sharing.filter(isMeant), ...named.filter(isEvent)].map((other) => [other.number, other]),
  );
  accounts.delete(number);
  return [...accounts.values()];
}

/** The ids of the packs with a record that is said to be the same as `pack/record`, each once. */
export function packsNaming(library: Library, same: string): string[] {
  const naming = [...library.recordTable.bySame.candidates(same)].flatMap((number) => {
    const { value, pack } = library.recordAt(number) ?? {};
    return pack && value && sameAsIn(value).includes(same) ? pack.id : [];
  });
  return [...new Set(naming)];
}

/** The relations of the entity from either end, in the order of the packs. */
export function relationsOf(library: Library, entity: LibraryEntity): EntityRelation[] {
  const own = new Set(entity.ids);
  const packs = new Set(entity.entries.map(({ pack }) => pack));
  return [...packs].flatMap((pack) =>
    pack.relations.flatMap((value): EntityRelation[] => {
      const ends: EntityRelation[] = [];
      const to = own.has(value.from) ? library.namesOf(value.to) : undefined;
      const from = own.has(value.to) ? library.namesOf(value.from) : undefined;
      if (to) ends.push({ pack, value, direction: 'from', other: to });
      if (from) ends.push({ pack, value, direction: 'to', other: from });
      return ends;
    }),
  );
}
