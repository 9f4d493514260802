import { daysInMonth } from '../../../dates/calendar';
import { type Day, addDays, dayOf, edtfDay, weekdayOf } from '../../../dates/days';
import type { FoundDate } from '../../found';
import { Phrases } from '../../phrases';
import { monthOf, seasonNames } from './date-words';

const year = String.raw`((?:1[5-9]|20)\d\d)`;
const whole = String.raw`(?![\p{L}\p{N}]|[-–/.,]\p{N})`;
const start = String.raw`(?<![\p{L}\p{N}./-])`;
const pattern = (source: string) => new RegExp(`${start}(?:${source})${whole}`, 'giu');

type Reader = readonly [
  pattern: RegExp,
  date: (parts: readonly (string | undefined)[]) => string | undefined,
];

const ordinals = ['first', 'second', 'third', 'fourth'];
const ordinal = (word = '') => (/^(?:last|final)$/i.test(word) ? -1 : ordinals.indexOf(word.toLowerCase()));

/** Periods with the year in their words, each as EDTF. */
const readers: readonly Reader[] = [
  [pattern(String.raw`Q([1-4])[ /-]?(?:of )?${year}`), ([quarter, of]) => months(of, Number(quarter) - 1, 3)],
  [pattern(String.raw`${year}[ -]?Q([1-4])`), ([of, quarter]) => months(of, Number(quarter) - 1, 3)],
  [
    pattern(String.raw`(first|second|third|fourth|last|final) quarter of ${year}`),
    ([which, of]) => months(of, (ordinal(which) + 4) % 4, 3),
  ],
  [pattern(String.raw`H([12])[ /-]?${year}`), ([half, of]) => months(of, Number(half) - 1, 6)],
  [pattern(String.raw`(first|second) half of ${year}`), ([which, of]) => months(of, ordinal(which), 6)],
  [pattern(String.raw`(first|second) half of (\p{L}+),? ${year}`), halfMonth],
  [pattern(String.raw`${year}-?W(\d\d)(?:-?([1-7]))?`), ([of, week, day]) => isoWeek(of, week, day)],
  [pattern(String.raw`week (\d\d?)(?: of|,)? ${year}`), ([week, of]) => isoWeek(of, week, undefined)],
  // No calendar tells the months of a season.
  [pattern(String.raw`(?:${seasonNames.join('|')}|fall)(?: of|,)? ${year}[-–/](\d{4}|\d\d)`), span],
  [pattern(String.raw`(?:${seasonNames.join('|')}|fall)(?: of|,)? ${year}`), ([of]) => of],
  [pattern(String.raw`((?:1[5-9]|20)[1-9])0['’]?s`), ([decade]) => `${decade ?? ''}X`],
  [pattern(String.raw`(\d{4}-\d\d-\d\d)(?:/|--|–| to | until | and )(\d{4}-\d\d-\d\d)`), interval],
  [pattern(String.raw`(\d{4})([-./])(\d\d?)\2(\d\d?)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?`), yearFirst],
];

/** Matches the words that one of the readers needs beside a year. */
const hint = new RegExp(
  String.raw`Q[1-4]|[1-4] ?Q|quarter|H[12]|half|W\d\d|week \d|${seasonNames.join('|')}|fall|0['’]?s|\d{4}[-./]\d`,
  'iu',
);

