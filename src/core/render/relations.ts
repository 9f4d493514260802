import type { EntityRelation, Library, LibraryEntity } from '../library';
import type { RelationType } from '../pack/model';

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
interface Related {
  readonly entity: LibraryEntity;
  /** What the pack says of the relation ("reportedly"), each once. */
  readonly notes: ReadonlySet<string>;
}

/** An entity's relations grouped by what they are: "supported by" → Iran, Russia. In the order of the packs. */
export function relationGroups(
  library: Library,
  entity: LibraryEntity,
): { words: string; others: readonly Related[] }[] {
  const groups = new Map<string, Map<LibraryEntity, Set<string>>>();
  for (const relation of library.relationsOf(entity)) {
    const words = wordsOf(relation);
    const group = groups.get(words) ?? new Map<LibraryEntity, Set<string>>();
    groups.set(words, group);
    const notes = group.get(relation.other) ?? new Set();
    group.set(relation.other, notes);
    if (relation.value.note !== undefined) notes.add(relation.value.note);
  }
  return [...groups].map(([words, others]) => ({
    words,
    others: [...others].map(([entity, notes]) => ({ entity, notes })),
  }));
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
