import { type Day, addDays, edtfDay } from '../../../dates/days';

/** A date as the library for dates in natural language gives it: whole, with what of it the words say. */
export interface Components {
  get(part: 'year' | 'month' | 'day'): number | null;
  isCertain(part: 'year' | 'month' | 'day' | 'weekday'): boolean;
}

/**
 * The day, month or year that is meant, no more precise than the words: of several, the last before the reference, or
 * the next after it where the future is spoken of. `undefined` for what is no date of the calendar's first 9999 years.
 */
export function resolveDate(
  found: Components,
  reference: Day | undefined,
  isFuture: boolean,
): Day | undefined {
  const [year, month, day] = [found.get('year'), found.get('month'), found.get('day')];
  if (year === null || month === null || day === null || year < 1 || year > 9999) return undefined;
  const [hasYear, hasMonth] = [found.isCertain('year'), found.isCertain('month')];
  const hasDay = found.isCertain('day') || found.isCertain('weekday');
  if (hasYear && !hasMonth && !hasDay) return { year };
  const resolved = hasDay ? { year, month, day } : { year, month };
  if (hasYear || !reference) return resolved;
  return hasMonth ? inYear(resolved, reference, isFuture) : inWeek(resolved, reference, isFuture);
}

/** Returns a day of whatever year, "November 30", in the one that is meant: the library for dates takes the nearest, before or after. */
export function inYear(day: Day, reference: Day, isFuture: boolean): Day {
  const now = edtfDay(day.day === undefined ? { ...reference, day: undefined } : reference);
  const own = { ...day, year: reference.year };
  if (isFuture) return edtfDay(own) < now ? { ...own, year: own.year + 1 } : own;
  return edtfDay(own) > now ? { ...own, year: own.year - 1 } : own;
}

/** "On Friday" */
function inWeek(day: Day, reference: Day, isFuture: boolean): Day {
  const [own, now] = [edtfDay(day), edtfDay(reference)];
  if (isFuture) return own < now ? addDays(day, 7) : day;
  return own > now ? addDays(day, -7) : day;
}
