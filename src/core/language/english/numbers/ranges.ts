import { type BoundBefore, boundBefore } from './bounds';
import { type ReadNumber, readNumber } from './numbers';
import { unitAfter, unitBefore } from './units';
import type { Bound, Reading, Token } from '../../figure';

/** A number with others beside it that it may as well be. */
export interface NumberRange {
  readonly readings: readonly Reading[];
  /** The token that it begins at: "between" and "from" are part of it. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Takes the place of the bounds before it; `undefined` if these stay. */
  readonly bound?: Bound;
}

/** Words that lead to another count of the same thing. */
const doubts = new Set(
  'or possibly perhaps maybe probably potentially even up to at least most about around some more than as many later'.split(
    ' ',
  ),
);

/**
 * "10–12", "10 to 12", "between 10 and 12", "6% to 7%", "ten (10) to twelve (12)", "11 ± 1"; "11 or twelve", "10, 11 or 12"; "10
 * (possibly 12)", "eleven (11)", "10, perhaps 12,", "at least 10 and up to 12": `undefined` for a number that stands by itself.
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
  const unit = unitAfter(tokens, afterGloss(tokens, number));
  const next = unit?.at ?? afterGloss(tokens, number);
  const before = boundBefore(tokens, unitBefore(tokens, at)?.at ?? at);
  const opening = (before?.first ?? unitBefore(tokens, at)?.at ?? at) - 1;
  const isBetween = word(tokens, opening) === 'between' && word(tokens, next) === 'and';
  const joint = isBetween ? { next: next + 1, kind: 'to' as const } : jointAt(tokens, next, before);
  if (!joint) return undefined;
  const second = readNumber(tokens, afterSign(tokens, joint.next));
  if (!second || second.isVague || (second.isShare ?? false) !== (number.isShare ?? false)) return undefined;
  const end = afterGloss(tokens, second);
  // "6% to 7 people"
  if (unit && unitAfter(tokens, end)?.unit.kind !== unit.unit.kind) return undefined;
  const readings = pairs(tokens, { at, number }, { at: joint.next, number: second }, joint.kind === 'or');
  if (readings.length === 0) return undefined;
  // "from 10 to 12" may tell of a rise; taken as a range it speaks of both all the same.
  const isOpened = isBetween || (word(tokens, opening) === 'from' && joint.kind === 'to');
  const isClosed = joint.kind === 'bound';
  const first = isOpened ? opening : isClosed ? (before?.first ?? at) : at;
  const more = joint.kind === 'or' ? undefined : alternatives(tokens, at, { ...second, readings });
  if (more) return more;
  const replaces = isClosed || (isBetween && before !== undefined);
  return { readings, first, next: end, ...(replaces && { bound: isClosed ? 'exact' : 'about' }) };
}

/** "US$" before the second number of a range. */
function afterSign(tokens: readonly Token[], at: number): number {
  for (const next of [at + 1, at + 2]) if (unitBefore(tokens, next)?.at === at) return next;
  return at;
}

/** Returns the index after a number and the same in brackets: "ten (10)". */
function afterGloss(tokens: readonly Token[], { readings, next }: ReadNumber): number {
  if (word(tokens, next) !== '(') return next;
  const same = readNumber(tokens, next + 1);
  const isSame = same && readings.some(([low]) => same.readings.some(([other]) => other === low));
  return isSame && word(tokens, same.next) === ')' ? same.next + 1 : next;
}

interface Joint {
  readonly next: number;
  /** "at least 10 and up to 12": the words of the second make a range of both. */
  readonly kind: 'to' | 'or' | 'bound';
}

const bounding = new Set(
  'possibly perhaps maybe probably potentially up to at most no more than fewer less not even as many'.split(
    ' ',
  ),
);

function jointAt(tokens: readonly Token[], at: number, before: BoundBefore | undefined): Joint | undefined {
  const joint = word(tokens, at);
  if (joint === '-' && word(tokens, at + 1) === '-') return { next: at + 2, kind: 'to' };
  if (/^[-‐‑–—−]$/.test(joint)) return { next: at + 1, kind: 'to' };
  let next = at + 1;
  while (bounding.has(word(tokens, next))) next++;
  const isQualified = next > at + 1;
  if (/^(?:to|through|till|until)$/.test(joint)) return { next, kind: 'to' };
  if (joint === 'or')
    return isQualified && word(tokens, next - 1) === 'than' ? undefined : { next, kind: 'or' };
  if (joint === 'up' && word(tokens, at + 1) === 'to') return { next: at + 2, kind: 'to' };
  const isLower = before?.bounds.some((bound) => bound === 'at-least' || bound === 'more-than');
  return isLower && isQualified && /^(?:and|but|,)$/.test(joint) ? { next, kind: 'bound' } : undefined;
}

