import type { Article } from './article';
import { dayOf, edtfDay, weekdayOf } from '../dates/days';
import type { Language } from '../language/language';

/** When an article was published, and how that is known. */
export interface Publication {
  /** EDTF. */
  readonly date: string;
  /** Why, where the article does not state it. */
  readonly note?: string;
}

/**
 * The day of publication: stated, or else the latest day that the text calls "this Monday, December 2", in the last
 * year in which the calendar has all such days; `undefined` where nothing tells.
 * @param today EDTF; no article is younger
 */
export function publicationOf(
  { published, paragraphs }: Article,
  today: string,
  { article }: Language,
): Publication | undefined {
  if (published !== undefined) return { date: published };
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const named = article.thisDaysIn(text).slice(0, 50);
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
      note: article.yearNote(words, year),
    };
  }
  return undefined;
}
