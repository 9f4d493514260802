import { type EdtfDate, type SingleDate, earliest, latest } from '../../dates';

export function isYear(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'year';
}

export function isMonth(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'month';
}

export function isDay(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'day' && !date.approximate;
}

/** Returns whether the date is a period with an end: a range, a month, a year or an approximate date. */
export function isImprecise(date: EdtfDate): boolean {
  return Number.isFinite(latest(date)) && Number.isFinite(earliest(date)) && !isDay(date);
}

/** The days of a weekend, and one more. */
const longest = 3;

/** Returns whether a date is a longer period that begins and ends on a day: each of its days may be named. */
export function isSpan(date: EdtfDate): boolean {
  if (date.kind === 'date' || typeof date.start === 'string') return false;
  return date.start.precision === 'day' && latest(date) - earliest(date) >= longest;
}

/** Returns whether a date says the same as another, or less. */
export function covers(said: EdtfDate, known: EdtfDate): boolean {
  const isSure = known.kind !== 'date' || !known.approximate || said.kind !== 'date' || said.approximate;
  return (
    isSure && earliest(said) <= earliest(known) && latest(known) <= latest(said) && !isHalfRight(said, known)
  );
}

export function isWithin(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(known) <= earliest(said) && latest(said) <= latest(known) && !isHalfRight(said, known);
}

export function touches(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(said) <= latest(known) && earliest(known) <= latest(said);
}

/** Returns whether two periods have one end in common, and not the other: "14–18" for "16–18". */
export function isHalfRight(said: EdtfDate, known: EdtfDate): boolean {
  if (said.kind === 'date' || known.kind === 'date') return false;
  return (earliest(said) === earliest(known)) !== (latest(said) === latest(known));
}

/** Returns whether two periods of days overlap, and neither is within the other: "25–26" for "26–27". */
export function isShifted(said: EdtfDate, known: EdtfDate): boolean {
  return (
    said.kind !== 'date' &&
    known.kind !== 'date' &&
    touches(said, known) &&
    earliest(said) < earliest(known) === latest(said) < latest(known) &&
    earliest(said) !== earliest(known) &&
    latest(said) !== latest(known)
  );
}

/** Returns whether two dates are the same day or month of a year: the year of one was not written. */
export function isSameDay(one: EdtfDate, other: EdtfDate): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return false;
  return one.precision === other.precision && one.month === other.month && one.day === other.day;
}

/** Returns an end of a period; `undefined` for a date that is none, and for an end that is open or unknown. */
export function sideOf(date: EdtfDate, side: 'start' | 'end'): SingleDate | undefined {
  if (date.kind === 'date') return undefined;
  const end = date[side];
  return typeof end === 'string' ? undefined : end;
}
