import type { Library } from '../../library';
import type { Mention } from '../../names';
import type { Span } from '../../base/span';
import { type KindGroup, kindGroupOf } from '../../render/kind-groups';
import { meaningIn } from './noted';

/** A name as a note shows it: `ambiguous` where it can mean things of several kinds. */
export interface ShownName extends Span {
  readonly group: NameGroup;
}

export const nameGroups = ['person', 'state', 'armed', 'organization', 'place', 'ambiguous'] as const;
export type NameGroup = (typeof nameGroups)[number];

/**
 * The names in a stretch of a note, in order; one that reaches into it is in it.
 *
 * @param mentions of the whole note, or those that touch the stretch
 * @param only those among them that are shown; all where it is not given
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

/** Of mentions in the order of the text, those that are at least in part in the stretch. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.slice(
    placeOf(mentions, (mention) => mention.end > start),
    placeOf(mentions, (mention) => mention.start >= end),
  );
}

/** Where those begin for which it holds, as it does for all behind them. */
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
