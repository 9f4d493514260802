import type { Print } from '../language/print';
import { printOfEntity } from './print';
import type { EntityNames, EntityRelation, Library, LibraryEntity } from '../library';
import { currentRoles } from './names';

/** One of those to whom an entity stands in a relation. */
export interface Related {
  readonly entity: Pick<EntityNames, 'id' | 'name' | 'short'>;
  /** The pack's notes on the relation ("reportedly"), each once. */
  readonly notes: ReadonlySet<string>;
}

interface RelationGroup {
  readonly words: string;
  readonly others: readonly Related[];
}

/** An entity's relations grouped by what they are: "supported by" → Iran, Russia. In the order of the packs. */
export function relationGroups(library: Library, entity: LibraryEntity): RelationGroup[] {
  return grouped(library.relationsOf(entity), printOfEntity(entity));
}

/** The same for where the entity's roles stand: without the office or command that a role tells already. */
export function relationsBesideRoles(library: Library, entity: LibraryEntity): RelationGroup[] {
  const relations = library
    .relationsOf(entity)
    .filter((relation) => !isCoveredByRole(library, entity, relation));
  return grouped(relations, printOfEntity(entity));
}

/**
 * Returns `true` if a current role names the relation's other end and has all that the relation's note says, hedges
 * included.
 */
function isCoveredByRole(library: Library, entity: LibraryEntity, relation: EntityRelation): boolean {
  const { value, direction, other } = relation;
  const isPost = value.type === 'holds-office-in' || value.type === 'commands';
  if (!isPost || direction !== 'from' || value.until !== undefined) return false;
  const note = value.note ?? (value.type === 'commands' ? printOfEntity(entity).words.command : '');
  // Short words ("of", "the") say nothing.
  const said = note.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return currentRoles(entity).some(({ title, of }) => {
    const isOfOther = of === undefined ? title.includes(other.name) : library.isSame(other.id, of);
    return isOfOther && said.every((word) => title.toLowerCase().includes(word));
  });
}

function grouped(relations: readonly EntityRelation[], print: Print): RelationGroup[] {
  const groups = new Map<string, Map<string, { entity: EntityNames; notes: Set<string> }>>();
  for (const relation of relations) {
    const { other, value, direction } = relation;
    const words = print.relation(value.type, direction, value.until !== undefined);
    const group = groups.get(words) ?? new Map<string, { entity: EntityNames; notes: Set<string> }>();
    groups.set(words, group);
    const related = group.get(other.id) ?? { entity: other, notes: new Set() };
    group.set(other.id, related);
    if (value.note !== undefined) related.notes.add(value.note);
  }
  return [...groups].map(([words, others]) => ({ words, others: [...others.values()] }));
}

/** "Iraqi militias (reportedly)": a relation's reserve never parts from it. */
export function relatedName({ entity, notes }: Related, form: 'name' | 'short'): string {
  return notes.size === 0 ? entity[form] : `${entity[form]} (${[...notes].join('; ')})`;
}
