import type { Span } from '../../../pack/model';

/** A word of a text, as it is compared, and where it stands. */
interface Word extends Span {
  readonly word: string;
}

/** The words of a text, in lower case and with plain apostrophes; marks and dashes are none. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    word: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

/** What the writer has left out or put in: `…`, `...`, `[…]`, `[the town]`. */
const marked = /\[[^\]]{0,200}\]|…|\.{3}/g;
/** Longer quotations are none of the short ones that packs hold. */
const mostWords = 80;

/** How many words it has. */
export function wordCount(text: string): number {
  return wordsIn(text).length;
}

/**
 * Whether the quotation holds nothing but words of the source in their order, save for what stands in brackets and for what
 * is left out with an ellipsis.
 */
export function isIn(quotation: string, source: string): boolean {
  const words = wordsIn(source).map(({ word }) => word);
  let from = 0;
  for (const part of quotation.split(marked)) {
    const wanted = wordsIn(part).map(({ word }) => word);
    const at = indexOf(words, wanted, from);
    if (at < 0) return false;
    from = at + wanted.length;
  }
  return true;
}

function indexOf(words: readonly string[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at++)
    if (wanted.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

/**
 * The words of the source that a quotation with other words was most likely meant to be; `undefined` where the two are not
 * alike. Two words in three must be the same, in their order, and two at least; or the whole nearly so.
 */
export function meantBy(quotation: string, source: string): string | undefined {
  if (/\[|…|\.{3}/.test(quotation)) return undefined;
  const [said, known] = [wordsIn(quotation), wordsIn(source)];
  if (said.length < 2 || said.length > mostWords || known.length > mostWords) return undefined;
  const pairs = commonWords(said, known);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  const isWhole = said.length === known.length && said.length <= 3;
  const isAlike = pairs.length >= 2 && pairs.length * 3 >= said.length * 2;
  if (!isAlike && !(isWhole && said.every(({ word }, index) => isForm(word, known[index]?.word ?? ''))))
    return undefined;
  const start = known[Math.max(0, first[1] - first[0])];
  const end = known[Math.min(known.length - 1, last[1] + (said.length - 1 - last[0]))];
  return start && end && source.slice(start.start, end.end);
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
