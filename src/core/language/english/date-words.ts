/** The English words of dates. */

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** In the order of `weekdayOf`. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** In the order of the EDTF seasons, from 21. */
export const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const;

export const timesOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;
/** Beside those of `timesOfDay`. */
export const otherTimesOfDay = ['dawn', 'dusk', 'noon', 'midnight', 'midday'] as const;

/** `jan`, `sept`: months and days as they are cut short, in small letters and without a stop. */
export const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');
export const shortWeekdays = 'mon tue tues wed thu thur thurs fri sat sun'.split(' ');

const months = new Map<string, number>([
  ...monthNames.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...monthNames.map((name, index): [string, number] => [name.slice(0, 3).toLowerCase(), index + 1]),
  ['sept', 9],
]);

/** Returns the month from 1 that a word is, in full or cut short; `undefined` for another word. */
export function monthOf(word: string): number | undefined {
  return months.get(word.toLowerCase());
}

/** Returns the weekday that a word is, 0 for Sunday; `undefined` for another word. */
export function weekdayNamed(word: string): number | undefined {
  const lower = word.toLowerCase();
  const found = weekdayNames.findIndex((name) => name.toLowerCase() === lower || isShort(lower, name));
  return found < 0 ? undefined : found;
}

function isShort(word: string, name: string): boolean {
  return shortWeekdays.includes(word) && name.toLowerCase().startsWith(word);
}
