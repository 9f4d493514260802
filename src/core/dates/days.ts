import { dateOf } from './index';

/** A day, or the month or year that is all one knows. */
export interface Day {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const millisecondsADay = 86_400_000;

/** The day that an EDTF text states; `undefined` for anything but one day. */
export function dayOf(edtf: string): Required<Day> | undefined {
  const date = dateOf(edtf.slice(0, 10));
  if (date?.kind !== 'date' || date.month === undefined || date.day === undefined) return undefined;
  return { year: date.year, month: date.month, day: date.day };
}

/** Returns the day that is the given number of days after another; a month or a year stays as it is. */
export function addDays({ year, month, day }: Day, days: number): Day {
  if (month === undefined || day === undefined) return { year };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return fromDate(new Date(date.getTime() + days * millisecondsADay));
}

/** 0 for Sunday. */
export function weekdayOf({ year, month = 1, day = 1 }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay();
}

/** Formats a day as EDTF, as precise as the day is. */
export function edtfDay({ year, month, day }: Day): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))),
  ].join('-');
}

function fromDate(date: Date): Required<Day> {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
