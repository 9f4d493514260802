import type { DateStyle } from '../../../dates/date-style';
import type { DayWords } from '../../found';
import { Phrases } from '../../phrases';
import { shortMonths, timesOfDay, weekdayNames } from './date-words';
import { dayMonthsIn } from './day-months';

/** Returns the days and months in a text, in its order: those without a year too, and several that share a month as one. */
export function daysOfMonthsIn(text: string): DayWords[] {
  const found: DayWords[] = [];
  let first: number | undefined;
  for (const { dayStart, dayEnd: end, day, month, year, isMonthFirst, isPart } of dayMonthsIn(text)) {
    const start = first ?? dayStart;
    first = isPart ? start : undefined;
    if (isPart || day === undefined || !/\p{Lu}/u.test(text.slice(start, end))) continue;
    found.push({ start, end, key: `${day} ${month}`, isMonthFirst, hasYear: year !== undefined });
  }
  return found;
}

const about = `the|about|around|early|late|${weekdayNames.join('|')}`;
const preposition = new Phrases(
  [`?${about} ?,`, `the ${timesOfDay.join('|')} of`]
    .map(
      (words) =>
        `on|since|until|till|by|from|before|after|between|and|to|over|of|for|than|dated|around|about|during|through|` +
        `beginning|starting|ending|late|early ${words}`,
    )
    .concat('the', 'the night of', `${weekdayNames.join('|')} ?,`),
);
/** Days that are the name of something. */
const name = new Phrases([
  '?-|– coup|revolt|intifada|front|party|generation|martyrs|square|street|bridge|stadium|university|demonstration(|s)|' +
    'movement|coalition|alliance|group|bloc|brigade(|s)|revolution|agreement|accord(|s)|memorandum|attack(|s)|massacre|' +
    'parade|uprising|protest(|s)|process|holiday|commission|decree|anniversary',
]);
/** By day and month from 1. */
const famous = new Set(['11 9', '7 10', '6 1', '4 7', '9 5', '1 5']);
const everyYear = new Phrases(['every|each|annual(|ly)|yearly|anniversar(y|ies)|traditionally']);

/** Returns whether a day without a year is of one year: not “11 September”, not “the 17 November Group”. */
export function isOfOneYear({ key }: DayWords, before: string, after: string): boolean {
  if (famous.has(key) || name.atStart(after) !== undefined) return false;
  return !/^ \p{Lu}/u.test(after) || (leadsToDay(before) && !/\bthe $/i.test(before));
}

/** Returns whether words say that something is so every year. */
export function isEveryYear(words: string): boolean {
  return everyYear.test(words);
}

/** Returns whether the words before a day lead to a date. */
export function leadsToDay(before: string): boolean {
  return (before.endsWith(' ') && preposition.atEnd(before) !== undefined) || before.endsWith('(');
}

/** Returns whether the month of a day is cut short: “Dec. 1”. */
export function isMonthCutShort(words: string): boolean {
  const [first = '', stop] = /^(\p{L}+)(\.)? /u.exec(words)?.slice(1) ?? [];
  return stop !== undefined && shortMonths.includes(first.toLowerCase());
}

/** Returns the day with its year: “2 December 2024”, “December 2, 2024”. */
export function withYear(words: string, { isMonthFirst }: DayWords, year: string, style: DateStyle): string {
  return `${words}${isMonthFirst && style !== 'iso' ? ',' : ''} ${year}`;
}
