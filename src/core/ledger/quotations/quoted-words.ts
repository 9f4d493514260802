import type { Span } from '../../base/span';
import { asSeen } from '../../markdown/as-read';

/** A word of a text in its form for comparison, with its span. */
export interface Word extends Span {
  readonly word: string;
}

/** Returns the words of a text, in lower case and with plain apostrophes; punctuation and dashes are excluded. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

/** Marks of an omission, insertion or remark by the writer: `…`, `. . .`, `[…]`, `[the town]`, `(sic)`. */
const marked =
  /\[[^\]]{0,200}\]|\((?:sic!?|[^()]{0,20}emphasis[^()]{0,20}|\s*(?:…|\.(?:\s?\.){1,3})\s*)\)|…|\.(?:\s?\.){1,3}/gi;

/** "[N]ot": a letter in the other case. */
const oneLetter = /(?<!\p{L})\[(\p{L})\](?=\p{L})/gu;

export function wordCount(text: string): number {
  return wordsIn(text).length;
}

/** Returns whether the quotation marks an omission or an insertion. */
export function isMarked(quotation: string): boolean {
  return quotation.search(marked) >= 0;
}

/** Words of a source by index from 0; end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The position of a quotation's words in its source. */
export interface Placed {
  /** One per run of words between marks, in order. */
  readonly ranges: readonly WordRange[];
  /** A denying word next to which the quotation is cut: without it the rest may say the contrary. */
  readonly lacks: string | undefined;
}

/** Try at most this many occurrences in a source that repeats itself. */
const mostTried = 16;

/**
 * Returns the position of a quotation that consists of words of the source in order, except for text in brackets and
 * omissions marked by an ellipsis. A position that is not cut at a denial is preferred.
 *
 * @returns `undefined` for any other quotation
 */
export function placeIn(quotation: string, source: string): Placed | undefined {
  const text = asSeen(source);
  const words = wordsIn(text);
  const spelled = quotation.replace(oneLetter, '$1');
  const parts = spelled.split(marked).map((part) => wordsIn(part).map(({ word }) => word));
  const marks = spelled.match(marked) ?? [];
  let best: Placed | undefined;
  for (let from = 0, tried = 0; from <= words.length && tried < mostTried; tried++) {
    const ranges = rangesOf(words, parts, from);
    if (!ranges) break;
    const found = { ranges, lacks: lacking(text, words, ranges, parts, marks) };
    if (found.lacks === undefined) return found;
    best ??= found;
    from = (ranges.find(({ from: first, to }) => to > first)?.from ?? words.length) + 1;
  }
  return best;
}

function rangesOf(
  words: readonly Word[],
  parts: readonly (readonly string[])[],
  first: number,
): WordRange[] | undefined {
  let from = first;
  const ranges: WordRange[] = [];
  for (const wanted of parts) {
    const at = indexOf(words, wanted, from);
    if (at < 0) return undefined;
    from = at + wanted.length;
    ranges.push({ from: at, to: from });
  }
  return ranges;
}

function indexOf(words: readonly Word[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at++)
    if (wanted.every((word, index) => words[at + index]?.word === word)) return at;
  return -1;
}

const denying =
  /^(?:not?|never|without|nor|neither|none|nobody|nothing|cannot|hardly|barely|scarcely|.+n't)$/;
const counting = /^(?:an?|one|single|any)$/;
/** A shorter quotation is connecting words, not a statement. */
const fewestCut = 3;

/** Returns whether a word denies: not, no, never, without. */
export function isDenying(word: string): boolean {
  return denying.test(word);
}

/** Returns the denying word that was cut off, or out, next to the quoted words. */
function lacking(
  source: string,
  words: readonly Word[],
  ranges: readonly WordRange[],
  parts: readonly (readonly string[])[],
  marks: readonly string[],
): string | undefined {
  if (parts.flat().length < fewestCut) return undefined;
  const full = ranges.filter(({ from, to }) => to > from);
  /** "not one crane": the word that the denial is of goes with it. */
  const cutBefore = (first: number) => {
    const isOf =
      counting.test(words[first - 1]?.word ?? '') && isNext(source, words[first - 1], words[first]);
    return (
      beside(first - 1, first, first - 1) ?? (isOf ? beside(first - 2, first - 1, first - 2) : undefined)
    );
  };
  const beside = (left: number, right: number, wanted: number) => {
    const word = words[wanted]?.word ?? '';
    return isDenying(word) && isNext(source, words[left], words[right]) ? word : undefined;
  };
  const [first, last] = [full[0], full.at(-1)];
  if (!first || !last) return undefined;
  // Brackets at either end mark an omission there.
  const outer = [
    parts[0]?.length === 0 ? undefined : cutBefore(first.from),
    parts.at(-1)?.length === 0 ? undefined : beside(last.to - 1, last.to, last.to),
  ];
  const saysNot = marks.some((mark) => wordsIn(mark).some(({ word }) => isDenying(word)));
  const inner = full.flatMap(({ from }, index) => {
    const before = full[index - 1];
    if (!before || before.to === from || saysNot) return [];
    return [beside(before.to - 1, before.to, before.to), beside(from - 1, from, from - 1)];
  });
  return [...outer, ...inner].find((word) => word !== undefined);
}

/** Returns whether only blanks are between two words: punctuation separates statements. */
function isNext(source: string, one: Word | undefined, next: Word | undefined): boolean {
  return one !== undefined && next !== undefined && source.slice(one.end, next.start).trim() === '';
}

/** Returns the words of a source that cover the range, with adjoining denials and what they deny. */
export function restored(
  source: string,
  { from, to }: WordRange,
): { words: string; range: WordRange } | undefined {
  const text = asSeen(source);
  const words = wordsIn(text);
  let [first, last] = [from, to - 1];
  while (isDenying(words[first - 1]?.word ?? '') && isNext(text, words[first - 1], words[first])) first--;
  if (isDenying(words[last + 1]?.word ?? '')) while (isNext(text, words[last], words[last + 1])) last++;
  const [start, end] = [words[first], words[last]];
  return start && end && { words: text.slice(start.start, end.end), range: { from: first, to: last + 1 } };
}
