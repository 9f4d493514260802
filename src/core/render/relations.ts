import type { EntityNames, EntityRelation, Library, LibraryEntity } from '../library';
import type { RelationType } from '../pack/model';
import { currentRoles } from './names';

/** What a relation is called at each of its ends. */
const words: Record<RelationType, { from: string; to: string }> = {
  supports: { from: 'supports', to: 'supported by' },
  opposes: { from: 'opposes', to: 'opposed by' },
  'member-of': { from: 'member of', to: 'has as members' },
  'part-of': { from: 'part of', to: 'includes' },
  commands: { from: 'commands', to: 'commanded by' },
  'holds-office-in': { from: 'holds office in', to: 'has in office' },
  'allied-with': { from: 'allied with', to: 'allied with' },
  dominates: { from: 'dominates', to: 'dominated by' },
  'related-to': { from: 'related to', to: 'related to' },
};

/** One of those to whom an entity stands in a relation. */
export interface Related {
  readonly entity: Pick<EntityNames, 'id' | 'name' | 'short'>;
  /** What the pack says of the relation ("reportedly"), each once. */
  readonly notes: ReadonlySet<string>;
}

interface RelationGroup {
  readonly words: string;
  readonly others: readonly Related[];
}

/** An entity's relations grouped by what they are: "supported by" → Iran, Russia. In the order of the packs. */
export function relationGroups(library: Library, entity: LibraryEntity): RelationGroup[] {
  return grouped(library.relationsOf(entity));
}

/** The same for where the entity's roles stand: without the office or command that a role tells already. */
export function relationsBesideRoles(library: Library, entity: LibraryEntity): RelationGroup[] {
  return grouped(library.relationsOf(entity).filter((relation) => !isToldByRole(library, entity, relation)));
}

/** Whether a current role is of the relation's other end and has all that the relation's note says, reserves included. */
function isToldByRole(library: Library, entity: LibraryEntity, relation: EntityRelation): boolean {
  const { value, direction, other } = relation;
  const isPost = value.type === 'holds-office-in' || value.type === 'commands';
  if (!isPost || direction !== 'from' || value.until !== undefined) return false;
  const note = value.note ?? (value.type === 'commands' ? 'command' : '');
  // Short words ("of", "the") say nothing.
  const said = note.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return currentRoles(entity).some(({ title, of }) => {
    const isOfOther = of === undefined ? title.includes(other.name) : library.isSame(other.id, of);
    return isOfOther && said.every((word) => title.toLowerCase().includes(word));
  });
}

function grouped(relations: readonly EntityRelation[]): RelationGroup[] {
  const groups = new Map<string, Map<string, { entity: EntityNames; notes: Set<string> }>>();
  for (const relation of relations) {
    const { other, value } = relation;
    const words = wordsOf(relation);
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

function wordsOf({ value, direction }: EntityRelation): string {
  const { from, to } = words[value.type];
  const base = direction === 'from' ? from : to;
  return value.until === undefined ? base : `formerly ${base}`;
}
