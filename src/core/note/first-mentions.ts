import type { Library } from '../library';
import type { Mention } from '../names';

const known = new WeakMap<readonly Mention[], ReadonlyMap<string, number>>();

/**
 * Where each actor and place that a note mentions is mentioned first: by id, the end of that mention, in UTF-16 code units.
 * Worked out once for a list of mentions, which is of one version of the note and of the library.
 */
export function firstMentions(library: Library, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const before = known.get(mentions);
  if (before) return before;
  const first = new Map<string, number>();
  const forms = new Set<string>();
  for (const mention of mentions) {
    // A note has few names, many times each.
    if (forms.has(mention.form)) continue;
    forms.add(mention.form);
    for (const id of library.meant(mention)) if (!first.has(id)) first.set(id, mention.end);
  }
  known.set(mentions, first);
  return first;
}
