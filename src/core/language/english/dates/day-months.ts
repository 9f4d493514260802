import type { Span } from '../../../base/span';
import { monthOf } from './date-words';

/** A day and a month in words, or a month and a year. Offsets are UTF-16 code units of the text from 0; ends are exclusive. */
export interface DayMonth extends Span {
  /** From 1; `undefined` for a month and a year. */
  readonly day?: number;
  /** From 1. */
  readonly month: number;
  readonly year?: number;
  /** End of the words without the year. */
  readonly dayEnd: number;
  readonly isMonthFirst: boolean;
}

const word =
  /(?<![\p{L}\p{N}])\p{Lu}?\p{Ll}{2,8}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Lu}{3,9}(?![\p{L}\p{N}])/gu;
/** `2nd of `, before the month */
const dayBefore = /(?<![\p{L}\p{N}.,/-])([1-9]|[0-2]\d|3[01])(?:st|nd|rd|th)?(?: of)? $/u;
/** Matches `. 2nd` after the month. */
const dayAfter = /^\.? ([1-9]|[0-2]\d|3[01])(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.:,]\d)/u;
const yearAfter = /^\.?,? (\d{4})(?!\d)/;
/** UTF-16 code units that are looked at on either side of a month. */
const near = 12;

/** Returns the days that a text names in words, with or without a year, in its order; also months followed by their year. */
export function dayMonthsIn(text: string): DayMonth[] {
  return [...text.matchAll(word)].flatMap(({ 0: name, index }) => {
    const month = monthOf(name);
    if (month === undefined) return [];
    const found = dayAt(text, index, name.length, month);
    return found ? [found] : [];
  });
}

function dayAt(text: string, at: number, length: number, month: number): DayMonth | undefined {
  const before = dayBefore.exec(text.slice(Math.max(0, at - near), at));
  const nameEnd = at + length;
  if (before) {
    const start = at - before[0].length;
    return { ...withYear(text, nameEnd), start, day: Number(before[1]), month, isMonthFirst: false };
  }
  const after = dayAfter.exec(text.slice(nameEnd, nameEnd + near));
  if (after) {
    const dayEnd = nameEnd + after[0].length;
    return { ...withYear(text, dayEnd), start: at, day: Number(after[1]), month, isMonthFirst: true };
  }
  const dated = withYear(text, nameEnd);
  return dated.year === undefined ? undefined : { ...dated, start: at, month, isMonthFirst: false };
}

function withYear(text: string, dayEnd: number): { year?: number; end: number; dayEnd: number } {
  const found = yearAfter.exec(text.slice(dayEnd, dayEnd + near));
  return found ? { year: Number(found[1]), end: dayEnd + found[0].length, dayEnd } : { end: dayEnd, dayEnd };
}
