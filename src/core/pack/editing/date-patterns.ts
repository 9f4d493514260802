import { dateOf } from '../../dates';
import { type YamlNode, entryOf, nodeAt } from '../../yaml/tree';
import { textAt } from './cursor';

/** A date to choose, in EDTF, with what it says. */
export interface DatePattern {
  readonly value: string;
  readonly says: string;
}

/**
 * Returns dates that are likely meant: today, the pack's and its sources' own, and the forms of EDTF, shown with the
 * date that is typed already or else with the nearest of those. All of them are valid.
 * @param today as YYYY-MM-DD
 */
export function datePatterns(root: YamlNode | undefined, typed: string, today: string): DatePattern[] {
  const asOf = validAt(root, ['asOf']);
  const published = publishedDates(root);
  const day = dayIn(typed) ?? dayIn(asOf) ?? dayIn(published[0]?.value) ?? today;
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
  const patterns = [
    ...(asOf === undefined ? [] : [{ value: asOf, says: 'The pack’s information cut-off' }]),
    ...published,
    { value: today, says: 'Today' },
    { value: day, says: 'A day' },
    { value: month, says: 'A month' },
    { value: year, says: 'A year' },
    { value: `${dayBefore(day)}/${day}`, says: 'From one day to another' },
    { value: `${day}/..`, says: 'From a day on, still going on' },
    { value: `../${day}`, says: 'Until a day, without a known beginning' },
    { value: `${day}~`, says: 'About that day' },
    { value: `${month}?`, says: 'A month that is doubtful' },
    { value: `${year.slice(0, 3)}X`, says: 'A year of the decade' },
  ];
  const seen = new Set<string>();
  return patterns.filter(({ value }) => dateOf(value) && !seen.has(value) && seen.add(value));
}

function publishedDates(root: YamlNode | undefined): DatePattern[] {
  const sources = nodeAt(root, ['sources']);
  if (sources?.kind !== 'map') return [];
  return sources.entries.flatMap(({ key, value }) => {
    const node = value.kind === 'map' ? entryOf(value, 'published')?.value : undefined;
    const published = node?.kind === 'scalar' ? node.source : '';
    return dateOf(published) ? [{ value: published, says: `When ${key.source} was published` }] : [];
  });
}

function validAt(root: YamlNode | undefined, path: readonly string[]): string | undefined {
  const text = textAt(root, path);
  return dateOf(text) ? text : undefined;
}

function dayIn(text: string | undefined): string | undefined {
  const [day] = /\d{4}-\d\d-\d\d/.exec(text ?? '') ?? [];
  return dateOf(day) ? day : undefined;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
