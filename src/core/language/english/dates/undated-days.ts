import type { DateStyle } from '../../../dates/date-style';
import type { DayWords } from '../../found';
import { Phrases } from '../../phrases';
import { shortMonths, timesOfDay, weekdayNames } from './date-words';
import { dayMonthsIn } from './day-months';

/** Returns the days and months in a text, in its order: those without a year too. */
export function daysOfMonthsIn(text: string): DayWords[] {
  return dayMonthsIn(text).flatMap(({ start, dayEnd: end, day, month, isMonthFirst }) => {
    const isName = /\p{Lu}/u.test(text.slice(start, end));
    return day === undefined || !isName ? [] : [{ start, end, key: `${day} ${month}`, isMonthFirst }];
  });
}

const about = `the|about|around|early|late|${weekdayNames.join('|')}`;
const preposition = new Phrases(
  [`?${about} ?,`, `the ${timesOfDay.join('|')} of`].map(
    (words) => `on|since|until|till|by|from|before|after|between|and|to|over|of ${words}`,
  ),
);
/** Days that are the name of something. */
const name = new Phrases([
  '?-|– movement|coalition|alliance|group|bloc|brigade(|s)|revolution|agreement|accord(|s)|memorandum|attack(|s)|massacre|' +
    'parade|uprising|protest(|s)|process|holiday|commission|decree|anniversary',
]);
/** By day and month from 1. */
const famous = new Set(['11 9', '7 10', '6 1', '4 7', '9 5', '1 5']);
const everyYear = new Phrases(['every|each|annual(|ly)|yearly|anniversar(y|ies)|traditionally']);

/** “2024”, “’24”, and “24” where it counts nothing. */
const yearAfter =
  /^\.?,? ?\(?(?:(?:1[5-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)|\d\d(?=[),;:]|\.?(?:\s*$|\s+\p{Lu})))/u;

/** Returns whether the text after a day begins with its year. */
export function beginsWithYear(after: string): boolean {
  return yearAfter.test(after);
}

/** Returns whether a day without a year is of one year: not “11 September”, not the name of something. */
export function isOfOneYear({ key }: DayWords, after: string): boolean {
  return !famous.has(key) && name.atStart(after) === undefined && !/^ \p{Lu}/u.test(after);
}

/** Returns whether words say that something is so every year. */
export function isEveryYear(words: string): boolean {
  return everyYear.test(words);
}

/** Returns whether the words before a day lead to a date. */
export function leadsToDay(before: string): boolean {
  return before.endsWith(' ') && preposition.atEnd(before) !== undefined;
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
