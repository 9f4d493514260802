import type { Library } from '../../library';
import type { Mention } from '../../names';
import { notedIn } from './noted';

const known = new WeakMap<readonly Mention[], ReadonlyMap<string, number>>();

/**
 * Where each actor and place that a note mentions is mentioned first: by id, the end of that mention, in UTF-16 code units.
 * Worked out once for a list of mentions, which is of one version of the note and of the library.
 */
export function firstMentions(library: Library, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const before = known.get(mentions);
  if (before) return before;
  const first = new Map(notedIn(library, mentions).map(({ id, first: { end } }) => [id, end]));
  known.set(mentions, first);
  return first;
}