/** Returns the quarters, halves, weeks, decades, seasons and ISO days of a text. */
export function periodsIn(text: string): FoundDate[] {
  if (!hint.test(text)) return [];
  const found: FoundDate[] = [];
  for (const [words, read] of readers)
    for (const match of text.matchAll(words)) {
      const [said, ...parts] = match;
      const date = read(parts);
      const end = match.index + said.length;
      if (date === undefined || found.some((one) => match.index < one.end && one.start < end)) continue;
      found.push({ date, isInferred: false, words: said, start: match.index, end });
    }
  return found;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The part of a year that has that many months: the quarter 0, the half 1. */
function months(of: string | undefined, which: number, size: number): string {
  return `${of ?? ''}-${two(which * size + 1)}/${of ?? ''}-${two((which + 1) * size)}`;
}

function halfMonth([which, name = '', of]: readonly (string | undefined)[]): string | undefined {
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return halfOf(`${of ?? ''}-${two(month)}`, Number(of), month, ordinal(which));
}

function halfOf(edtf: string, of: number, month: number, which: number): string {
  return which === 0 ? `${edtf}-01/${edtf}-15` : `${edtf}-16/${edtf}-${two(daysInMonth(of, month))}`;
}

/** A week of ISO 8601: the first has the year's first Thursday. */
function isoWeek(
  of: string | undefined,
  week: string | undefined,
  day: string | undefined,
): string | undefined {
  const number = Number(week);
  if (number < 1 || number > 53) return undefined;
  const fourth = { year: Number(of), month: 1, day: 4 };
  const monday = addDays(fourth, 7 * (number - 1) - ((weekdayOf(fourth) + 6) % 7));
  if (day !== undefined) return edtfDay(addDays(monday, Number(day) - 1));
  return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
}

function span([from = '', to = '']: readonly (string | undefined)[]): string | undefined {
  const last = to.length === 2 ? from.slice(0, 2) + to : to;
  return last > from ? `${from}/${last}` : undefined;
}

function yearFirst([of, , month = '', day = '']: readonly (string | undefined)[]): string | undefined {
  const date = `${of ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOf(date) && date;
}

function interval([from = '', to = '']: readonly (string | undefined)[]): string | undefined {
  return dayOf(from) && dayOf(to) && from < to ? `${from}/${to}` : undefined;
}

/** "2011", "2011–2015", "2011-15", "2011/12" */
const years = new RegExp(
  String.raw`(?<![\p{L}\p{N}./,])${year}(?:(?:[-–/]| to | until | and )((?:1[5-9]|20)\d\d|(?<=[-–/])\d\d))?(?![\p{L}\d-]|,\d)`,
  'gu',
);
const beforeYear = new Phrases([
  'in|since|from|during|until|till|by|of|early|late|between ?-',
  'mid ?-|– ?in',
  'before|after|through|throughout',
]);
const roughYear = new Phrases(['about|around|circa|roughly', 'c|ca .']);
/** Nouns that a number of four digits counts: it is no year. */
const counted = new Phrases([
  'people|civilians|soldiers|fighters|men|women|children|families|residents|houses|tons|tonnes|km*|kilomet*|metres|dollars|euros',
]);
const near = 16;

/** Years alone: "in 2011", "since 2015", "from 2011 to 2015", "2011–2015", "around 2015". */
export function yearsIn(text: string, reference: Required<Day> | undefined): FoundDate[] {
  return [...text.matchAll(years)].flatMap((match) => {
    const { 0: words, 1: from = '', 2: to, index } = match;
    const end = index + words.length;
    const before = text.slice(Math.max(0, index - near), index);
    const after = text.slice(end, end + near);
    if (before.endsWith('-') && !/\bmid-$/i.test(before)) return [];
    if (after.startsWith(' ') && counted.atStart(after) !== undefined) return [];
    // A number that is no year of ours yet.
    if (reference && Number(from) > reference.year + 50) return [];
    const range = to === undefined ? undefined : span([from, to]);
    // "in 2024-12"
    const isMonth = range === undefined && /-(?:0[1-9]|1[0-2])$/.test(words);
    if (isMonth && beforeYear.atEnd(before) !== undefined)
      return [{ date: words, isInferred: false, words, start: index, end }];
    if (to !== undefined && range === undefined && /[-–/]/.test(words)) return [];
    const isRange = range !== undefined && (/[-–]/.test(words) || beforeYear.atEnd(before) !== undefined);
    const isRough = !isRange && roughYear.atEnd(before) !== undefined && !/^ \p{Ll}/u.test(after);
    if (!isRange && !isRough && beforeYear.atEnd(before) === undefined) return [];
    const isBetween = /between ?$/i.test(before);
    // "between 2000 and 2500 people"
    if (isBetween && !isRange) return [];
    const found = (date: string, said: string, at: number) => ({
      date,
      isInferred: false,
      words: said,
      start: at,
      end: at + said.length,
    });
    // "in 2011 and 2015": two years.
    if (to !== undefined && words.includes(' and ') && !isBetween)
      return [found(from, from, index), found(to, to, end - to.length)];
    return [isRange ? found(range, words, index) : found(isRough ? `${from}~` : from, from, index)];
  });
}

const parts: readonly (readonly [Phrases, number])[] = [
  [new Phrases(['early ?in', 'beginning|start of']), 0],
  [new Phrases(['mid ?-', 'middle of']), 1],
  [new Phrases(['late ?in', 'end|close of']), 2],
];
const monthParts = [
  [1, 15],
  [8, 23],
  [16, 31],
];
const yearParts = [
  [1, 5],
  [4, 9],
  [8, 12],
];

/** Returns the part of a month or a year that the words before it leave: "early", "the end of"; `undefined` for none. */
export function partOf(date: string, before: string): string | undefined {
  const tail = before.slice(-24);
  const which = parts.find(([phrases]) => phrases.atEnd(tail) !== undefined)?.[1];
  if (which === undefined || !/^\d{4}(?:-\d\d)?$/.test(date)) return undefined;
  const [of = 0, month] = date.split('-').map(Number);
  if (month === undefined) {
    const [first = 1, last = 12] = yearParts[which] ?? [];
    return `${date}-${two(first)}/${date}-${two(last)}`;
  }
  const [first = 1, last = 31] = monthParts[which] ?? [];
  return `${date}-${two(first)}/${date}-${two(Math.min(last, daysInMonth(of, month)))}`;
}

const weekOf = new Phrases(['week of|beginning|starting|commencing|ending ?on ?the']);

/** Returns the week that a day stands for: "the week of 2 December", "the week ending 8 December"; `undefined` for none. */
export function weekAround(date: string, before: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? dayOf(date) : undefined;
  const tail = before.slice(-32);
  const at = day && weekOf.atEnd(tail);
  if (!day || at === undefined) return undefined;
  const words = tail.slice(at);
  const back = /ending/i.test(words) ? 6 : / of/i.test(words) ? (weekdayOf(day) + 6) % 7 : 0;
  const first = addDays(day, -back);
  return `${edtfDay(first)}/${edtfDay(addDays(first, 6))}`;
}
