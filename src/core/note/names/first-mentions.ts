import type { Library } from '../../library';
import type { Mention } from '../../names';
import { notedIn } from './noted';

const known = new WeakMap<readonly Mention[], ReadonlyMap<string, number>>();

/**
 * Returns the first mention of each actor and place in a note: by id, the end of that mention, in UTF-16 code units.
 * Cached per list of mentions, which belongs to one version of the note and of the library.
 */
export function firstMentions(library: Library, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const before = known.get(mentions);
  if (before) return before;
  const first = new Map(notedIn(library, mentions).map(({ id, first: { end } }) => [id, end]));
  known.set(mentions, first);
  return first;
}
