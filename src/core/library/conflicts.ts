import type { Problem } from '../pack/problems';
import type { Library } from './library';

/**
 * Where packs disagree on the name or the kind of one entity. Nothing is settled in silence: the first pack's form is
 * printed, and the later pack is told. Positions are in the text of the later pack.
 */
export function conflictsOf(library: Library): { packId: string; problem: Problem }[] {
  return library.entities.flatMap(({ entries: [first, ...later] }) =>
    later.flatMap(({ pack, value }) =>
      (['name', 'kind'] as const).flatMap((field) => {
        const here = value[field];
        const there = first?.value[field];
        // Two entries of one pack that share a Wikidata id are the writer's own statement.
        if (!first || first.pack === pack || here === undefined || there === undefined || here === there)
          return [];
        const facts = {
          code: 'entity-conflict',
          id: value.id,
          field,
          here,
          there,
          pack: first.pack.id,
        } as const;
        return [{ packId: pack.id, problem: { ...value.span, ...facts } }];
      }),
    ),
  );
}
