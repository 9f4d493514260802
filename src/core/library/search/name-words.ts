import { foldLetters, withoutQuotes } from '../../base/fold';
import { queryWords } from './search-words';

/** `U.S.` is looked for as `us` too. */
const initials = /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\.){2,}/gu;

/**
 * The words of a name, or of what is typed to find one, as they are compared: folded, and romanised in one of the ways in
 * which a name is. For searching only; two names that are alike here may well be two names.
 *
 * - Case, diacritics, apostrophes and their look-alikes do not count: `shia` for `Shiʼa`.
 * - Within a word, `y` is as good as `i`, `q` as `k`, a doubled letter as a single one: `chaiko`, `irak`, `mohamed`.
 * - What begins a word is left to {@link beginnings}.
 *
 * The beginning of a text makes the beginnings of the same words: what is found stays found while more of it is typed.
 */
export function nameWords(text: string): string[] {
  // As the finder folds them, so that what it found can be looked up.
  const plain = isAscii(text) ? text : foldLetters(withoutQuotes(text));
  return queryWords(plain).flatMap((word) => (word.includes('-') ? word.split('-') : alike(word)));
}

/** The words of a form in all ways in which it may be looked for. */
export function formWords(form: string): string[] {
  const words = nameWords(form);
  const short = form.includes('.') ? form.match(initials) : null;
  return short
    ? [...words, ...short.map((letters) => alike(letters.replaceAll('.', '').toLowerCase()))]
    : words;
}

function alike(word: string): string {
  if (!/.[yq]|([a-z])\1/.test(word)) return word;
  return (word.charAt(0) + word.slice(1).replaceAll('y', 'i').replaceAll('q', 'k')).replace(
    /([a-z])\1+/g,
    '$1',
  );
}

/** Letters that begin a word in one romanisation and in another. */
const twins: readonly (readonly [string, string])[] = [
  ['ch', 'sh'],
  ['q', 'k'],
  ['dj', 'j'],
];

/**
 * Returns the beginnings of words that match a word of {@link nameWords}: that word, and the same in other
 * romanisations. `ch` matches `sh` (`cham` for `al-Sham`), `q` matches `k`, `dj` matches `j`; the articles `al` and
 * `el` are alike. A single letter matches only itself: `K` does not mean Qatar.
 */
export function beginnings(word: string): string[] {
  if (word === 'al' || word === 'el') return ['al', 'el'];
  const found = [word];
  for (const pair of twins)
    for (const [one, other] of [pair, [pair[1], pair[0]] as const])
      if (word.length > 1 && word.startsWith(one)) found.push(other + word.slice(one.length));
  return found;
}

/** The first of the forms with a word that answers to a word of a query, and where in the form that word stands. */
export function nameAnswering(
  forms: readonly string[],
  word: string,
): { readonly form: string; readonly start: number; readonly end: number } | undefined {
  const starts = beginnings(word);
  for (const form of forms)
    for (const { 0: own, index } of form.matchAll(/[\p{L}\p{M}\p{N}'‘’ʼʾʿ]+/gu))
      if (starts.some((start) => nameWords(own)[0]?.startsWith(start)))
        return { form, start: index, end: index + own.length };
  return undefined;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
