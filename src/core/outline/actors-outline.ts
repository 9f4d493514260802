import type { Library, LibraryEntity } from '../library';
import { actorKinds } from '../pack/model';
import { iconOf } from '../render/icons';
import { currentRoles } from '../render/names';
import type { OutlineNode } from './node';

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

/** Actors by kind, then the places; each with its role and the number of records that name it. */
export function actorsOutline(library: Library): OutlineNode[] {
  return [...actorKinds, 'place'].flatMap((kind) => {
    const members = library.entities.filter(
      (entity) => (entity.type === 'place' ? 'place' : entity.kind) === kind,
    );
    const first = members[0];
    if (!first) return [];
    const label = headings[kind] ?? kind;
    return [
      {
        // With a space, which no entity's id has.
        id: `kind ${kind}`,
        label,
        description: String(members.length),
        spoken: `${label}, ${members.length}`,
        icon: iconOf(first),
        open: kind === 'person',
        children: members.sort((a, b) => a.name.localeCompare(b.name)).map((entity) => row(library, entity)),
      },
    ];
  });
}

function row(library: Library, entity: LibraryEntity): OutlineNode {
  const count = library.recordsOf(entity).length;
  const what = currentRoles(entity)[0]?.title ?? (entity.type === 'place' ? entity.kind : undefined);
  const told = count === 1 ? '1 record' : `${count} records`;
  return {
    id: entity.id,
    label: entity.name,
    description: [what, told].filter(Boolean).join(' · '),
    spoken: [entity.name, what, told].filter(Boolean).join(', '),
    icon: iconOf(entity),
    children: [],
    target: { kind: 'entity', id: entity.id },
  };
}
