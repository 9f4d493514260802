import { datesIn, undecidedDatesIn } from './dates-said';
import { addDays, dayOf, edtfDay } from '../../../dates/days';
import type { StatedPublication } from '../../found';
import type { DayOrder } from '../../../dates/day-order';
import { machineDate } from '../../../dates/machine-date';

/** Longer lines say more than a date. */
const longest = 500;

/**
 * The first day that the text states in full (`2 December 2024`, `Dec. 2, 2024`, `2024-12-02`, `2/12/2024`), as EDTF; else
 * `undefined`.
 *
 * @param order of the article's figures; without one those that may mean two days are no date
 */
export function statedDate(text: string, order: DayOrder | undefined): string | undefined {
  return datesIn(text.slice(0, longest), undefined, order).find(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
    ?.date;
}

/** A moment in UTC, as machines write it: near midnight its day is not that of the place where the article appeared. */
const inUtc = /^\s*\d{4}-\d\d-\d\dT[\d:.,]+\s*(?:Z|[+-]00:?00)\s*$/i;

/**
 * Returns the day of publication: the first stated date; if that is in UTC, the day before or after it if the page itself
 * prints that day.
 *
 * @param stated dates of machines and people, the most trusted first
 * @param printed lines that a reader sees
 */
export function publicationIn(
  stated: readonly (string | undefined)[],
  printed: readonly string[],
  order: DayOrder | undefined,
): StatedPublication {
  const dayIn = (text: string | undefined) => machineDate(text) ?? statedDate(text ?? '', order);
  const first = stated.find((text) => dayIn(text) !== undefined);
  const published = dayIn(first);
  if (published === undefined) {
    const [unclear] = stated.flatMap((text) => undecidedDatesIn(text ?? '', order));
    return unclear ? { unclearDate: unclear.words } : {};
  }
  if (!inUtc.test(first ?? '')) return { published };
  const local = [...stated.filter((text) => !inUtc.test(text ?? '')), ...printed].map(dayIn);
  const day = dayOf(published);
  const beside = day && [-1, 0, 1].map((days) => edtfDay(addDays(day, days)));
  return { published: local.find((one) => one !== undefined && beside?.includes(one)) ?? published };
}
