import { parse } from 'chrono-node/en';
import type { Span } from '../../../base/span';
import { type Day, addDays, dayOf, edtfDay, weekdayOf } from '../../../dates/days';
import type { FoundDate, NumericDate } from '../../found';
import type { DayOrder } from '../../../dates/day-order';
import { Phrases } from '../../phrases';
import { phrasesIn } from './date-phrases';
import {
  monthNames,
  monthOf,
  otherTimesOfDay,
  shortMonths,
  shortWeekdays,
  timesOfDay,
  weekdayNames,
} from './date-words';
import { dateTimeGroupsIn, numericDate, numericDatesIn } from './numeric-dates';
import { clauseAround, isAboutFuture } from '../sentence-split';
import { partOf, periodsIn, weekAround, yearsIn } from './periods';
import { writtenDatesIn } from './written-dates';
import { type Components, resolveDate } from './resolve-date';

/** Words that may be part of a date; a sentence without any of them is skipped. */
const hint = new Phrases([
  '#|day|days|*day|*days|week|weeks|weekend|weekends|month|months|year|years|decade|decades|tonight|tomorrow',
  [...timesOfDay, ...monthNames, ...shortMonths].join('|'),
]);
/** `early morning`: a time of day, of which the library makes a time of the clock. */
const time = [...timesOfDay, ...otherTimesOfDay].join('|');
const timed = [time, `early|late|mid ${time}`, `mid - ${time}`];
const times = new Phrases(timed);
const timesWithOf = new Phrases(timed.map((one) => `${one} ?of`));
/** Times of day beside a date: "in the evening", "at night" after it; "the morning of" before it. */
const timeAfter = new Phrases(timed.flatMap((one) => [`?, ?at ${one}`, `?, in the ${one}`]));
const timeBefore = new Phrases(timed.map((one) => `${one} ?of ?on`));
/** Longer sentences are no sentences; what stands beyond is not looked at. */
const maxSentence = 1_000;

/**
 * The dates in a sentence of English, in the order of the text; none overlaps another. Relative ones ("on Friday") are
 * counted from the day of publication, backwards unless the sentence speaks of the future; without one they are left
 * out, as are times of the clock, words such as "now", and figures that may mean two days where no order is given.
 * @param published EDTF of the day of publication
 * @param order of the figures in dates that may mean two days
 */
export function datesIn(
  sentence: string,
  published: string | undefined,
  order: DayOrder | undefined,
): FoundDate[] {
  const text = sentence.slice(0, maxSentence);
  if (!hint.test(text)) return [];
  const reference = published === undefined ? undefined : dayOf(published);
  const numeric = numericDatesIn(text);
  const groups = dateTimeGroupsIn(text);
  const found = [...numeric.flatMap((date) => inFigures(date, order)), ...groups];
  found.push(...apart(periodsIn(text), [...numeric, ...groups]));
  const written = writtenDatesIn(text, reference).map((one) => ({
    ...one,
    ...timeAround(text, one.start, one.end),
  }));
  found.push(...apart(written, [...numeric, ...found]));
  found.push(...apart(phrasesIn(text, reference), found));
  found.push(...apart(yearsIn(text, reference), [...numeric, ...found]));
  const others = parsed(mask(text, [...numeric.map(({ around }) => around), ...found]), text, reference);
  return [...found, ...apart(others, found)]
    .sort((a, b) => a.start - b.start)
    .map((one) => opened(narrowed(one, text), text))
    .filter(({ date }) => !beyondYears.test(date));
}

/** EDTF has four digits for a year: "next weekend", said on the last day of 9999, has none. */
const beyondYears = /(?:^|\/)\d{5}/;

/** Those that overlap none of the others. */
function apart(dates: readonly FoundDate[], others: readonly Span[]): FoundDate[] {
  return dates.filter(({ start, end }) => !others.some((one) => start < one.end && one.start < end));
}

function inFigures(numeric: NumericDate, order: DayOrder | undefined): FoundDate[] {
  const { words, start, end, readings } = numeric;
  const date = numericDate(numeric, order);
  if (date === undefined) return [];
  const swapped = [...readings.values()].find((other) => other !== date);
  return [{ date, isInferred: false, words, start, end, ...(swapped !== undefined && { swapped }) }];
}

