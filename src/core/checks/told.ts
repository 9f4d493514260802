import { wordsOf } from '../pack/record-kinds';
import type { BlockView } from './block-view';
import type { CheckContext } from './check';

const known = new WeakMap<BlockView, string>();

/**
 * Whether the sentence of what a block cites has the words itself: who repeats the pack repeats its fault, if it is one. Case does not
 * count.
 *
 * @param apart what they are not looked for in: “Bashar al-Assad” does not have “Assad”
 */
export function isToldByCited(
  view: BlockView,
  { library }: CheckContext,
  words: string,
  apart: readonly string[] = [],
): boolean {
  if (view.block.citations.length === 0) return false;
  let told = known.get(view);
  if (told === undefined) {
    const labels = new Set(view.block.citations.map(({ label }) => label));
    told = [...labels]
      .flatMap((label) => {
        const records = view.recordsNamed(label).map(({ value }) => wordsOf(value));
        // Paragraphs on an actor or place cite it by its id.
        return records.length > 0
          ? records
          : (library.entity(label)?.summaries.map(({ value }) => value) ?? []);
      })
      .join('\n')
      .toLowerCase();
    known.set(view, told);
  }
  let rest = told;
  for (const part of apart) rest = rest.replaceAll(part.toLowerCase(), ' ');
  return holdsWords(rest, words.toLowerCase());
}

/** Whether the words stand in the text by themselves: “Aleppo” does not have “Alep”. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + words.length))) return true;
  return false;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}
