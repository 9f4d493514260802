/**
 * What the spellings of one foreign name in Latin letters have in common: vowels are one (`Muhammad`, `Mohammed`), and so
 * are what transcriptions write in several ways (sh and ch, kh and k, q and k, y and i …) and doubled letters. For comparing
 * only, and coarse: Kamal and Kamel come out alike, though they are two names.
 *
 * @param folded as `foldTwin` gives it, of one word
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
