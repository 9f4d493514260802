import type { DateStyle } from '../../dates/date-style';
import { monthNames } from './date-words';
import type { Span } from '../../base/span';
import type { FoundDate } from './dates-said';
import { dayOf, edtfDay, weekdayOf } from './days';

/** Which of the first two figures of a date is the day: `02/12/2024` is in December, or in February. */
export type DayOrder = 'day-month' | 'month-day';

/** The order of who writes dates in the style; `undefined` for the style of the standard, in which the year comes first. */
export function dayOrderIn(style: DateStyle): DayOrder | undefined {
  if (style === 'iso') return undefined;
  return style === 'month-day-year' ? 'month-day' : 'day-month';
}

/** Words that are a date in figures, and the dates that they may mean: one, or two where their order tells nothing. */
export interface NumericDate {
  /** As they stand. */
  readonly words: string;
  /** UTF-16 code units from the start of the text; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** EDTF of a day or of an interval of days, by the order that gives it. Both may be the same. */
  readonly readings: ReadonlyMap<DayOrder, string>;
  /** With the weekday beside it, which is no date of its own. */
  readonly around: Span;
}

const orders: readonly DayOrder[] = ['day-month', 'month-day'];

/** `2/12/2024`, `2.12.2024`, `02-12-2024`, `2/12/24`; before it, as of an interval, `30.11.–`, `29./`, `30/11-`. */
const figures =
  /(?<![\p{L}\p{N}./-])(?:(?<first>\d{1,2})(?:(?<parted>[./])(?<second>\d{1,2}))?\.? ?[-–—/] ?)?(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>\d{4}|\d\d)(?![\p{L}\p{N}]|[./-]\d)/gu;
const joint = /^ ?(?:[-–—]|to|until|till) ?$/;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?';
const weekdayBefore = new RegExp(`(?<!\\p{L})${weekday}\\.?,? (?:the )?\\(?$`, 'iu');
const weekdayBehind = new RegExp(`^,? \\(?(?:a )?${weekday}(?!\\p{L})`, 'iu');

/** The dates in figures of a text, in order; none overlaps another. A weekday beside one decides its order. */
export function numericDatesIn(text: string): NumericDate[] {
  if (!/\d[./-]\d/.test(text)) return [];
  const found: NumericDate[] = [];
  for (const match of text.matchAll(figures)) {
    const date = readFigures(text, match);
    if (!date) continue;
    const last = found.at(-1);
    const interval = last && joint.test(text.slice(last.end, date.start)) && together(text, last, date);
    if (interval) found[found.length - 1] = interval;
    else found.push(date);
  }
  return found;
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

/** The order in which texts of one hand write their dates, told by those that can be read in one way only; `undefined` where none tells, or two disagree. */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  const told = new Set(
    texts.flatMap((text) =>
      numericDatesIn(text).flatMap(({ readings }) => (readings.size === 1 ? [...readings.keys()] : [])),
    ),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

function readFigures(text: string, match: RegExpExecArray): NumericDate | undefined {
  const { first, parted, second, a = '', mark = '', b = '', year: written = '' } = match.groups ?? {};
  // `1.2.24` may be a section, `10-12-24` anything.
  if (written.length === 2 && !(mark === '/' || (mark === '.' && a.length === 2 && b.length === 2)))
    return undefined;
  // Of `3/2/12/2024` nothing is sure.
  if (parted !== undefined && parted !== mark) return undefined;
  const year = written.length === 4 ? Number(written) : 2000 + Number(written);
  const [words] = match;
  const [start, end] = [match.index, match.index + words.length];
  const before = weekdayBefore.exec(text.slice(Math.max(0, start - 20), start));
  const behind = weekdayBehind.exec(text.slice(end, end + 20));
  const named = first === undefined ? (before ?? behind)?.[1] : undefined;
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
  const around = { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
  return readings.size === 0 ? undefined : { words, start, end, readings, around };
}

function dayIn(order: DayOrder, a: string, b: string, year: number): string | undefined {
  const [day, month] = (order === 'day-month' ? [a, b] : [b, a]).map(Number);
  const date = edtfDay({ year, month, day });
  return dayOf(date) && date;
}

/** The first day of an interval, told by its figures and its last day: `29./30.11.2024`, `30.12.–2.1.2025`. */
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

function isOn(date: string, named: string): boolean {
  const day = dayOf(date);
  return day !== undefined && weekdays[weekdayOf(day)] === named.slice(0, 3).toLowerCase();
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

const monthNumbers = monthNames.map((name) => name.slice(0, 3).toLowerCase());
/** `021430Z DEC 24`, `021800ZDEC24`, `021430ZDEC2024`: day, hour, minute, zone, month, year. */
const dateTimeGroup =
  /(?<![\p{L}\p{N}])(?<day>[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d ?[A-Z] ?(?<month>[A-Z]{3}) ?(?<year>20\d\d|\d\d)(?![\p{L}\p{N}])/giu;

/** The date-time groups of a text as their days, in their own zone. */
export function dateTimeGroupsIn(text: string): FoundDate[] {
  return [...text.matchAll(dateTimeGroup)].flatMap(({ 0: words, 1: day, 2: month = '', 3: year, index }) => {
    const date = edtfDay({
      year: (Number(year) % 2000) + 2000,
      month: monthNumbers.indexOf(month.toLowerCase()) + 1,
      day: Number(day),
    });
    if (!dayOf(date)) return [];
    return [{ date, isInferred: false, words, start: index, end: index + words.length }];
  });
}
