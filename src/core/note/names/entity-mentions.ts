import type { Library } from '../../library';
import type { Mention } from '../../names';

/** A mention that can mean one of the requested actors or places. */
export interface EntityMention {
  readonly mention: Mention;
  /** True if it can mean nothing else. */
  readonly isSure: boolean;
}

/**
 * Returns the mentions that can mean one of the actors or places, in any spelling, in order.
 *
 * @param library the library that the mentions were found with
 * @param ids all ids of the actors or places, in any packs
 */
export function mentionsOf(
  library: Library,
  mentions: readonly Mention[],
  ids: ReadonlySet<string>,
): EntityMention[] {
  // Most mentions are of a few names, each repeated many times.
  const verdicts = new Map<string, boolean | undefined>();
  const judge = (mention: Mention): boolean | undefined => {
    const meant = library.meant(mention);
    const wanted = meant.filter(
      (id) => ids.has(id) || library.namesOf(id)?.ids.some((each) => ids.has(each)),
    );
    return wanted.length === 0 ? undefined : wanted.length === meant.length;
  };
  return mentions.flatMap((mention) => {
    const key = mention.entities.join(' ');
    if (!verdicts.has(key)) verdicts.set(key, judge(mention));
    const isSure = verdicts.get(key);
    return isSure === undefined ? [] : [{ mention, isSure }];
  });
}
