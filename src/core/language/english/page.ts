import { endOf, withoutEnd } from '../../base/trimmed';
import { dayMonthsIn } from './dates/day-months';
import type { NamedDay } from '../found';
import { Phrases } from '../phrases';
import { weekdayNamed, weekdayNames } from './dates/date-words';

/** Words around an article on a page: "Related News", "Read more", "Share this article" … */
const boilerplate = new Phrases(
  [
    'related',
    'related news|article|articles|stories|topics|content|coverage',
    'read more|also|next',
    'see also',
    'more on|from|stories|news',
    'share|advertisement|advertisements|sponsored|subscribe|comment|comments|tag|tags|newsletter|print|save',
    'share this ~_',
    'subscribe now|to ~_',
    'sign up|in ~_',
    'follow us ~_',
    'cookie|cookies ~_',
    'skip to ~_',
    'copy link',
  ].map((words) => `^ ${words} $`),
);
const related = new Phrases(['related', 'read more|also|next', 'see also', 'more on|from|stories|news']);
const longest = 80;

/** Returns whether a block is an invitation or a heading of the page, not of the article. */
export function isBoilerplate(text: string): boolean {
  return text.length < longest && boilerplate.test(withoutEnd(text.trim(), /[\s:.…]/));
}

/** Returns whether a block begins the list of other articles that a page ends with. */
export function leadsToOthers(text: string): boolean {
  const words = text.trim();
  const end = related.atStart(words);
  return end !== undefined && words.length - end <= 30 && !/^\p{L}/u.test(words.slice(end));
}

/** Returns the author of a line that says who wrote an article; `undefined` for another line. */
export function authorIn(line: string): string | undefined {
  return /^(?:by|author|written by|reporting by)[:\s]\s*(\p{Lu}.{1,100})$/iu.exec(line)?.[1];
}

/** Returns whether a line says when an article was published. */
export function isDateline(line: string): boolean {
  return /^(?:(?:first )?published|posted|updated|date|issued)(?: on| at)?[:\s]/i.test(line);
}

const common = new Set('the of and to in a is that for on with was'.split(' '));

/** Returns whether the commonest words of English are common in the text. */
export function isLikely(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => common.has(word)).length > words.length / 8;
}

const thisDay = new Phrases([`this ${weekdayNames.join('|')}`]);
/** UTF-16 code units of a date that are looked at. */
const longestDate = 32;

/** Returns the days that a text calls "this Monday, December 2", without a year. */
export function thisDaysIn(text: string): NamedDay[] {
  return thisDay.all(text).flatMap(({ start, end }): NamedDay[] => {
    const rest = text.slice(end, end + longestDate);
    const [found] = dayMonthsIn(rest);
    const isBeside = found && /^,? $/.test(rest.slice(0, found.start));
    const weekday = weekdayNamed(endOf(text.slice(start, end), /\p{L}/u));
    if (!isBeside || found.day === undefined || found.year !== undefined || weekday === undefined) return [];
    const words = text.slice(start, end + found.dayEnd).replace(/^this /i, '');
    return [{ words, weekday, month: found.month, day: found.day }];
  });
}

/** Returns why a day has the year that it has. */
export function yearNote(words: string, year: number): string {
  return `The text names ${words}, without a year; ${year} is the last year in which the calendar has that day.`;
}

/** Returns a sentence that says that somebody said so. */
export function saidThat(by: string, what: string): string {
  return `${by} said that ${what}.`;
}
