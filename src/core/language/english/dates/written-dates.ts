import type { Span } from '../../../base/span';
import { type Day, addDays, dayOf, edtfDay } from '../../../dates/days';
import { dateOf } from '../../../dates';
import type { FoundDate } from '../../found';
import { Phrases } from '../../phrases';
import { clauseAround, isAboutFuture } from '../sentence-split';
import { type DayMonth, dayMonthsIn } from './day-months';
import { inYear } from './resolve-date';

/** A date with what joins it to the next. */
interface Linked {
  readonly date: DayMonth;
  readonly link: Link | undefined;
}
/** `comma` joins less: "on 3 May, 4 May and 5 June". */
type Link = 'range' | 'list' | 'comma';

const rangeJoint = /^[.,]?\s*(?:[–—-]|--|\/|to|until|till|through|up to)\s*(?:the\s*)?$/;
const listJoint = /^,?\s*(?:and|or)\s*(?:on\s+)?(?:the\s+)?$/;
const between = new Phrases(['between ?the']);
/** Verbs after which "from … to …" is a change, no stretch of time. */
const change = new Phrases(['postpon*|mov(ed|e|ing)|reschedul*|delay*|defer*|shift*|chang*|brought|put']);
const near = 60;

/**
 * The dates that a text names by day and month or month and year, in its order: what stands beside another takes its year from
 * it, and two that tell a beginning and an end are one. Those without a year are counted from the day of publication.
 */
export function writtenDatesIn(text: string, reference: Required<Day> | undefined): FoundDate[] {
  const all = withYears(linked(text, dayMonthsIn(text)));
  const found: FoundDate[] = [];
  for (let at = 0; at < all.length; at++) {
    const one = all[at];
    if (!one) continue;
    const next = all[at + 1];
    const isRange = next !== undefined && makesRange(text, one, next.date);
    if (isRange) at++;
    // "on 29, 30 November and 1 December"
    while (isRange && one.link === 'list' && continues(text, all[at], all[at + 1])) at++;
    const date = resolved(text, one.date, isRange ? all[at]?.date : undefined, reference);
    if (date) found.push(date);
  }
  return found;
}

function linked(text: string, dates: readonly DayMonth[]): Linked[] {
  return dates.map((date, index) => {
    const next = dates[index + 1];
    const joint = next && text.slice(date.end, next.start);
    if (joint === undefined) return { date, link: undefined };
    return { date, link: linkOf(joint, date.isPart) };
  });
}

function linkOf(joint: string, isPart: boolean): Link | undefined {
  if (rangeJoint.test(joint)) return 'range';
  if (listJoint.test(joint)) return 'list';
  return /^,\s*$/.test(joint) ? (isPart ? 'list' : 'comma') : undefined;
}

/** Gives a date without a year that of the date it is joined to: the next, else the one before. */
function withYears(dates: readonly Linked[]): Linked[] {
  const all = [...dates];
  for (let at = all.length - 2; at >= 0; at--) {
    const [one, next] = [all[at], all[at + 1]];
    const year = next?.date.year;
    if (!one?.link || one.date.year !== undefined || year === undefined || !next) continue;
    const isLater = monthAndDay(one.date) > monthAndDay(next.date);
    all[at] = { ...one, date: { ...one.date, year: isLater ? year - 1 : year } };
  }
  for (let at = 1; at < all.length; at++) {
    const [before, one] = [all[at - 1], all[at]];
    const year = before?.date.year;
    if (!before?.link || before.link === 'comma' || !one || one.date.year !== undefined || year === undefined)
      continue;
    const isEarlier = before.link === 'range' && monthAndDay(one.date) < monthAndDay(before.date);
    all[at] = { ...one, date: { ...one.date, year: isEarlier ? year + 1 : year } };
  }
  return all;
}

function monthAndDay({ month, day = 0 }: DayMonth): number {
  return month * 100 + day;
}

/** "from 29 to 30 November", "between 29 November and 1 December", "on 29 and 30 November": two days that follow each other. */
function makesRange(text: string, { date: one, link }: Linked, next: DayMonth): boolean {
  if (link === undefined || link === 'comma' || (one.day === undefined) !== (next.day === undefined))
    return false;
  const before = text.slice(Math.max(0, one.start - near), one.start);
  if (link === 'range') return !change.test(before);
  if (between.atEnd(before) !== undefined) return true;
  return follows(one, next);
}

function continues(text: string, one: Linked | undefined, next: Linked | undefined): boolean {
  return one !== undefined && next !== undefined && one.link === 'list' && makesRange(text, one, next.date);
}

function follows(one: DayMonth, next: DayMonth): boolean {
  const year = one.year ?? next.year ?? 2001;
  if (one.day === undefined || next.day === undefined) return false;
  const after = addDays({ year, month: one.month, day: one.day }, 1);
  return after.month === next.month && after.day === next.day;
}

function resolved(
  text: string,
  one: DayMonth,
  last: DayMonth | undefined,
  reference: Required<Day> | undefined,
): FoundDate | undefined {
  const end = (last ?? one).end;
  const span = { start: one.start, end };
  const to = last && dayIn(text, last, span, reference);
  const from = dayIn(text, one, span, reference);
  if (from === undefined || (last && to === undefined)) return undefined;
  const start = to !== undefined && from > to ? yearBefore(from) : from;
  const date = to === undefined || to === start ? start : `${start}/${to}`;
  if (!dateOf(date)) return undefined;
  return { ...span, date, isInferred: one.year === undefined, words: text.slice(one.start, end) };
}

function dayIn(
  text: string,
  { day, month, year }: DayMonth,
  { start, end }: Span,
  reference: Required<Day> | undefined,
): string | undefined {
  if (year !== undefined) return edtfDay({ year, month, day });
  if (!reference) return undefined;
  const isFuture = isAboutFuture(clauseAround(text, start, end));
  return edtfDay(inYear({ year: reference.year, month, day }, reference, isFuture));
}

function yearBefore(edtf: string): string {
  const { year, month, day } = dayOf(edtf) ?? {
    year: Number(edtf.slice(0, 4)),
    month: Number(edtf.slice(5, 7)),
  };
  return edtfDay({ year: year - 1, month, day });
}
