import type { TextEdit } from '../base/text-edit';
import { type YamlEntry, type YamlMap, entryOf } from './tree';
import { YamlPage, at } from './yaml-page';

/** A record to be written: its key, and its fields in order with their values as YAML that fits a flow map too. */
export interface NewEntry {
  readonly key: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** A line is broken into a block when it would be longer. */
const maxLine = 130;

/**
 * The ways to put an entry into a section of a document, the likeliest first: each one edit that touches nothing but
 * white space. Which of them says what is meant, only reading the outcome can tell: a block scalar at the end, a
 * comma or a comment before a bracket may be in the way.
 *
 * @param order the keys of the document in their usual order
 */
export function entryEdits(
  text: string,
  root: YamlMap,
  section: string,
  order: readonly string[],
  entry: NewEntry,
): TextEdit[] {
  const page = new YamlPage(text);
  const found = entryOf(root, section);
  if (!found) {
    if (page.isFlow(root)) return page.intoFlow(root, `${section}: {${flowEntry(entry)}}`);
    const before =
      root.entries.filter(({ key }) => rank(order, key.source) < rank(order, section)).at(-1) ??
      root.entries.at(-1);
    if (!before) return [];
    const column = page.column(before.key.start);
    const lines = [`${section}:`, ...indented(blockEntry(entry, 2), 2)];
    const isAiry = page.hasBlank(root.entries) || root.entries.length < 2;
    return page.insertAfter(before, column, indented(lines, column), isAiry);
  }
  const { key, value } = found;
  if (value.kind === 'scalar' && (value.value === null || value.value === '')) {
    const column = page.column(key.start) + 2;
    const lines = page.eol + indented(blockEntry(entry, 2), column).join(page.eol);
    // `actors:`, or `actors: ~`, whose sign stays as a comment.
    if (value.start === value.end) return [at(page.lineEnd(key.end), lines)];
    if (!/^(?:~|null|""|'')$/i.test(text.slice(value.start, value.end))) return [];
    return [at(value.start, `${lines}${page.eol}${' '.repeat(column)}# `)];
  }
  if (value.kind !== 'map') return [];
  if (page.isFlow(value)) return page.intoFlow(value, flowEntry(entry));
  const last = value.entries.at(-1);
  if (!last) return [];
  const column = page.column(last.key.start);
  return page.insertAfter(
    last,
    column,
    indented(likeNeighbour(page, last, entry, column), column),
    page.hasBlank(value.entries),
  );
}

/**
 * Returns the ways to put an item into a list field of a record, in the style that the field has.
 * @param after the fields after which the list goes if the record has none
 */
export function itemEdits(
  text: string,
  record: YamlMap,
  field: string,
  after: readonly string[],
  item: string,
): TextEdit[] {
  const page = new YamlPage(text);
  const found = entryOf(record, field);
  if (!found) {
    const anchor = record.entries.filter(({ key }) => after.includes(key.source)).at(-1) ?? record.entries[0];
    if (!anchor) return [];
    if (page.isFlow(record)) return [at(page.endOf(anchor), `, ${field}: [${item}]`)];
    const column = page.column(anchor.key.start);
    return page.insertAfter(anchor, column, indented([`${field}:`, `  - ${item}`], column), false);
  }
  const { key, value } = found;
  if (value.kind === 'list' && text[value.start] === '[') return page.intoFlow(value, item);
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (last) {
    const column = page.column(value.start);
    return page.insertAfter({ key: last, value: last }, column, indented([`- ${item}`], column), false);
  }
  // `aliases:` with nothing after it, and a single form in place of a list.
  if (value.start === value.end) return [at(text.indexOf(':', key.end) + 1, ` [${item}]`)];
  const single = text.slice(value.start, value.end);
  return [{ start: value.start, end: value.end, text: `[${single}, ${item}]` }];
}

function rank(order: readonly string[], key: string): number {
  return order.indexOf(key);
}

/**
 * Returns the lines of a flow map in one line if the neighbour is one and there is room, else of a block with the
 * neighbour's indentation.
 */
function likeNeighbour(page: YamlPage, { value }: YamlEntry, entry: NewEntry, column: number): string[] {
  const flow = flowEntry(entry);
  if (page.isFlow(value) && column + flow.length <= maxLine) return [flow];
  const first = value.kind === 'map' && !page.isFlow(value) ? value.entries[0] : undefined;
  const step = first ? page.column(first.key.start) - column : 2;
  return blockEntry(entry, step > 0 ? step : 2);
}

function flowEntry({ key, fields }: NewEntry): string {
  return `${key}: {${fields.map(([name, value]) => `${name}: ${value}`).join(', ')}}`;
}

function blockEntry({ key, fields }: NewEntry, step: number): string[] {
  return [
    `${key}:`,
    ...indented(
      fields.map(([name, value]) => `${name}: ${value}`),
      step,
    ),
  ];
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