interface End {
  readonly at: number;
  readonly number: ReadNumber;
}

/** From the one to the other; "10 to 12 thousand" and "10–12,000" may begin with ten, or with ten thousand. */
function pairs(tokens: readonly Token[], one: End, other: End, inAnyOrder: boolean): Reading[] {
  const isInThousands =
    one.number.scale === 1 &&
    /^\d{1,3}$/.test(word(tokens, one.at)) &&
    /[^\d]000$/.test(word(tokens, other.at));
  const factor = isInThousands ? 1_000 : one.number.scale === 1 ? other.number.scale : 1;
  return one.number.readings.flatMap(([low]) => {
    const lows = factor > 1 ? [low * factor, low] : [low];
    return other.number.readings.flatMap(([, high]) =>
      lows.flatMap((from): Reading[] => {
        if (from < high) return [[from, high]];
        return inAnyOrder && high < from ? [[high, from]] : [];
      }),
    );
  });
}

function tolerance(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const isSpelt = ['+', '/', '-'].every((mark, index) => word(tokens, number.next + index) === mark);
  if (word(tokens, number.next) !== '±' && !isSpelt) return undefined;
  const second = readNumber(tokens, number.next + (isSpelt ? 3 : 1));
  if (!second || second.isVague || second.readings.length === 0) return undefined;
  const readings = number.readings.flatMap(([value]) =>
    second.readings.map(([by]): Reading => [value - by, value + by]),
  );
  return { readings, first: at, next: second.next };
}

/** "10, 11 or 12", "10, 11 or even 12" */
function alternatives(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const all = [number];
  let { next } = number;
  for (;;) {
    const isLast =
      word(tokens, next) === 'or' || (word(tokens, next) === ',' && word(tokens, next + 1) === 'or');
    if (!isLast && word(tokens, next) !== ',') return undefined;
    let from = next + (word(tokens, next) === ',' && isLast ? 2 : 1);
    while (isLast && doubts.has(word(tokens, from))) from++;
    const other = readNumber(tokens, from);
    if (!other || other.isVague || other.isShare || other.readings.length === 0) return undefined;
    all.push(other);
    next = other.next;
    if (isLast) break;
  }
  const values = all.flatMap(({ readings }) => readings.slice(0, 1).flat());
  return { readings: [[Math.min(...values), Math.max(...values)]], first: at, next };
}

/** Another count in brackets, or between commas with a word of doubt: either may be meant, or both as a range. */
function gloss(tokens: readonly Token[], at: number, number: ReadNumber): NumberRange | undefined {
  const other = doubtAfter(tokens, number.next, false);
  return (
    other && { readings: withOther(number.readings, other.number.readings), first: at, next: other.next }
  );
}

/** Returns the readings of two counts of one thing: either, or from the one to the other. */
export function withOther(readings: readonly Reading[], others: readonly Reading[]): Reading[] {
  return readings.flatMap((one) =>
    others.flatMap((two): Reading[] => [[Math.min(one[0], two[0]), Math.max(one[1], two[1])], one, two]),
  );
}

/**
 * Returns another count that stands in brackets or, with a word of doubt, after a comma: "(possibly 12)", ", perhaps 12,";
 * `undefined` for none.
 *
 * @param mayEnd true if the sentence may end after it, or go on: "10 people, possibly 12"
 */
export function doubtAfter(
  tokens: readonly Token[],
  at: number,
  mayEnd: boolean,
): { readonly number: ReadNumber; readonly next: number } | undefined {
  const opening = tokens[at]?.text ?? '';
  if (!/^[(,–—]$/.test(opening)) return undefined;
  let from = at + 1;
  while (doubts.has(word(tokens, from))) from++;
  const hasDoubt = from > at + 1;
  const number = readNumber(tokens, from);
  if (!number || number.isVague || number.isShare || number.readings.length === 0) return undefined;
  if (!hasDoubt && (opening !== '(' || mayEnd)) return undefined;
  const closing = tokens[number.next]?.text ?? '';
  if (opening === '(') return closing === ')' ? { number, next: number.next + 1 } : undefined;
  if (closing === opening) return { number, next: number.next + 1 };
  // "eleven, perhaps 14 injured": the first has no noun of its own
  if (!mayEnd && opening === ',' && /^\p{L}/u.test(closing)) return { number, next: number.next };
  return mayEnd && (closing === '' || closing === '.') ? { number, next: number.next } : undefined;
}
