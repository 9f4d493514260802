import type { Library } from '../library';

/** So many answers are kept: a note asks the same few again and again. */
const mostKept = 2_000;

/** Something that is known of a text as long as the packs stay as they are, worked out once. */
export function perLibrary<T>(
  work: (text: string, library: Library) => T,
): (text: string, library: Library) => T {
  const known = new WeakMap<Library, { version: number; answers: Map<string, { readonly value: T }> }>();
  return (text, library) => {
    const { version } = library;
    let kept = known.get(library);
    if (kept?.version !== version) {
      kept = { version, answers: new Map() };
      known.set(library, kept);
    }
    const before = kept.answers.get(text);
    if (before) return before.value;
    const value = work(text, library);
    if (kept.answers.size >= mostKept) kept.answers.clear();
    kept.answers.set(text, { value });
    return value;
  };
}
