import { numbersIn } from './digits';
import { fractionAt, fractionSign, ratio } from './fractions';
import {
  collectives,
  decades,
  scales,
  touchingScales,
  units,
  vagueAmounts,
  vagueWords,
} from './number-words';
import { touches } from './tokens';
import { unitAfter, unitBefore } from './units';
import type { Reading, Token } from '../../figure';

/** A number that begins at a token. */
export interface ReadNumber {
  /** Possible values, the likeliest first; none for digits that are no number and are skipped as a whole. */
  readonly readings: readonly Reading[];
  /** Index of the token after it. */
  readonly next: number;
  readonly isVague: boolean;
  /** True for a share of what is counted, in per cent: "two thirds of", "one in five". */
  readonly isShare?: true;
  /** The factor by which a word after it multiplied it, 1 without one. */
  readonly scale: number;
}

/** The words that a number can begin with. */
const beginnings: ReadonlySet<string> = new Set([
  ...['a', 'half', 'quarter', ...units.keys(), ...decades.keys(), ...vagueWords.keys()],
  ...[...vagueAmounts, ...collectives].map(([words]) => words.split(' ')[0] ?? ''),
]);

/**
 * The number that begins at the token, in digits or in words; `undefined` where none does.
 *
 * @param mayAdd whether "and" may be part of it: "between three thousand and four" are two
 */
export function readNumber(tokens: readonly Token[], at: number, mayAdd = true): ReadNumber | undefined {
  const token = tokens[at];
  if (!token || (token.kind === 'word' && !beginnings.has(token.word))) return undefined;
  const fraction = partOf(tokens, at);
  if (fraction) return fraction;
  if (token.kind === 'mark') return undefined;
  const number = plainNumber(tokens, at, token, mayAdd);
  return number && (shareOf(tokens, number) ?? (mayAdd ? withHalf(tokens, number) : number));
}

function plainNumber(
  tokens: readonly Token[],
  at: number,
  token: Token,
  mayAdd: boolean,
): ReadNumber | undefined {
  return token.kind === 'digits'
    ? inDigits(tokens, at, token)
    : (vagueNumber(tokens, at) ?? inWords(tokens, at, mayAdd));
}

/** "a quarter of a million"; "two thirds of the houses" in per cent */
function partOf(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const fraction = fractionAt(tokens, at);
  if (!fraction) return undefined;
  const { value, scale, next } = fraction;
  if (scale !== undefined) return exact(times(value, scale), next, scale);
  return { ...exact(times(value, 100), next), isShare: true };
}

/** "one in five", "nine out of ten", in per cent */
function shareOf(tokens: readonly Token[], number: ReadNumber): ReadNumber | undefined {
  const [reading] = number.readings;
  if (!reading || number.isVague || !/^(?:in|out)$/.test(tokens[number.next]?.word ?? '')) return undefined;
  const share = ratio(tokens, reading[0], number.next, (at) => {
    const token = tokens[at];
    const whole = token && token.kind !== 'mark' ? plainNumber(tokens, at, token, true) : undefined;
    const value = whole?.readings[0]?.[0];
    return whole && value !== undefined && !whole.isVague ? { value, next: whole.next } : undefined;
  });
  return share && { ...exact(times(share.value, 100), share.next), isShare: true };
}

function exact(value: number, next: number, scale = 1): ReadNumber {
  return { readings: [[value, value]], next, isVague: false, scale };
}

/** "11", "11,000", "1.5 million", "2.5bn", "3 thousand 200" */
function inDigits(tokens: readonly Token[], at: number, token: Token): ReadNumber {
  const more = touches(token, tokens[at + 1]) ? fractionSign(tokens[at + 1]) : undefined;
  const last = more === undefined ? at : at + 1;
  const numbers = numbersIn(token.text).map((number) => number + (more ?? 0));
  const { scale, next } = scaleAfter(tokens, last);
  const readings = numbers.map((number): Reading => [times(number, scale), times(number, scale)]);
  const number = { readings, next, isVague: false, scale };
  const rest = scale >= 1_000 && tokens[next]?.kind === 'digits' ? readNumber(tokens, next) : undefined;
  if (!rest) return number;
  const sums = rest.readings
    .filter(([, more]) => more < scale)
    .flatMap(([more]) => readings.map(([value]): Reading => [value + more, value + more]));
  return { ...number, readings: sums, next: rest.next };
}

/** Without what a computer adds: 1.1 million is no 1,100,000.0000000001. */
function times(number: number, scale: number): number {
  return Number((number * scale).toPrecision(12));
}

function scaleAfter(tokens: readonly Token[], at: number): { scale: number; next: number } {
  const after = tokens[at + 1];
  const isTouching = touches(tokens[at], after);
  const scale = (isTouching ? touchingScales : scales).get(after?.word ?? '');
  const isMoney = unitBefore(tokens, at) !== undefined || unitAfter(tokens, at + 2) !== undefined;
  const isMetres = isTouching && after?.word === 'm' && tokens[at + 2]?.kind !== 'word' && !isMoney;
  return scale === undefined || isMetres ? { scale: 1, next: at + 1 } : { scale, next: at + 2 };
}

