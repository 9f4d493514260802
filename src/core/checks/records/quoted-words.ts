import type { Span } from '../../base/span';
import { asSeen } from '../../markdown/as-read';

/** A word of a text, as it is compared, and where it stands. */
export interface Word extends Span {
  readonly word: string;
}

/** The words of a text, in lower case and with plain apostrophes; marks and dashes are none. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    word: found.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

/** What the writer has left out, put in or remarked: `…`, `. . .`, `[…]`, `[the town]`, `(sic)`. */
const marked =
  /\[[^\]]{0,200}\]|\((?:sic!?|[^()]{0,20}emphasis[^()]{0,20}|\s*(?:…|\.(?:\s?\.){2,3})\s*)\)|…|\.(?:\s?\.){2,3}/gi;

/** How many words it has. */
export function wordCount(text: string): number {
  return wordsIn(text).length;
}

/** Whether the writer says that words are left out or put in. */
export function isMarked(quotation: string): boolean {
  return quotation.search(marked) >= 0;
}

/** Words of a source, by their numbers; end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Where the words of a quotation stand in its source. */
export interface Placed {
  /** One for each stretch between marks, in order. */
  readonly ranges: readonly WordRange[];
  /** A word that denies, right beside which it is cut: without it the rest may say the contrary. */
  readonly lacks: string | undefined;
}

/** A source that says the same again and again is not looked through for each. */
const mostTried = 16;

/**
 * Where a quotation stands that holds nothing but words of the source in their order, save for what stands in brackets and for
 * what is left out with an ellipsis; `undefined` for any other. One that is not cut at a denial goes before.
 */
export function placeIn(quotation: string, source: string): Placed | undefined {
  const text = asSeen(source);
  const words = wordsIn(text);
  const parts = quotation.split(marked).map((part) => wordsIn(part).map(({ word }) => word));
  const marks = quotation.match(marked) ?? [];
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
/** Shorter ones are words on which a sentence hangs, not what somebody said. */
const fewestCut = 3;

/** Whether a word denies: not, no, never, without. */
export function isDenying(word: string): boolean {
  return denying.test(word);
}

/** The word that denies and was cut off, or out, next to what is left. */
function lacking(
  source: string,
  words: readonly Word[],
  ranges: readonly WordRange[],
  parts: readonly (readonly string[])[],
  marks: readonly string[],
): string | undefined {
  if (parts.flat().length < fewestCut) return undefined;
  const full = ranges.filter(({ from, to }) => to > from);
  const beside = (left: number, right: number, wanted: number) => {
    const word = words[wanted]?.word ?? '';
    return isDenying(word) && isNext(source, words[left], words[right]) ? word : undefined;
  };
  const [first, last] = [full[0], full.at(-1)];
  if (!first || !last) return undefined;
  // Brackets at either end say that something stands there.
  const outer = [
    parts[0]?.length === 0 ? undefined : beside(first.from - 1, first.from, first.from - 1),
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

/** Whether nothing but a blank stands between two words: a mark parts what is said. */
function isNext(source: string, one: Word | undefined, next: Word | undefined): boolean {
  return one !== undefined && next !== undefined && source.slice(one.end, next.start).trim() === '';
}

/** The words of a source that take in some of them, and the denials beside these with what they deny. */
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
