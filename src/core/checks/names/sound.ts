/**
 * Returns a key that spellings of one foreign name in Latin letters share: all vowels are one (`Muhammad`,
 * `Mohammed`), and so are letters that transcriptions write in several ways (sh and ch, kh and k, q and k, y and i …)
 * and doubled letters. For comparison only, and coarse: Kamal and Kamel have the same key, though they are two names.
 *
 * @param folded one word, as `foldTwin` returns it
 */
export function soundOf(folded: string): string {
  return folded
    .replace(/sch|tch|sh|ch/g, 'C')
    .replace(/([kgdtz])h/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/dj/g, 'j')
    .replace(/ck|[qc]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/h(?![aeiouy])/g, '')
    .replace(/[aeiouyj]+/g, (run) => (run.includes('j') && run.length === 1 ? 'j' : 'a'))
    .replace(/(.)\1+/g, '$1');
}