/** "dozens", "tens of thousands" */
function vagueNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const range = vagueWords.get(tokens[at]?.word ?? '');
  if (!range) return vagueAmount(tokens, at) ?? collective(tokens, at);
  const more = tokens[at + 1]?.word === 'of' ? vagueWords.get(tokens[at + 2]?.word ?? '') : undefined;
  const [low, high] = more ? [range[0] * more[0], range[1] * more[0]] : range;
  return vague(low, high, more ? at + 3 : at + 1);
}

function vague(low: number, high: number, next: number): ReadNumber {
  return { readings: [[low, high]], next, isVague: true, scale: 1 };
}

/** "several hundred", "a few dozen" */
function vagueAmount(tokens: readonly Token[], at: number): ReadNumber | undefined {
  for (const [words, low, high] of vagueAmounts) {
    const next = afterWords(tokens, at, words);
    const scale = next === undefined ? undefined : scales.get(tokens[next]?.word ?? '');
    if (next !== undefined && scale !== undefined) return vague(low * scale, high * scale, next + 1);
  }
  return undefined;
}

/** "a couple of people", "a handful of people" */
function collective(tokens: readonly Token[], at: number): ReadNumber | undefined {
  for (const [words, low, high] of collectives) {
    const next = afterWords(tokens, at, words);
    if (next !== undefined && tokens[next]?.kind === 'word') return vague(low, high, next);
  }
  return undefined;
}

function afterWords(tokens: readonly Token[], at: number, words: string): number | undefined {
  if (!words.startsWith(tokens[at]?.word ?? ' ')) return undefined;
  const all = words.split(' ');
  return all.every((word, index) => tokens[at + index]?.word === word) ? at + all.length : undefined;
}

/** "eleven", "twenty-one", "a hundred and fifty", "two thousand" */
function inWords(tokens: readonly Token[], at: number, mayAdd: boolean): ReadNumber | undefined {
  const word = (index: number) => tokens[index]?.word ?? '';
  let next = word(at) === 'a' && scales.has(word(at + 1)) ? at + 1 : at;
  let total = 0;
  let part: number | undefined = next > at ? 1 : undefined;
  let last = 1;
  for (;;) {
    const small = smallNumber(tokens, next);
    const scale = scales.get(word(next));
    if (small && (part === undefined || part % 100 === 0)) {
      part = (part ?? 0) + small.value;
      next = small.next;
    } else if (scale !== undefined && part !== undefined) {
      next++;
      last = scale;
      if (scale >= 1_000) {
        total += part * scale;
        part = 0;
      } else part *= scale;
    } else break;
    next = joined(tokens, next, mayAdd && (total > 0 || part % 100 === 0));
  }
  return part === undefined ? undefined : exact(total + part, next, last);
}

/**
 * Returns the index after the joint between two words of one number: "a hundred and fifty" (not "two and three
 * shells"), "two-hundred"; `at` if there is none.
 */
function joined(tokens: readonly Token[], at: number, mayAdd: boolean): number {
  const word = afterHyphen(tokens, at);
  if (tokens[word]?.word === 'and') {
    const small = afterHyphen(tokens, word + 1);
    return mayAdd && smallNumber(tokens, small) ? small : at;
  }
  return smallNumber(tokens, word) || scales.has(tokens[word]?.word ?? '') ? word : at;
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens, at) ? at + 1 : at;
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const isTouching = touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]);
  return isTouching && /^[-‐‑]$/.test(tokens[at]?.text ?? '');
}

/** Below a hundred. */
function smallNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const word = tokens[at]?.word ?? '';
  const unit = units.get(word);
  if (unit !== undefined) return { value: unit, next: at + 1 };
  const decade = decades.get(word);
  if (decade === undefined) return undefined;
  const after = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const more = units.get(tokens[after]?.word ?? '');
  return more !== undefined && more > 0 && more < 10
    ? { value: decade + more, next: after + 1 }
    : { value: decade, next: at + 1 };
}

/** "two and a half thousand", "a million and a half"; "two thirds" alone are no number of anything. */
function withHalf(tokens: readonly Token[], number: ReadNumber): ReadNumber {
  const word = (index: number) => tokens[number.next + index]?.word ?? '';
  const isShare = /^(?:halves|thirds|quarters|fourths|fifths|tenths)$/.test(word(0));
  if (isShare || (word(-1) === 'one' && /^(?:half|third|quarter|fourth|fifth|tenth)$/.test(word(0))))
    return { ...number, readings: [], next: number.next + 1 };
  if (word(0) !== 'and' || word(1) !== 'a' || word(2) !== 'half') return number;
  const scale = scales.get(word(3));
  const readings = number.readings.map(([low, high]): Reading => {
    const more = (value: number) => times(value + number.scale / 2, scale ?? 1);
    return [more(low), more(high)];
  });
  return { ...number, readings, next: number.next + (scale === undefined ? 3 : 4), scale: scale ?? 1 };
}
