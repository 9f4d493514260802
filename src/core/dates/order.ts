import { dayNumber, daysInMonth } from './calendar';
import type { EdtfDate, SingleDate, TimeOfDay } from './model';

/**
 * The first day that a date can mean, in days since 1970-01-01; of an interval, the first day of its start.
 * An open start (`../2015`) is -Infinity; an unknown one (`/2015`) is left out and the end alone counts.
 * A time of day and its zone do not count: the day is the one written. A qualifier does not widen the date.
 *
 * EDTF does not tie a season to months. For order it is taken as a quarter of its year, spring first, on both hemispheres.
 */
export function earliest(date: EdtfDate): number {
  if (date.kind === 'date') return firstDay(date);
  if (date.start === 'open') return -Infinity;
  return firstDay(date.start === 'unknown' ? date.end : date.start);
}

/**
 * The last day that a date can mean, in days since 1970-01-01; of an interval, the last day of its end.
 * An open end (`2015/..`) is Infinity; an unknown one (`2015/`) is left out and the start alone counts.
 */
export function latest(date: EdtfDate): number {
  if (date.kind === 'date') return lastDay(date);
  if (date.end === 'open') return Infinity;
  return lastDay(date.end === 'unknown' ? date.start : date.end);
}

/**
 * Order of a chronology, for `Array.sort`: by the earliest day; of two with the same, the one that ends first, so that
 * a day stands before its month and the month before its year; on the same days, by the time of day (UTC where no zone is
 * named), the one without a time last. No date (undefined) comes after all dates.
 */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return (
    compare(earliest(a), earliest(b)) ||
    compare(latest(a), latest(b)) ||
    compare(startSecond(a) ?? Infinity, startSecond(b) ?? Infinity) ||
    compare(endSecond(a) ?? Infinity, endSecond(b) ?? Infinity)
  );
}

/**
 * Order of a list that begins with the newest, for `Array.sort`: by the latest day, where an interval without a known end
 * (`2015/..`, `2015/`) counts by its start, so that what has long been going on does not stand above what has just
 * happened; of two with the same, the one that began last, so that here too a day stands before its month; on the same
 * days, what is still going on first, then the later time of day. A total order. No date (undefined) comes last.
 */
export function compareNewestFirst(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return (
    compare(newsDay(b), newsDay(a)) ||
    compare(earliest(b), earliest(a)) ||
    compare(latest(b), latest(a)) ||
    compare(endSecond(b) ?? -Infinity, endSecond(a) ?? -Infinity) ||
    compare(startSecond(b) ?? -Infinity, startSecond(a) ?? -Infinity)
  );
}

/** The last day on which a date can have brought something new. */
function newsDay(date: EdtfDate): number {
  if (date.kind === 'interval' && typeof date.end === 'string' && typeof date.start !== 'string')
    return lastDay(date.start);
  return latest(date);
}

/** Order of two times written on the same day, each taken back to UTC; one without a zone is taken as UTC. */
export function compareSameDay(a: TimeOfDay, b: TimeOfDay): number {
  return compare(secondOfDay(a), secondOfDay(b));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstDay({ year, month, season, day }: SingleDate): number {
  return dayNumber(year, month ?? (season === undefined ? 1 : (season - 21) * 3 + 1), day ?? 1);
}

function lastDay({ precision, year, month, season, day }: SingleDate): number {
  const lastMonth = month ?? (season === undefined ? 12 : (season - 20) * 3);
  const lastYear = year + (precision === 'decade' ? 9 : precision === 'century' ? 99 : 0);
  // There is no year -0000: -000X ends with -0001.
  const inYear = year < 0 ? Math.min(lastYear, -1) : lastYear;
  return dayNumber(inYear, lastMonth, day ?? daysInMonth(inYear, lastMonth));
}

function startSecond(date: EdtfDate): number | undefined {
  const start = date.kind === 'date' ? date : date.start;
  return typeof start === 'string' ? undefined : start.time && secondOfDay(start.time);
}

function endSecond(date: EdtfDate): number | undefined {
  const end = date.kind === 'date' ? date : date.end;
  return typeof end === 'string' ? undefined : end.time && secondOfDay(end.time);
}

function secondOfDay({ hour, minute, second, offset = 0 }: TimeOfDay): number {
  return (hour * 60 + minute - offset) * 60 + second;
}
