import type { Span } from '../../../base/span';
import { type DateToken, dateTokensOf, dayNumberAt, touches } from './date-tokens';
import { monthOf, timesOfDay, weekdayNamed } from './date-words';

/** A day and a month in words, or a month and a year. Offsets are UTF-16 code units of the text from 0; ends are exclusive. */
export interface DayMonth extends Span {
  /** From 1; `undefined` for a month and a year. */
  readonly day?: number;
  /** From 1. */
  readonly month: number;
  readonly year?: number;
  /** End of the words without the year. */
  readonly dayEnd: number;
  /** Start of the words without a weekday. */
  readonly dayStart: number;
  readonly isMonthFirst: boolean;
  /** True if its month stands beside another day: the 29 of "29–30 November". */
  readonly isPart: boolean;
}

/** Returns the days that a text names in words, with or without a year, in its order; also months followed by their year. */
export function dayMonthsIn(text: string): DayMonth[] {
  const tokens = dateTokensOf(text);
  const found: DayMonth[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const month = monthAt(tokens, at);
    if (month === undefined) continue;
    const days =
      dayFirst(tokens, at, month) ?? monthFirst(tokens, at, month) ?? monthAlone(tokens, at, month);
    found.push(...days.filter(({ start }) => start >= (found.at(-1)?.end ?? 0)));
  }
  return found;
}

/** Words that are something else in small letters. */
const verbs = /^(?:may|march|mar|sept?|dec|oct|jan|august)$/;

function monthAt(tokens: readonly DateToken[], at: number): number | undefined {
  const { text = '' } = tokens[at] ?? {};
  return verbs.test(text) ? undefined : monthOf(text);
}

/** "2 December 2024", "Friday 29 to Saturday 30 November", "29–30 Nov. '24", "2-Dec-24" */
function dayFirst(tokens: readonly DateToken[], at: number, month: number): DayMonth[] | undefined {
  let last = at - 1;
  const isTied = touches(tokens[last - 1], tokens[last]) && touches(tokens[last], tokens[at]);
  if (/^(?:of|\.)$/.test(tokens[last]?.word ?? '') || (tokens[last]?.text === '-' && isTied)) last--;
  const day = dayNumberAt(tokens, last);
  if (!day) return undefined;
  const year = yearAfter(tokens, at + 1, true);
  const own = dayOf(tokens, day.first, at, { day: day.value, month, isMonthFirst: false }, year);
  return [...partsBefore(tokens, day, month), own];
}

/** "December 2, 2024", "Nov. 29–30", "November 29 and 30, 2024" */
function monthFirst(tokens: readonly DateToken[], at: number, month: number): DayMonth[] | undefined {
  // "In May 12 people came."
  if (tokens[at - 1]?.word === 'in') return undefined;
  const first = at + 1 + (tokens[at + 1]?.text === '.' ? 1 : 0) + (tokens[at + 1]?.word === 'the' ? 1 : 0);
  const day = dayNumberAt(tokens, first, true);
  if (!day) return undefined;
  const more = partAfter(tokens, day);
  const last = more?.next ?? day.next;
  const year = yearAfter(tokens, last, false);
  const named = { month, isMonthFirst: true };
  if (!more) return [dayOf(tokens, at, last - 1, { ...named, day: day.value }, year)];
  const one = dayOf(tokens, at, day.next - 1, { ...named, day: day.value, isPart: true }, undefined);
  return [one, dayOf(tokens, more.first, last - 1, { ...named, day: more.value }, year)];
}

/** "December 2024", "December of 2024" */
function monthAlone(tokens: readonly DateToken[], at: number, month: number): DayMonth[] {
  const year = yearAfter(tokens, at + 1, false);
  if (!year) return [];
  const own = dayOf(tokens, at, at, { month, isMonthFirst: false }, year);
  // "November–December 2024"
  const before = tokens[at - 2]?.text === '.' ? at - 3 : at - 2;
  const other = /^(?:to|and|or|until|[-–—/])$/.test(tokens[at - 1]?.word ?? '')
    ? monthAt(tokens, before)
    : undefined;
  if (other === undefined || dayNumberAt(tokens, before - 1)) return [own];
  return [dayOf(tokens, before, before, { month: other, isMonthFirst: false, isPart: true }, undefined), own];
}

interface Named extends Pick<DayMonth, 'day' | 'month' | 'isMonthFirst'> {
  readonly isPart?: boolean;
}

function dayOf(
  tokens: readonly DateToken[],
  first: number,
  last: number,
  named: Named,
  year: Year | undefined,
): DayMonth {
  const dayStart = tokens[first]?.start ?? 0;
  const dayEnd = tokens[last]?.end ?? 0;
  return {
    isPart: false,
    ...named,
    ...(year && { year: year.value }),
    start: tokens[weekdayBefore(tokens, first)]?.start ?? dayStart,
    end: year?.end ?? dayEnd,
    dayStart,
    dayEnd,
  };
}

