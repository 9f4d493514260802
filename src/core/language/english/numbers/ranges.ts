import { type ReadNumber, readNumber } from './numbers';
import type { Reading, Token } from '../../figure';

/** A number with others beside it that it may as well be. */
export interface NumberRange {
  readonly readings: readonly Reading[];
  /** The token that it begins at: "between" and "from" are part of it. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** Words that lead to another count of the same thing. */
const doubts = new Set(
  'or possibly perhaps maybe probably potentially even up to at least most about around some more than as many later'.split(
    ' ',
  ),
);

/**
 * "10–12", "10 to 12", "between 10 and 12", "11 ± 1"; "11 or twelve", "10, 11 or 12"; "10 (possibly 12)", "eleven (11)", "10, perhaps
 * 12,": `undefined` for a number that stands by itself.
 */
export function rangeAt(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  if (number.isVague || number.readings.length === 0) return undefined;
  return (
    stretch(tokens, at, number) ??
    tolerance(tokens, at, number) ??
    alternatives(tokens, at, number) ??
    gloss(tokens, at, number)
  );
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

function stretch(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const { next } = number;
  const joint = word(tokens, next);
  const opening = word(tokens, at - 1);
  const isBetween = opening === 'between' && joint === 'and';
  if (!/^(?:[-‐‑–—−]|to|or|through)$/.test(joint) && !isBetween) return undefined;
  const isDouble = joint === '-' && word(tokens, next + 1) === '-';
  const second = readNumber(tokens, next + (isDouble ? 2 : 1));
  if (!second || second.isVague) return undefined;
  const readings = pairs(number, second, joint === 'or');
  if (readings.length === 0) return undefined;
  // "from 10 to 12" may tell of a rise; taken as a range it speaks of both all the same.
  const first = isBetween || (opening === 'from' && joint === 'to') ? at - 1 : at;
  const more = joint === 'or' ? undefined : alternatives(tokens, at, { ...second, readings });
  return more ?? { readings, first, next: second.next };
}

/** From the one to the other; "10 to 12 thousand" may begin with ten, or with ten thousand. */
function pairs(one: ReadNumber, other: ReadNumber, inAnyOrder: boolean): Reading[] {
  return one.readings.flatMap(([low]) => {
    const lows = one.scale === 1 && other.scale > 1 ? [low * other.scale, low] : [low];
    return other.readings.flatMap(([, high]) =>
      lows.flatMap((from): Reading[] => {
        if (from < high) return [[from, high]];
        return inAnyOrder && high < from ? [[high, from]] : [];
      }),
    );
  });
}

function tolerance(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  if (word(tokens, number.next) !== '±') return undefined;
  const second = readNumber(tokens, number.next + 1);
  if (!second || second.isVague || second.readings.length === 0) return undefined;
  const readings = number.readings.flatMap(([value]) =>
    second.readings.map(([by]): Reading => [value - by, value + by]),
  );
  return { readings, first: at, next: second.next };
}

/** "10, 11 or 12" */
function alternatives(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const all = [number];
  let { next } = number;
  for (;;) {
    const isLast =
      word(tokens, next) === 'or' || (word(tokens, next) === ',' && word(tokens, next + 1) === 'or');
    if (!isLast && word(tokens, next) !== ',') return undefined;
    const other = readNumber(tokens, next + (word(tokens, next) === ',' && isLast ? 2 : 1));
    if (!other || other.isVague || other.readings.length === 0) return undefined;
    all.push(other);
    next = other.next;
    if (isLast) break;
  }
  const values = all.flatMap(({ readings }) => readings.slice(0, 1).flat());
  return { readings: [[Math.min(...values), Math.max(...values)]], first: at, next };
}

/** Another count in brackets, or between commas with a word of doubt: either may be meant, or both as a range. */
function gloss(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const opening = tokens[number.next]?.text ?? '';
  if (!/^[(,–—]$/.test(opening)) return undefined;
  let from = number.next + 1;
  while (doubts.has(word(tokens, from))) from++;
  const hasDoubt = from > number.next + 1;
  const other = readNumber(tokens, from);
  if (!other || other.isVague || other.readings.length === 0 || (opening !== '(' && !hasDoubt))
    return undefined;
  const closing = tokens[other.next]?.text ?? '';
  if (opening === '(' ? closing !== ')' : closing !== opening) return undefined;
  const readings = number.readings.flatMap((one) =>
    other.readings.flatMap((two): Reading[] => [
      [Math.min(one[0], two[0]), Math.max(one[1], two[1])],
      one,
      two,
    ]),
  );
  return { readings, first: at, next: other.next + 1 };
}
