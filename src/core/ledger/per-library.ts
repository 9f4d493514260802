import { VersionCache } from '../base/version-cache';
import type { Library } from '../library';

/** At most this many answers are kept: a note asks the same few again and again. */
const mostKept = 2_000;

/** Returns the work with its answers kept by text, as long as the packs stay as they are. */
export function perLibrary<T>(
  work: (text: string, library: Library) => T,
): (text: string, library: Library) => T {
  const cache = new VersionCache<Library>();
  const noAnswers = () => new Map<string, { readonly value: T }>();
  return (text, library) => {
    const answers = cache.get(library, noAnswers);
    const known = answers.get(text);
    if (known) return known.value;
    const value = work(text, library);
    if (answers.size >= mostKept) answers.clear();
    answers.set(text, { value });
    return value;
  };
}
