import type { Library } from '../library';
import type { Noted } from '../note/names/noted';
import { iconOf } from '../render/icons';
import { currentRoles } from '../render/names';
import { type OutlineNode, leaf, paged } from './node';

/**
 * Whom and what a note names, in the order of the first mention, so that the list goes along with the note; each with the
 * line of that and the number of its mentions.
 *
 * @param lineOf the line of an offset in the note, from 0
 */
export function notedOutline(
  library: Library,
  noted: readonly Noted[],
  lineOf: (offset: number) => number,
): readonly OutlineNode[] {
  const rows = (start: number, end: number) =>
    noted.slice(start, end).flatMap((one) => row(library, one, lineOf(one.first.start) + 1));
  const lineAt = (index: number) => lineOf(noted[index]?.first.start ?? 0) + 1;
  const places = new Map(noted.map(({ id }, index) => [id, index]));
  return paged(
    // With a space, which no entity's id has.
    'in note',
    noted.length,
    rows,
    (first, last) => `Lines ${lineAt(first)}–${lineAt(last)}`,
    (id) => places.get(id) ?? -1,
  );
}

function row(library: Library, { id, count, shared }: Noted, line: number): OutlineNode[] {
  const entity = library.entity(id);
  if (!entity) return [];
  const role = currentRoles(entity)[0]?.title;
  const mentions = count === 1 ? '1 mention' : `${count} mentions`;
  return [
    leaf({
      id,
      label: entity.name,
      description: [counted(`${count}×`, count, shared), `line ${line}`, role].filter(Boolean).join(' · '),
      spoken: [entity.name, role, counted(mentions, count, shared), `first in line ${line}`]
        .filter(Boolean)
        .join(', '),
      icon: iconOf(entity),
      target: { kind: 'entity', id },
    }),
  ];
}

/** "3×", "3×, 1 ambiguous", "2×, ambiguous": a name that several share may mean another. */
function counted(total: string, count: number, shared: number): string {
  if (shared === 0) return total;
  return `${total}, ${shared === count ? '' : `${shared} `}ambiguous`;
}
