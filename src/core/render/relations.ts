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

/** An entity's relations grouped by what they are: "supported by" → Iran, Russia. In the order of the packs. */
export function relationGroups(
  library: Library,
  entity: LibraryEntity,
): { words: string; others: LibraryEntity[] }[] {
  const groups = new Map<string, Set<LibraryEntity>>();
  for (const relation of library.relationsOf(entity)) {
    const key = wordsOf(relation);
    groups.set(key, (groups.get(key) ?? new Set()).add(relation.other));
  }
  return [...groups].map(([key, others]) => ({ words: key, others: [...others] }));
}

function wordsOf({ value, direction }: EntityRelation): string {
  const { from, to } = words[value.type];
  const base = direction === 'from' ? from : to;
  return value.until === undefined ? base : `formerly ${base}`;
}
