import type { Library } from '../../library';
import type { Mention } from '../../names';

/** An actor or place that a note names. */
export interface Noted {
  readonly id: string;
  /** The number of mentions that can mean it. */
  readonly count: number;
  /** The number of these that can mean something else as well. */
  readonly shared: number;
  /** The first that can mean it. */
  readonly first: Mention;
  /** The first that means nothing else; `undefined` when there is none. */
  readonly sure: Mention | undefined;
}

/** Returns the actors and places that a note names, each once, in the order of the first mention. */
export function notedIn(library: Library, mentions: readonly Mention[]): Noted[] {
  const meant = meaningIn(library);
  const found = new Map<string, { -readonly [Key in keyof Noted]: Noted[Key] }>();
  for (const mention of mentions) {
    const ids = meant(mention);
    const sure = ids.length === 1 ? mention : undefined;
    const shared = sure ? 0 : 1;
    for (const id of ids) {
      const known = found.get(id);
      if (!known) {
        found.set(id, { id, count: 1, shared, first: mention, sure });
        continue;
      }
      known.count++;
      known.shared += shared;
      known.sure ??= sure;
    }
  }
  return [...found.values()];
}

/**
 * Returns the mentions that are the first in their section of anything that they can mean. An ambiguous mention does
 * not replace a later unambiguous one.
 *
 * @param starts of the sections, in order
 */
export function firstInSections(
  library: Library,
  mentions: readonly Mention[],
  starts: readonly number[],
): ReadonlySet<Mention> {
  const meant = meaningIn(library);
  const first = new Set<Mention>();
  const seen = new Set<string>();
  let section = 0;
  for (const mention of mentions) {
    for (; (starts[section] ?? Infinity) <= mention.start; section++) seen.clear();
    const ids = meant(mention);
    for (const id of ids) {
      // The key has a character that no id has.
      const key = ids.length === 1 ? id : `${id}?`;
      if (!seen.has(id) && !seen.has(key)) first.add(mention);
      seen.add(key);
    }
  }
  return first;
}

/**
 * Returns a function that returns what a mention can mean, as `Library.meant` does, cached for mentions with the same
 * entities.
 *
 * Do not keep it: it is not updated when the library changes.
 */
export function meaningIn(library: Library): (mention: Mention) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (mention) => {
    const key = mention.entities.join(' ');
    const meant = known.get(key) ?? library.meant(mention);
    known.set(key, meant);
    return meant;
  };
}
