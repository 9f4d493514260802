/**
 * A word without the ending that tells number and tense: enough to see that "strikes", "striking" and "strike" are of one
 * kind. A stemmer of search engines goes further, and takes "army" and "arms" for one.
 */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 5) return lower;
  return lower
    .replace(/(?:['’]s|s['’])$/, '')
    .replace(/(?<=\p{L}{3})ies$/u, 'y')
    .replace(/(?<=\p{L}{3})(?:ements?|ings?|ed|es|s)$/u, '')
    .replace(/(?<=\p{L}{3})(\p{L})\1$/u, '$1')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
