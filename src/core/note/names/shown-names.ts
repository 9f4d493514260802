import type { Library } from '../../library';
import type { Mention } from '../../names';
import type { Span } from '../../base/span';
import { type KindGroup, kindGroupOf } from '../../render/kind-groups';
import { meaningIn } from './noted';

/** A name in a note with its group: `ambiguous` if it can mean things of several kinds. */
export interface ShownName extends Span {
  readonly group: NameGroup;
}

export const nameGroups = ['person', 'state', 'armed', 'organization', 'place', 'ambiguous'] as const;
export type NameGroup = (typeof nameGroups)[number];

/**
 * Returns the names in a span of a note, in order, including those that are only partly in it.
 *
 * @param mentions of the whole note, or those that touch the span
 * @param only the mentions to include; all if absent
 */
export function shownNames(
  library: Library,
  mentions: readonly Mention[],
  stretch: Span,
  only?: ReadonlySet<Mention>,
): ShownName[] {
  const meant = meaningIn(library);
  return mentionsWithin(mentions, stretch)
    .filter((mention) => !only || only.has(mention))
    .flatMap((mention) => {
      const groups = new Set(meant(mention).flatMap((id) => groupOf(library, id)));
      const [group] = groups;
      if (!group) return [];
      return { start: mention.start, end: mention.end, group: groups.size === 1 ? group : 'ambiguous' };
    });
}

function groupOf(library: Library, id: string): KindGroup[] {
  const names = library.namesOf(id);
  return names ? [kindGroupOf(names)] : [];
}

/** Returns the mentions that are at least partly in the span. @param mentions in the order of the text */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.slice(
    placeOf(mentions, (mention) => mention.end > start),
    placeOf(mentions, (mention) => mention.start >= end),
  );
}

/** Returns the index of the first mention for which the condition holds, as it does for all after it. */
function placeOf(mentions: readonly Mention[], holds: (mention: Mention) => boolean): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const mention = mentions[middle];
    if (mention && !holds(mention)) low = middle + 1;
    else high = middle;
  }
  return low;
}
