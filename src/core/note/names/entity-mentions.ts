import type { Library } from '../../library';
import type { Mention } from '../../names';

/** A mention that can mean who was asked for. */
export interface EntityMention {
  readonly mention: Mention;
  /** Whether it can mean nobody else. */
  readonly isSure: boolean;
}

/**
 * Those of the mentions that can mean one of the actors or places, in whatever spelling, in their order.
 *
 * @param library what the mentions were found by
 * @param ids all ids of who is asked for, in any packs
 */
export function mentionsOf(
  library: Library,
  mentions: readonly Mention[],
  ids: ReadonlySet<string>,
): EntityMention[] {
  // Most mentions are of a few names, each over and over.
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
