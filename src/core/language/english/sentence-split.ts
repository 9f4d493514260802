import type { Sentence } from '../found';
import { Phrases } from '../phrases';
import { isAbbreviation, isLeadingPhrase } from './abbreviations';

/** A possible end of a sentence: its stops, closing marks after them, the blank, and the beginning of another. */
const stops = /(?<![.!?…])[.!?…]+[”"’»)\]]*\s+(?=[\p{Lu}\p{Lo}\p{N}“"‘«(„])/gu;
/** Number of UTF-16 code units around a stop that are examined. */
const near = 24;

/** The sentences of a paragraph, in order; together they are the whole of it. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  const brackets = new Brackets(paragraph);
  let start = 0;
  for (const { 0: end, index } of paragraph.matchAll(stops)) {
    const stop = index + end.length;
    if (brackets.hold(index, stop) || isNoEnd(paragraph, start, index, stop)) continue;
    sentences.push({ text: paragraph.slice(start, stop), start });
    start = stop;
  }
  if (start < paragraph.length) sentences.push({ text: paragraph.slice(start), start });
  return sentences;
}

/** A stop that is that of a word, or one of those that leave something out. */
function isNoEnd(paragraph: string, start: number, at: number, after: number): boolean {
  if (paragraph.charAt(at) !== '.' || paragraph.charAt(at + 1) === '.') return false;
  const before = paragraph.slice(Math.max(start, at - near), at);
  if (at - start < near && isLeadingPhrase(before)) return true;
  return isAbbreviation(before, paragraph.slice(after, after + near));
}

/** The round brackets of a paragraph: "(see p. 3. It says so)" is part of the sentence around it. */
class Brackets {
  private readonly pairs: readonly (readonly [open: number, close: number])[];
  private next = 0;

  constructor(paragraph: string) {
    const pairs: [number, number][] = [];
    let open: number | undefined;
    for (const { 0: bracket, index } of paragraph.matchAll(/[()]/g))
      if (bracket === '(') open ??= index;
      else if (open !== undefined) {
        pairs.push([open, index]);
        open = undefined;
      }
    this.pairs = pairs;
  }

  /** Returns whether the span is within brackets that close after it; call it in the order of the text. */
  hold(start: number, end: number): boolean {
    while ((this.pairs[this.next]?.[1] ?? Infinity) < start) this.next++;
    const [open, close] = this.pairs[this.next] ?? [Infinity, -1];
    return open < start && end <= close;
  }
}

const future = new Phrases([
  'will|shall|plan(|s|ned|ning)|intend(|s)|upcoming|next',
  'is|are|was|were set|due|expected|scheduled|slated|going|about to',
  'to be held',
]);

/** Returns whether the sentence speaks of what is to come. */
export function isAboutFuture(sentence: string): boolean {
  return future.test(sentence);
}

/** Returns the part of the sentence that the words stand in: what is to come in another part says nothing of them. */
export function clauseAround(text: string, start: number, end: number): string {
  const boundary = /[,;:–—]|\b(?:and|but|while|although|though|after|before|who|which|that)\b/i;
  const before = text.slice(0, start).split(boundary).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(boundary)[0] ?? '');
}
