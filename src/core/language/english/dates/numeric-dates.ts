import { dayOf, edtfDay, weekdayOf } from '../../../dates/days';
import type { FoundDate, NumericDate } from '../../found';
import type { DayOrder } from '../../../dates/day-order';
import { Phrases } from '../../phrases';
import { monthOf, shortWeekdays, weekdayNamed, weekdayNames } from './date-words';

const orders: readonly DayOrder[] = ['day-month', 'month-day'];

/** `2/12/2024`, `2.12.2024`, `02-12-2024`, `2/12/24` */
const figures =
  /(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>\d{4}|\d\d)(?![\p{L}\p{N}]|[./-]\d)/gu;
/** Before them, as of an interval: `30.11.–`, `29./`, `30/11-` */
const begun = /(?<![\p{L}\p{N}./-])(?<first>\d{1,2})(?:(?<parted>[./])(?<second>\d{1,2}))?\.? ?[-–—/] ?$/u;
const joint = /^ ?(?:[-–—]|to|until|till) ?$/;
const weekday = [...weekdayNames, ...shortWeekdays].join('|');
const weekdayBefore = new Phrases([`${weekday} ?. ?, ?the`, `${weekday} ?. ?, ?the (`]);
const weekdayAfter = new Phrases([`?, ?( ?a ${weekday}`]);
const anyWeekday = new Phrases([weekday]);
/** UTF-16 code units that are looked at on either side. */
const near = 20;

/** The dates in figures of a text, in order; none overlaps another. A weekday beside one decides its order. */
export function numericDatesIn(text: string): NumericDate[] {
  if (!/\d[./-]\d/.test(text)) return [];
  const found: NumericDate[] = [];
  for (const match of text.matchAll(figures)) {
    const date = readFigures(text, match);
    if (!date) continue;
    const last = found.at(-1);
    const interval = last && isJoined(text, last, date) && together(text, last, date);
    if (interval) found[found.length - 1] = interval;
    else found.push(date);
  }
  return found;
}

/** "30.11.2024–1.12.2024", "between 29/11/2024 and 1/12/2024" */
function isJoined(text: string, one: NumericDate, next: NumericDate): boolean {
  const words = text.slice(one.end, next.start);
  if (joint.test(words)) return true;
  return (
    words === ' and ' && /\bbetween (?:the )?$/i.test(text.slice(Math.max(0, one.start - near), one.start))
  );
}

/**
 * The date by an order; without one that both readings agree on.
 *
 * @returns `undefined` where nothing decides which of two days is meant
 */
export function numericDate({ readings }: NumericDate, order: DayOrder | undefined): string | undefined {
  const [one, other] = [...new Set(readings.values())];
  if (other === undefined) return one;
  return order && readings.get(order);
}

/**
 * Returns the day order of one author's texts, by the dates that can be read in one way only; `undefined` if there are
 * none, or two disagree.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  const orders = new Set(
    texts.flatMap((text) =>
      numericDatesIn(text).flatMap(({ readings }) => (readings.size === 1 ? [...readings.keys()] : [])),
    ),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

function readFigures(text: string, match: RegExpExecArray): NumericDate | undefined {
  const { a = '', mark = '', b = '', year: written = '' } = match.groups ?? {};
  const lead = begun.exec(text.slice(Math.max(0, match.index - near), match.index));
  if (!lead && /[\p{L}\p{N}./-]/u.test(text.charAt(match.index - 1))) return undefined;
  const { first, parted, second } = lead?.groups ?? {};
  // `1.2.24` may be a section, `10-12-24` anything.
  if (written.length === 2 && !(mark === '/' || (mark === '.' && a.length === 2 && b.length === 2)))
    return undefined;
  // Of `3/2/12/2024` nothing is sure.
  if (parted !== undefined && parted !== mark) return undefined;
  const year = written.length === 4 ? Number(written) : 2000 + Number(written);
  const start = match.index - (lead?.[0].length ?? 0);
  const end = match.index + match[0].length;
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - near), start);
  const after = text.slice(end, end + near);
  const [from, to] = [weekdayBefore.atEnd(before), weekdayAfter.atStart(after)];
  const beside = from === undefined ? after.slice(0, to ?? 0) : before.slice(from);
  const named = first === undefined ? weekdayIn(beside) : undefined;
  const readings = new Map<DayOrder, string>();
  for (const order of orders) {
    const last = dayIn(order, a, b, year);
    if (last === undefined || (named !== undefined && !isOn(last, named))) continue;
    if (first === undefined) readings.set(order, last);
    else {
      const from = dayBefore(order, first, second, last);
      if (from !== undefined) readings.set(order, `${from}/${last}`);
    }
  }
  const around = { start: start - before.length + (from ?? before.length), end: end + (to ?? 0) };
  return readings.size === 0 ? undefined : { words, start, end, readings, around };
}

function dayIn(order: DayOrder, a: string, b: string, year: number): string | undefined {
  const [day, month] = (order === 'day-month' ? [a, b] : [b, a]).map(Number);
  const date = edtfDay({ year, month, day });
  return dayOf(date) && date;
}

/** Returns the first day of an interval by its figures and its last day: `29./30.11.2024`, `30.12.–2.1.2025`. */
function dayBefore(
  order: DayOrder,
  first: string,
  second: string | undefined,
  last: string,
): string | undefined {
  const { year, month } = dayOf(last) ?? {};
  if (year === undefined || month === undefined) return undefined;
  // A day alone is before the day, so that the day comes first.
  if (second === undefined && order === 'month-day') return undefined;
  const inYear = (which: number) => dayIn(order, first, second ?? String(month), which);
  return [inYear(year), inYear(year - 1)].find((date) => date !== undefined && date < last);
}

function weekdayIn(words: string): number | undefined {
  const found = anyWeekday.first(words);
  return found && weekdayNamed(words.slice(found.start, found.end));
}

function isOn(date: string, weekday: number): boolean {
  const day = dayOf(date);
  return day !== undefined && weekdayOf(day) === weekday;
}

/** Two dates as an interval, in the orders that both can have. */
function together(text: string, one: NumericDate, other: NumericDate): NumericDate | undefined {
  const readings = new Map<DayOrder, string>();
  for (const order of orders) {
    const [from, to] = [one.readings.get(order), other.readings.get(order)];
    if (from !== undefined && to !== undefined && !(from + to).includes('/') && from < to)
      readings.set(order, `${from}/${to}`);
  }
  if (readings.size === 0) return undefined;
  const around = { start: one.around.start, end: other.around.end };
  return { words: text.slice(one.start, other.end), start: one.start, end: other.end, readings, around };
}

/** `021430Z DEC 24`, `021800ZDEC24`, `021430ZDEC2024`: day, hour, minute, zone, month, year. */
const dateTimeGroup =
  /(?<![\p{L}\p{N}])(\d\d) ?([01]\d|2[0-3])[0-5]\d ?[A-Z] ?([A-Z]{3}) ?(20\d\d|\d\d)(?![\p{L}\p{N}])/giu;

/** The date-time groups of a text as their days, in their own zone. */
export function dateTimeGroupsIn(text: string): FoundDate[] {
  return [...text.matchAll(dateTimeGroup)].flatMap(({ 0: words, 1: day, 3: name = '', 4: year, index }) => {
    const date = edtfDay({
      year: (Number(year) % 2000) + 2000,
      month: monthOf(name) ?? 0,
      day: Number(day),
    });
    if (!dayOf(date)) return [];
    return [{ date, isInferred: false, words, start: index, end: index + words.length }];
  });
}
