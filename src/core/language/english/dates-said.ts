import { parse } from 'chrono-node/en';
import { monthNames } from './date-words';
import type { Span } from '../../base/span';
import { phrasesIn } from './date-phrases';
import { type Day, addDays, dayOf, edtfDay, weekdayOf } from './days';
import { clauseAround, isAboutFuture } from './sentence-split';
import {
  type DayOrder,
  type NumericDate,
  dateTimeGroupsIn,
  numericDate,
  numericDatesIn,
} from './numeric-dates';
import { type Components, settle } from './resolve-date';

/** A date that a sentence names, and where. */
export interface FoundDate {
  /** EDTF, as precise as the words. */
  readonly date: string;
  /** In the words of the text: evening, early morning … */
  readonly timeOfDay?: string;
  /** Whether something that the words do not say was needed: the day of publication, the calendar. */
  readonly isInferred: boolean;
  /** EDTF of the other day that its figures may mean, where but the order in which the writer puts them decides. */
  readonly swapped?: string;
  /** The words, as they stand. */
  readonly words: string;
  /** UTF-16 code units from the start of the sentence; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What could be part of a date; a sentence without any of it is not looked into. */
const hint =
  /\d|days?\b|week|month|year|decade|\b(?:yesterday|tonight|morning|afternoon|evening|night|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)/i;
const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const times = String.raw`(?:(?:early|late|mid-?) )?(?:morning|afternoon|evening|night|dawn|dusk|noon|midnight|midday)`;
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
  const found = [
    ...numeric.flatMap((date) => inFigures(date, order)),
    ...dateTimeGroupsIn(text),
    ...phrasesIn(text, reference),
  ];
  const others = parsed(mask(text, [...numeric.map(({ around }) => around), ...found]), text, reference);
  return [
    ...found,
    ...others.filter(({ start, end }) => !found.some((one) => start < one.end && one.start < end)),
  ]
    .sort((a, b) => a.start - b.start)
    .map((one) => opened(one, text));
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

/**
 * A number behind a date that counts something: "On Monday, 12 civilians". The library takes it for an hour or a year of two
 * digits.
 */
const counts =
  /(?<=(?:, |\b(?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{L}+day|\d{4}|today|tomorrow) ))\d{1,2}(?= (?!a\.?m|p\.?m|o['’]clock|hours|to |and |or |till |until )[a-z])/gu;

/** “29/30 November”: the library knows a dash there. */
const slashedDays = new RegExp(`(?<=\\b\\d{1,2}(?: (?:${months}))?)/(?=\\d{1,2} (?:${months})\\b)`, 'gi');
/** Figures of a day and a month without a year are as often a share, a score or a name. */
const slashed = /(?<![\p{L}\p{N}./-])\d{1,2}\/\d{1,2}(?![\p{L}\p{N}/])/gu;

/** Blanks what is found already, numbers that count something, and times of day: the library takes "Friday night" for a night of its own. */
function mask(text: string, found: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of found)
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  return masked
    .replace(slashedDays, '–')
    .replace(slashed, (words) => ' '.repeat(words.length))
    .replace(counts, (words) => ' '.repeat(words.length))
    .replace(new RegExp(`\\b${times}(?: of)?\\b`, 'gi'), (words) => ' '.repeat(words.length))
    .replace(/\b(?:from|between) (?=\d)/gi, (words) => ' '.repeat(words.length));
}

/** What the library for dates in natural language makes of the text. */
function parsed(masked: string, text: string, reference: Required<Day> | undefined): FoundDate[] {
  // Local noon, and read back in local time: the machine's zone plays no part.
  const { year, month = 1, day = 1 } = reference ?? { year: 2000 };
  return parse(masked, new Date(year, month - 1, day, 12)).flatMap(
    ({ start: first, end: last, index, text: matched }) => {
      const said = first.isCertain('hour') ? matched.replace(bareHour, '') : matched;
      const isWhole = (first.isCertain('year') || last?.isCertain('year') === true) && !isRelative(said);
      if ((!isWhole && !reference) || !isDate(first, said, text.slice(0, index))) return [];
      const end = index + said.length;
      const isFuture = isAboutFuture(clauseAround(text, index, end));
      const to = last ? settle(last, reference, isFuture) : undefined;
      // “30 December–2 January 2025”: the one year is that of the end.
      const isTold = !first.isCertain('year') && last?.isCertain('year') === true;
      const from = isTold ? settle(first, to, false) : settle(first, reference, isFuture);
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

/** The library takes the 11 of "yesterday, 11 people" for an hour; it is a number of people until it is told as a time. */
const bareHour = /(?<!\bat|\s),? +\d{1,2}(?: ?[-–] ?\d{1,2})?$/i;

/** Not a time of the clock, "now", or a month that may be a verb. */
function isDate(found: Components, said: string, before: string): boolean {
  if (
    !parts.some((part) => found.isCertain(part)) ||
    /\bweekends?$|\b(?:now|seconds?|minutes?|hours?)\b/i.test(said)
  )
    return false;
  if (!/^(?:may|march|mar|sun|sat)$/i.test(said)) return true;
  return /\b(?:in|since|last|this|of|until|by|early|late|mid-?|during) $/i.test(before);
}
const parts = ['year', 'month', 'day', 'weekday'] as const;

/** As EDTF: a week is a week, and what is so many weeks ago is about then. */
function periodOf(said: string, from: Day, to: Day | undefined): string {
  if (/\b(?:last|past|this|next) week$/i.test(said)) {
    const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
    return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
  }
  const date = edtfDay(from);
  if (to) return edtfDay(to) > date ? `${date}/${edtfDay(to)}` : date;
  return /\bweeks? (?:ago|earlier)$/i.test(said) ? `${date}~` : date;
}

function isRelative(words: string): boolean {
  return /\b(?:ago|last|next|this|past|yesterday|today|tonight|tomorrow|earlier|later|week|month|year|day)s?\b/i.test(
    words,
  );
}

/** The time of day beside a date ("Friday evening", "the morning of December 1"). */
function timeAround(text: string, start: number, end: number): { timeOfDay?: string } {
  const around =
    new RegExp(`^,? (?:in the |at )?(${times})\\b`, 'i').exec(text.slice(end, end + 40)) ??
    new RegExp(`\\b(${times})(?: of)?(?: on)? ?$`, 'i').exec(text.slice(Math.max(0, start - 40), start)) ??
    new RegExp(`\\b(${times})\\b`, 'i').exec(text.slice(start, end));
  if (/^tonight$/i.test(text.slice(start, end))) return { timeOfDay: 'night' };
  return around?.[1] === undefined ? {} : { timeOfDay: around[1].toLowerCase() };
}

/** "Since 2015" has no end. */
function opened(found: FoundDate, text: string): FoundDate {
  const isSince =
    /\bsince(?: (?:early|late|mid-?))? $/i.test(text.slice(0, found.start)) || /^since\b/i.test(found.words);
  if (!isSince || found.date.includes('/')) return found;
  const { timeOfDay, ...rest } = found;
  return { ...rest, date: `${found.date}/..`, ...(timeOfDay !== undefined && { timeOfDay }) };
}
