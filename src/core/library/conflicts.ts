import type { Problem } from '../pack/problems/problems';
import type { Library } from './library';

/**
 * Returns the conflicts between packs on the name or the kind of one entity. The first pack's form is printed, and the
 * conflict is reported in the later pack. Positions are UTF-16 offsets in the text of the later pack.
 */
export function conflictsOf(library: Library): { packId: string; problem: Problem }[] {
  return library.disagreements().flatMap(([first, later]) => {
    const { pack, value } = later;
    return (['name', 'kind'] as const).flatMap((field) => {
      const here = value[field];
      const there = first.value[field];
      if (here === undefined || there === undefined || here === there) return [];
      const facts = {
        code: 'entity-conflict',
        id: value.id,
        field,
        here,
        there,
        pack: first.pack.id,
      } as const;
      return [{ packId: pack.id, problem: { ...value.span, ...facts } }];
    });
  });
}
