import { dateOf, earliest, latest } from '../../dates';

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const month = `(?:${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const patterns = [
  /(?<!\d)(?<iso>\d{4}-\d{2}(?:-\d{2})?)(?!\d)/g,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2}) (?<month>${month})(?: (?<year>\\d{4})(?!\\d))?`, 'gi'),
  new RegExp(`(?<!\\p{L})(?<month>${month}) (?<day>\\d{1,2})(?!\\d)(?:,? (?<year>\\d{4})(?!\\d))?`, 'giu'),
  new RegExp(`(?<!\\p{L}|\\d )(?<month>${month}) (?<year>\\d{4})(?!\\d)`, 'giu'),
];

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
  return patterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap(({ groups = {} }) => {
      const date = dateOf(groups['iso'] ?? edtf(groups, year));
      return date ? [{ first: earliest(date), last: latest(date) }] : [];
    }),
  );
}

function edtf(groups: Readonly<Record<string, string | undefined>>, usual: number): string {
  const name = groups['month']?.slice(0, 3).toLowerCase() ?? '';
  const number = months.findIndex((one) => one.startsWith(name)) + 1;
  const two = (part: number | string) => String(part).padStart(2, '0');
  const day = groups['day'] === undefined ? '' : `-${two(groups['day'])}`;
  return `${groups['year'] ?? usual}-${two(number)}${day}`;
}
