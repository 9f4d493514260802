import { dateOf, earliest, latest } from '../../dates';
import { dayMonthsIn } from './day-months';

const iso = /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g;

/**
 * The days and months that a sentence names, in days since 1970-01-01, both ends included. Good enough to rank by, and not
 * for more.
 *
 * @param year of a day that is named without one
 */
export function daysSaid(
  sentence: string,
  year: number,
): { readonly first: number; readonly last: number }[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const named = dayMonthsIn(sentence).map(
    (found) =>
      `${found.year ?? year}-${two(found.month)}${found.day === undefined ? '' : `-${two(found.day)}`}`,
  );
  return [...(sentence.match(iso) ?? []), ...named].flatMap((edtf) => {
    const date = dateOf(edtf);
    return date ? [{ first: earliest(date), last: latest(date) }] : [];
  });
}