/** Figures that the text may mean as two days, which nothing in it decides. Offsets as of `FoundDate`. */
export function undecidedDatesIn(sentence: string, order: DayOrder | undefined): NumericDate[] {
  return numericDatesIn(sentence.slice(0, maxSentence)).filter(
    (date) => numericDate(date, order) === undefined,
  );
}

/** "12 " before a word in small letters that makes it no hour */
const count =
  /(?<![\p{L}\p{N}])\d{1,2} (?!a\.?m|p\.?m|o['’]clock|hours|to |and |or |till |until )(?=[a-z])/gu;
const dateBefore = /(?:, |\b(?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{L}+day|\d{4}|today|tomorrow) )$/u;
/** UTF-16 code units before a number that tell of what it is. */
const nearby = 24;

/**
 * Blanks numbers after a date that count something: "On Monday, 12 civilians". The library takes them for an hour or a
 * year of two digits.
 */
function withoutCounts(text: string): string {
  return text.replace(count, (words, at: number) =>
    dateBefore.test(text.slice(Math.max(0, at - nearby), at)) ? ' '.repeat(words.length) : words,
  );
}

/** “29/30 November”: the library knows a dash there. */
const slashedDays = /(?<=\b\d{1,2}(?: [A-Za-z]{3,9})?)\/(?=\d{1,2} ([A-Za-z]{3,9})\b)/g;
/** "In May 12 people came" */
const countInMonth = new RegExp(`(?<=\\bin (?:${monthNames.join('|')}) )\\d{1,2}(?= \\p{L})`, 'giu');
/** Figures of a date that are no day, or not on the weekday beside them. */
const figures = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/g;
/** Figures of a day and a month without a year are as often a share, a score or a name. */
const slashed = /(?<![\p{L}\p{N}./-])\d{1,2}\/\d{1,2}(?![\p{L}\p{N}/])/gu;

/**
 * Blanks what is found already, numbers that count something, and times of day: the library takes "Friday night" for a
 * night of its own.
 */
function mask(text: string, found: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of found)
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  masked = withoutCounts(
    masked
      .replace(slashedDays, (slash, month: string) => (monthOf(month) === undefined ? slash : '–'))
      .replace(countInMonth, (words) => ' '.repeat(words.length))
      .replace(figures, (words) => ' '.repeat(words.length))
      .replace(slashed, (words) => ' '.repeat(words.length)),
  );
  for (const { start, end } of timesWithOf.all(masked))
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  return masked.replace(/\b(?:from|between) (?=\d)/gi, (words) => ' '.repeat(words.length));
}

const dateWords = [
  ...['now', 'today', 'tonight', 'tomorrow', 'overmorrow', 'tmrw?', 'yesterday', 'eom'],
  ...[
    'secs?',
    'seconds?',
    'mins?',
    'minutes?',
    'hrs?',
    'hours?',
    'days?',
    'weeks?',
    'weekends?',
    'weekdays?',
  ],
  ...['mos?', 'months?', 'qtrs?', 'quarters?', 'yrs?', 'years?'],
  ...[...timesOfDay, ...otherTimesOfDay],
  ...[...monthNames, ...shortMonths, ...weekdayNames, ...shortWeekdays],
].join('|');
/** One of these is in all that the library takes for a date: figures beside a mark, a word, the letter of a unit. */
const parsable = new RegExp(
  `\\d[-/.]\\d|(?<![a-z])(?:${dateWords}|(?<=[a-z\\d]\\s{0,5})[smhdwy])(?![a-z])`,
  'i',
);

/** Returns the dates that the library for dates in natural language finds in the text. */
function parsed(masked: string, text: string, reference: Required<Day> | undefined): FoundDate[] {
  // Most sentences have but dates that are found already.
  if (!parsable.test(masked)) return [];
  // Local noon, and read back in local time: the machine's zone plays no part.
  const { year, month = 1, day = 1 } = reference ?? { year: 2000 };
  return parse(masked, new Date(year, month - 1, day, 12)).flatMap(
    ({ start: first, end: last, index, text: matched }) => {
      const said = (first.isCertain('hour') ? matched.replace(bareHour, '') : matched).trimEnd();
      const isWhole = (first.isCertain('year') || last?.isCertain('year') === true) && !isRelative(said);
      if ((!isWhole && !reference) || !isDate(first, said, text.slice(0, index))) return [];
      const end = index + said.length;
      const isFuture = isAboutFuture(clauseAround(text, index, end));
      const to = last ? resolveDate(last, reference, isFuture) : undefined;
      // “30 December–2 January 2025”: the one year is that of the end.
      const isYearOfEnd = !first.isCertain('year') && last?.isCertain('year') === true;
      const from = isYearOfEnd ? resolveDate(first, to, false) : resolveDate(first, reference, isFuture);
      if (!from) return [];
      const date = periodOf(said, from, to);
      return [
        {
          date,
          isInferred: !isWhole,
          words: text.slice(index, end),
          start: index,
          end,
          ...timeAround(text, index, end),
        },
      ];
    },
  );
}

/** The library takes the 11 of "yesterday, 11 people" for an hour; it is a number of people unless written as a time. */
const bareHour = /(?<!\bat|\s),? +\d{1,2}(?: ?[-–] ?\d{1,2})?$/i;

/** Not a time of the clock, "now", or a month that may be a verb. */
function isDate(found: Components, said: string, before: string): boolean {
  // "in two days", "three weeks later", "six days later, 9 to 11 million" are counted from something else.
  if (
    /^(?:in|within|for|after) |\b(?:later|earlier|before|after)(?:$|,)/i.test(said) &&
    /\b(?:day|week|month|year)s?\b/i.test(said)
  )
    return false;
  if (
    !parts.some((part) => found.isCertain(part)) ||
    /\bweekends?$|\b(?:now|seconds?|minutes?|hours?)\b/i.test(said)
  )
    return false;
  // "He may 2 times"
  if (/^(?:may|march) (?:of )?\d/.test(said)) return false;
  if (!/^(?:may|march|mar|sun|sat)$/i.test(said)) return true;
  return /\b(?:in|since|last|this|of|until|by|early|late|mid-?|during) $/i.test(before);
}
const parts = ['year', 'month', 'day', 'weekday'] as const;

/** Formats the period as EDTF: a week as a week, “three weeks ago” as about that day. */
function periodOf(said: string, from: Day, to: Day | undefined): string {
  if (/\b(?:last|past|this|next) week$/i.test(said)) {
    const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
    return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
  }
  const date = edtfDay(from);
  if (to) return edtfDay(to) > date ? `${date}/${edtfDay(to)}` : date;
  return /\bweeks? (?:ago|earlier)$/i.test(said) ? `${date}~` : date;
}

const relative = new Phrases([
  'ago|last|next|this|past|yesterday|today|tonight|tomorrow|earlier|later|week(|s)|month(|s)|year(|s)|day(|s)',
]);

function isRelative(words: string): boolean {
  return relative.test(words);
}

/** The time of day beside a date ("Friday evening", "the morning of December 1"). */
function timeAround(text: string, start: number, end: number): { timeOfDay?: string } {
  const words = text.slice(start, end);
  if (/^tonight$/i.test(words)) return { timeOfDay: 'night' };
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 40), start);
  const found =
    wordsAt(after, timeAfter.atStart(after)) ?? wordsFrom(before, timeBefore.atEnd(before)) ?? words;
  const time = times.first(found);
  return time ? { timeOfDay: found.slice(time.start, time.end).toLowerCase() } : {};
}

function wordsAt(text: string, end: number | undefined): string | undefined {
  return end === undefined ? undefined : text.slice(0, end);
}

function wordsFrom(text: string, start: number | undefined): string | undefined {
  return start === undefined ? undefined : text.slice(start);
}

/** "early November 2024", "the week of 2 December 2024" */
function narrowed(found: FoundDate, text: string): FoundDate {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const within = partOf(found.date, before);
  return {
    ...found,
    date: weekAround(found.date, before) ?? found.date,
    ...(within !== undefined && { within }),
  };
}

/** "Since 2015" has no end. */
function opened(found: FoundDate, text: string): FoundDate {
  const isSince =
    /\bsince(?: (?:early|late|mid-?))? $/i.test(text.slice(0, found.start)) || /^since\b/i.test(found.words);
  if (!isSince || found.date.includes('/')) return found;
  const { timeOfDay, ...rest } = found;
  return { ...rest, date: `${found.date}/..`, ...(timeOfDay !== undefined && { timeOfDay }) };
}
