import type { NoteContext } from './context';
import { wordsOf } from '../pack/record-kinds';
import type { BlockView } from './block-view';

const known = new WeakMap<BlockView, string>();

/**
 * Returns whether the cited records use the words themselves: a writer who repeats the pack's words is not at fault.
 * Ignores case.
 *
 * @param apart texts in which the words do not count: “Bashar al-Assad” does not contain “Assad”
 */
export function isInCitedRecords(
  view: BlockView,
  { library }: NoteContext,
  words: string,
  apart: readonly string[] = [],
): boolean {
  if (view.block.citations.length === 0) return false;
  let cited = known.get(view);
  if (cited === undefined) {
    const labels = new Set(view.block.citations.map(({ label }) => label));
    cited = [...labels]
      .flatMap((label) => {
        const records = view.recordsNamed(label).map(({ value }) => wordsOf(value));
        // Paragraphs on an actor or place cite it by its id.
        return records.length > 0
          ? records
          : (library.entity(label)?.summaries.map(({ value }) => value) ?? []);
      })
      .join('\n')
      .toLowerCase();
    known.set(view, cited);
  }
  let rest = cited;
  for (const part of apart) rest = rest.replaceAll(part.toLowerCase(), ' ');
  return holdsWords(rest, words.toLowerCase());
}

/** Returns whether the text contains the words as whole words: “Aleppo” does not contain “Alep”. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + words.length))) return true;
  return false;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}