const between = new RegExp(`^(?:the|early|late|[,.]|${timesOfDay.join('|')})$`);

/** "Friday", "Monday, the", "Monday evening," */
function weekdayBefore(tokens: readonly DateToken[], first: number): number {
  let at = first - 1;
  while (at >= first - 5 && between.test(tokens[at]?.word ?? '')) at--;
  return weekdayNamed(tokens[at]?.text ?? '') === undefined ? first : at;
}

type DayNumber = NonNullable<ReturnType<typeof dayNumberAt>>;
const mostParts = 4;
const leads = /^(?:on|from|between|of|over|during|both|the|either)$/;

/** The days before a day that share its month: "29 and", "Friday 29 to". */
function partsBefore(tokens: readonly DateToken[], day: DayNumber, month: number): DayMonth[] {
  const parts: DayMonth[] = [];
  let later = day;
  while (parts.length < mostParts) {
    const joint = weekdayBefore(tokens, later.first) - 1;
    const isList = /^(?:and|or|,)$/.test(tokens[joint]?.word ?? '');
    if (!isList && !/^(?:to|until|till|through|[-–—/])$/.test(tokens[joint]?.word ?? '')) break;
    const last = isList && tokens[joint - 1]?.text === ',' ? joint - 2 : joint - 1;
    const one = dayNumberAt(tokens, tokens[last]?.text === '.' ? last - 1 : last);
    if (!one || one.value >= later.value) break;
    const before = weekdayBefore(tokens, one.first);
    if (isList && before === one.first && !isLed(tokens, one.first)) break;
    if (monthAt(tokens, one.first - 1) !== undefined || tokens[one.first - 1]?.text === "'") break;
    parts.unshift(
      dayOf(
        tokens,
        one.first,
        one.next - 1,
        { day: one.value, month, isMonthFirst: false, isPart: true },
        undefined,
      ),
    );
    later = one;
  }
  return parts;
}

/** "on 29, 30 and 31 December", but not "killed 29 and 30 November" */
function isLed(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return leads.test(before) || (before === ',' && dayNumberAt(tokens, at - 2) !== undefined);
}

/** The second day of a month-first pair. */
function partAfter(tokens: readonly DateToken[], day: DayNumber): DayNumber | undefined {
  const joint = tokens[day.next]?.word ?? '';
  if (!/^(?:and|or|to|through|[-–—/])$/.test(joint)) return undefined;
  const other = dayNumberAt(tokens, day.next + 1, true);
  if (!other || other.value <= day.value) return undefined;
  const after = tokens[other.next];
  // "November 29 and 30 people", "November 29 to 30 November"
  if (after && /^\p{L}/u.test(after.text)) return undefined;
  return other;
}

interface Year {
  readonly value: number;
  readonly end: number;
}

/** "2024", ", 2024", "(2024)", "’24", "-24"; "24" if it counts nothing. */
function yearAfter(tokens: readonly DateToken[], from: number, mayBeShort: boolean): Year | undefined {
  let at = from;
  while (at < from + 2 && /^(?:[.,]|of)$/.test(tokens[at]?.word ?? '')) at++;
  const hasMark = tokens[at - 1]?.text === ',' && at > from;
  const isBracket = tokens[at]?.text === '(';
  const isTied =
    tokens[at]?.text === '-' && touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]);
  const isCut = /^['’]$/.test(tokens[at]?.text ?? '') && touches(tokens[at], tokens[at + 1]);
  if (isBracket || isTied || isCut) at++;
  const { text = '' } = tokens[at] ?? {};
  if (isBracket && tokens[at + 1]?.text !== ')') return undefined;
  const { end = 0 } = tokens[isBracket ? at + 1 : at] ?? {};
  if (/^(?:1\d|20|21)\d\d$/.test(text) && !isCut) return { value: Number(text), end };
  if (!/^\d\d$/.test(text) || isBracket) return undefined;
  const isShort = isCut || isTied || (mayBeShort && !hasMark && countsNothing(tokens, at));
  return isShort ? { value: shortYear(Number(text)), end } : undefined;
}

/** Returns whether two digits after a day are a year, by what follows: "2 Dec 24," but not "2 Dec 24 people". */
function countsNothing(tokens: readonly DateToken[], at: number): boolean {
  const after = tokens[at + 1];
  if (!after || /^[),;:]$/.test(after.text)) return true;
  if (after.text !== '.') return /^\p{Lu}/u.test(after.text) && !touches(tokens[at], after);
  const next = tokens[at + 2];
  return !next || (/^\p{Lu}/u.test(next.text) && !touches(after, next));
}

/** 24 is 2024, 98 is 1998. */
export function shortYear(digits: number): number {
  return digits < 70 ? 2000 + digits : 1900 + digits;
}
