import type { Span } from '../../../base/span';
import { monthOf, otherTimesOfDay, timesOfDay, weekdayNamed } from '../dates/date-words';
import * as words from './closed.words';

export type Tag =
  | 'name'
  | 'quote'
  | 'number'
  | 'time'
  | 'comma'
  | 'hard'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'poss'
  | 'det'
  | 'pron'
  | 'rel'
  | 'that'
  | 'coord'
  | 'contrast'
  | 'sub'
  | 'prep'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'not'
  | 'adverb'
  | 'to'
  | 'word';

/** A word, a name, a quotation or a mark of a sentence. */
export interface Token extends Span {
  readonly text: string;
  /** In small letters; apostrophes are straight. */
  readonly word: string;
  readonly tag: Tag;
  /** True if it begins with a capital that its position does not explain. */
  readonly isCapital: boolean;
}

const piece = /[\p{L}\p{M}]+(?:[-'’‑][\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Returns the tokens of a sentence; names and quotations are one token each. */
export function tokensOf(
  sentence: string,
  names: readonly Span[],
  quotations: readonly Span[],
): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, tag } of whole(names, quotations)) {
    if (start < at) continue;
    readPlain(sentence, at, start, tokens);
    tokens.push({
      start,
      end,
      text: sentence.slice(start, end),
      word: '',
      tag,
      isCapital: tag === 'name' && /^\p{Lu}/u.test(sentence.slice(start, start + 2)),
    });
    at = end;
  }
  readPlain(sentence, at, sentence.length, tokens);
  return tokens;
}

function whole(names: readonly Span[], quotations: readonly Span[]) {
  return [
    ...quotations.map(({ start, end }) => ({ start, end, tag: 'quote' as const })),
    ...names.map(({ start, end }) => ({ start, end, tag: 'name' as const })),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
}

function readPlain(sentence: string, from: number, to: number, tokens: Token[]): void {
  for (const { 0: text, index } of sentence.slice(from, to).matchAll(piece)) {
    const start = from + index;
    // "the union's", but "it's"; "generals'"
    const cut = /['’]s$/i.exec(text)?.index;
    if (cut !== undefined && cut > 0) {
      push(tokens, text.slice(0, cut), start);
      const isVerb = words.pronouns.has(text.slice(0, cut).toLowerCase());
      push(tokens, text.slice(cut), start + cut, isVerb ? 'be' : 'poss');
    } else if (/^['’]$/.test(text) && isPossessive(tokens, start)) push(tokens, text, start, 'poss');
    else if (text === '.' && isStop(sentence, start, tokens)) push(tokens, text, start, 'hard');
    else push(tokens, text, start);
  }
}

/** A stop within the text, after a word in small letters and before a capital. */
function isStop(sentence: string, at: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return (
    last?.end === at &&
    /^(?:\p{Ll}{4}|\p{N})/u.test(last.text) &&
    /^\.\s+[“"‘']?\p{Lu}/u.test(sentence.slice(at, at + 8))
  );
}

function isPossessive(tokens: readonly Token[], start: number): boolean {
  const last = tokens.at(-1);
  return last?.end === start && (/s$/i.test(last.text) || last.tag === 'name');
}

function push(tokens: Token[], text: string, start: number, tag?: Tag): void {
  const word = text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
  const last = tokens.at(-1);
  const isFirst = last === undefined || last.tag === 'hard' || last.tag === 'colon';
  // "'s" directly after a name
  const isOwn = word === "'s" || (word === 's' && last?.tag === 'poss');
  tokens.push({
    start,
    end: start + text.length,
    text,
    word,
    tag: tag ?? (isOwn ? 'poss' : tagOf(text, word, tokens)),
    isCapital: !isFirst && /^\p{Lu}/u.test(text),
  });
}

const marks: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ';': 'hard',
  '?': 'hard',
  '!': 'hard',
  '|': 'hard',
  ':': 'colon',
  '–': 'dash',
  '—': 'dash',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  "'": 'mark',
  '’': 'mark',
};
const times = new Set<string>([
  ...timesOfDay,
  ...otherTimesOfDay,
  ...'today yesterday tomorrow tonight week month year hours hour day days weeks months years'.split(' '),
]);

function tagOf(text: string, word: string, before: readonly Token[]): Tag {
  const mark = marks[text];
  if (mark) return mark;
  if (/^\p{N}/u.test(text)) return 'number';
  if (!/^\p{L}/u.test(text)) return 'mark';
  if (isDay(text, word, before)) return 'time';
  return (
    words.tags.get(word) ?? (/\p{L}{2}ly$/u.test(word) && !words.notAdverbs.has(word) ? 'adverb' : 'word')
  );
}

/** "May" is a month beside a number or after a preposition, "March" and "Sun" with their capital. */
function isDay(text: string, word: string, before: readonly Token[]): boolean {
  if (times.has(word)) return true;
  if (!/^\p{Lu}/u.test(text) || (monthOf(word) === undefined && weekdayNamed(word) === undefined))
    return false;
  const last = before.at(-1);
  return word !== 'may' || last !== undefined;
}
