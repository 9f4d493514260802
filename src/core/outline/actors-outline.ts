import type { Library, LibraryEntity } from '../library';
import type { Pace } from '../base/pace';
import { actorKinds } from '../pack/terms';
import { iconOf } from '../render/icons';
import { currentRoles } from '../render/names';
import { type OutlineNode, branch, leaf, paged } from './node';
import { sortedByName } from './sorted';

const headings: Record<string, string> = {
  person: 'Persons',
  state: 'States',
  government: 'Governments',
  'public-body': 'Public bodies',
  military: 'Military',
  'armed-group': 'Armed groups',
  party: 'Parties',
  organization: 'Organizations',
  media: 'Media',
  class: 'Groups of people',
  place: 'Places',
};

/**
 * Actors by kind, then the places; each with its role and the number of records that name it. `undefined` when it was
 * cancelled, or if the library changed meanwhile.
 */
export async function actorsOutline(library: Library, pace: Pace): Promise<OutlineNode[] | undefined> {
  const { entityTable, version } = library;
  const byKind = new Map<string, number[]>([...actorKinds, 'place'].map((kind) => [kind, []]));
  for (const entry of entityTable.leaders) {
    const kind = entityTable.typeOf(entry) === 'place' ? 'place' : (entityTable.kindOf(entry) ?? '');
    byKind.get(kind)?.push(entry);
  }
  const nodes: OutlineNode[] = [];
  for (const [kind, members] of byKind) {
    const sorted = await sortedByName(members, (entry) => entityTable.nameOf(entry), pace);
    if (!sorted || library.version !== version) return undefined;
    const first = sorted[0] === undefined ? undefined : library.entityAt(sorted[0]);
    if (first) nodes.push(kindNode(library, kind, sorted, first));
  }
  return nodes;
}

function kindNode(
  library: Library,
  kind: string,
  members: readonly number[],
  first: LibraryEntity,
): OutlineNode {
  const label = headings[kind] ?? kind;
  // With a space, which no entity's id has.
  const id = `kind ${kind}`;
  const description = String(members.length);
  const spoken = `${label}, ${members.length}`;
  let places: Map<number, number> | undefined;
  const placeOf = (entityId: string) => {
    places ??= new Map(members.map((entry, place) => [entry, place]));
    return places.get(library.entityTable.entriesOf(entityId)[0] ?? -1) ?? -1;
  };
  const nameAt = (index: number) => library.entityTable.nameOf(members[index] ?? -1);
  return branch(
    {
      id,
      label,
      description,
      spoken,
      icon: iconOf(first),
      open: kind === 'person',
      holds: (entityId) => placeOf(entityId) >= 0,
    },
    () =>
      paged(
        id,
        members.length,
        (start, end) =>
          members.slice(start, end).flatMap((entry) => {
            const entity = library.entityAt(entry);
            return entity ? [row(library, entity)] : [];
          }),
        (from, to) => `${nameAt(from)} – ${nameAt(to)}`,
        placeOf,
      ),
  );
}

function row(library: Library, entity: LibraryEntity): OutlineNode {
  const count = library.recordCountOf(entity);
  const what = currentRoles(entity)[0]?.title ?? (entity.type === 'place' ? entity.kind : undefined);
  const records = count === 1 ? '1 record' : `${count} records`;
  return leaf({
    id: entity.id,
    label: entity.name,
    description: [what, records].filter(Boolean).join(' · '),
    spoken: [entity.name, what, records].filter(Boolean).join(', '),
    icon: iconOf(entity),
    target: { kind: 'entity', id: entity.id },
  });
}
