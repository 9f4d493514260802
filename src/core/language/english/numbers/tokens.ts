import { timeGroup } from '../../../dates/time-group';
import type { Token } from '../../figure';

/** Consecutive digits in any script. */
const digits = /\p{Nd}+/uy;
/** A blank parts groups of three, and of two as in India, but no year from what is counted: "in 2024 300 people". */
const spaced =
  /\p{Nd}{1,3}(?:(?: |\r?\n)\p{Nd}{2}){0,4}(?:(?: |\r?\n)\p{Nd}{3}){1,6}(?!\p{Nd}| \p{Nd}{3}(?!\p{Nd}))/uy;
/** Marks that part the groups of a number, or its whole from its decimals. */
const joint = /[.,'’‘ʼ′·٫٬_]\p{Nd}+/uy;
/** Blanks that no line is broken at, typed or as entities; between digits they stand for a mark. */
const tightBlank =
  /(?:[\u00a0\u2000-\u200a\u202f\u205f]|&(?:(?:nb|thin|punc|num)sp|#160|#x0*a0|#8201|#8239|#x0*20(?:09|2f));)\p{Nd}+/iuy;
const group = new RegExp(timeGroup, 'uy');
/** With what is not seen within a word: soft hyphens, joiners, marks that give leave to break. */
const words = /[\p{L}\p{M}]+(?:[\u00ad\u200b-\u200d\u2060\ufeff'’][\p{L}\p{M}]+)*/uy;
const entity = /&(?:lt|gt|le|ge|leq|geq|asymp|approx|plusmn|pm|ndash|minus|sim);/iy;
const mark = /[^\s\p{Nd}\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/uy;
const notSeen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The sign per entity that is typed for it. */
const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&le;': '≤',
  '&leq;': '≤',
  '&ge;': '≥',
  '&geq;': '≥',
  '&asymp;': '≈',
  '&approx;': '≈',
  '&sim;': '~',
  '&plusmn;': '±',
  '&pm;': '±',
  '&ndash;': '–',
  '&minus;': '−',
};

let lastText = '';
let lastTokens: readonly Token[] = [];

/** Returns the tokens of a text, in order; blanks are none. What is asked about one text comes in a row: it is read once. */
export function tokensOf(text: string): readonly Token[] {
  if (text !== lastText) [lastText, lastTokens] = [text, read(text)];
  return lastTokens;
}

function read(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const found = tokenAt(text, start);
    if (found) tokens.push(found);
    start = found?.end ?? start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token | undefined {
  const first = text.charCodeAt(start);
  if (isBlank(first)) return undefined;
  const number = isLetter(first) ? undefined : endOfNumber(text, start);
  if (number !== undefined) return tokenOf(text, start, number, 'digits');
  const word = endOf(words, text, start);
  if (word !== undefined) return tokenOf(text, start, word, 'word');
  const end = endOf(entity, text, start) ?? endOf(mark, text, start);
  return end === undefined ? undefined : tokenOf(text, start, end, 'mark');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

/** Returns whether it is a letter of ASCII: with these no number begins. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function tokenOf(text: string, start: number, end: number, kind: Token['kind']): Token {
  const written = text.slice(start, end);
  const lower = written.toLowerCase();
  const sign = kind === 'mark' ? signs[lower] : undefined;
  return {
    text: sign ?? written,
    word: sign ?? (kind === 'word' ? lower.replace(notSeen, '') : lower),
    start,
    end,
    kind,
  };
}

function endOfNumber(text: string, start: number): number | undefined {
  const grouped = endOf(group, text, start);
  if (grouped !== undefined) return grouped;
  const isFirst = !/[\p{Nd}.,'’]$/u.test(text.slice(Math.max(0, start - 2), start));
  const parted = isFirst ? endOf(spaced, text, start) : undefined;
  let end = parted ?? endOf(digits, text, start);
  for (let next = end; next !== undefined;) {
    end = next;
    next = endOf(joint, text, end) ?? (parted === undefined ? endOf(tightBlank, text, end) : undefined);
  }
  return end;
}

/** @param pattern with the flag `y` */
function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Returns whether nothing stands between a token and the next. */
export function touches(one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next?.start === one.end;
}
