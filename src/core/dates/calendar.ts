/** The proleptic Gregorian calendar of ISO 8601, for years far beyond those that `Date` can hold. */

const longMonths = [1, 3, 5, 7, 8, 10, 12];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month (1–12) of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return longMonths.includes(month) ? 31 : 30;
}

/** Days from 1970-01-01 to a day that exists; negative before it. Exact for years of up to twelve digits. */
export function dayNumber(year: number, month: number, day: number): number {
  // Counted from 1 March of year 0, so that the leap day is the last day of its year.
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + leapDays + dayOfYear - 719468;
}
