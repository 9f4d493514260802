import { monthNames } from '../language/english/date-words';
import type { Article } from './article';
import { dayOf, edtfDay, weekdayOf } from '../language/english/days';

/** When an article was published, and how that is known. */
export interface Publication {
  /** EDTF. */
  readonly date: string;
  /** Why, where the article does not state it. */
  readonly note?: string;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const pattern = new RegExp(
  `\\bthis (?<weekday>${weekdays.join('|')}),? (?:(?<month>${monthNames.join('|')}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${monthNames.join('|')}))(?:st|nd|rd|th)?\\b(?!,? \\d{4})`,
  'gi',
);

/**
 * The day of publication: stated, or else the latest day that the text calls "this Monday, December 2", in the last
 * year in which the calendar has all such days; `undefined` where nothing tells.
 * @param today EDTF; no article is younger
 */
export function publicationOf({ published, paragraphs }: Article, today: string): Publication | undefined {
  if (published !== undefined) return { date: published };
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const named = [...text.matchAll(pattern)].slice(0, 50).map(({ 0: words, groups = {} }) => ({
    words: words.replace(/^this /i, ''),
    weekday: weekdays.findIndex((name) => name.toLowerCase() === groups['weekday']?.toLowerCase()),
    month:
      1 +
      monthNames.findIndex(
        (name) => name.toLowerCase() === (groups['month'] ?? groups['month2'])?.toLowerCase(),
      ),
    day: Number(groups['day'] ?? groups['day2']),
  }));
  const last = dayOf(today)?.year;
  if (named.length === 0 || last === undefined) return undefined;
  // Days come in any order; one year holds them all.
  for (let year = last; year > last - 30; year--) {
    const days = named.map(({ month, day }) => edtfDay({ year, month, day }));
    const fits = named.every(
      ({ weekday, ...rest }, index) => dayOf(days[index] ?? '') && weekdayOf({ year, ...rest }) === weekday,
    );
    const date = days.reduce((latest, day) => (day > latest ? day : latest));
    if (!fits || date > today) continue;
    const words = named[days.indexOf(date)]?.words ?? '';
    return {
      date,
      note: `The text names ${words}, without a year; ${year} is the last year in which the calendar has that day.`,
    };
  }
  return undefined;
}
