import { asSeen } from '../../markdown/as-read';
import { type Word, type WordRange, isMarked, wordsIn } from './quoted-words';

/** Longer quotations are none of the short ones that packs hold. */
const mostWords = 80;

/**
 * The words of the source that a quotation with other words was most likely meant to be; `undefined` where the two are not
 * alike. Two words in three must be the same, in their order, and two at least; or the whole nearly so.
 */
export function meantBy(quotation: string, source: string): WordRange | undefined {
  if (isMarked(quotation)) return undefined;
  const [said, known] = [wordsIn(quotation), wordsIn(asSeen(source))];
  if (said.length < 2 || said.length > mostWords || known.length > mostWords) return undefined;
  const pairs = commonWords(said, known);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  const isWhole = said.length === known.length && said.length <= 3;
  const isAlike = pairs.length >= 2 && pairs.length * 3 >= said.length * 2;
  if (!isAlike && !(isWhole && said.every(({ word }, index) => isForm(word, known[index]?.word ?? ''))))
    return undefined;
  const from = Math.max(0, first[1] - first[0]);
  const to = Math.min(known.length, last[1] + said.length - last[0]);
  return { from, to };
}

/** "terror" for "terrorism": the same beginning. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = Math.min(one.length, other.length);
  return shared >= 4 && one.slice(0, shared - 1) === other.slice(0, shared - 1);
}

/** The longest run of words in the order of both, as pairs of their numbers. */
function commonWords(said: readonly Word[], known: readonly Word[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: said.length + 1 }, () => new Uint16Array(known.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = said.length - 1; row >= 0; row--)
    for (let column = known.length - 1; column >= 0; column--) {
      const isSame = said[row]?.word === known[column]?.word;
      const best = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.fill(best, column, column + 1);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < said.length && column < known.length;) {
    if (said[row]?.word === known[column]?.word) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
