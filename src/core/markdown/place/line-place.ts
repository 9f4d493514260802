import type { TextFormat } from '../../base/text-format';
import { noteTree } from '../note-tree';

/** The parts of a position's line: the place for text, and the beginning of a line after it. */
export interface LinePlace {
  readonly lineStart: number;
  /** Before the line break. */
  readonly lineEnd: number;
  /** The beginning of the line's text, after its marks. */
  readonly textStart: number;
  /** Indentation and blockquote marks as written, as far as they stand before the position. */
  readonly prefix: string;
  /** The list item's mark with the space after it (`- `, `12. `, `- [ ] `), if the position is after one. */
  readonly marker: string | undefined;
  /** The text between the marks and the position. */
  readonly before: string;
  readonly after: string;
}

const linePrefix = /^[ \t]*(?:>[ \t]?)*[ \t]*/;
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?(?:[ \t]+|$)/;

/** Returns the place of the offset in its line. In Markdown the tree tells which marks are some. */
export function placeAt(text: string, offset: number, format: TextFormat): LinePlace {
  // A negative place to search from would count as the first.
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  let lineEnd = nextBreak < 0 ? text.length : nextBreak;
  if (lineEnd > offset && text[lineEnd - 1] === '\r') lineEnd--;
  const line = text.slice(lineStart, lineEnd);
  const column = offset - lineStart;
  const isMark = (at: number, name: string) =>
    format === 'plain' || noteTree(text).resolveInner(lineStart + at, 1).name === name;
  const prefix = prefixOf(line, isMark);
  const found = listMarker.exec(line.slice(prefix.length))?.[0];
  const marker = found !== undefined && isMark(prefix.length, 'ListMark') ? found : undefined;
  const marks = prefix.length + (marker?.length ?? 0);
  return {
    lineStart,
    lineEnd,
    textStart: lineStart + marks,
    prefix: prefix.slice(0, column),
    marker: column < marks ? undefined : marker,
    before: line.slice(Math.min(marks, column), column),
    after: line.slice(column),
  };
}

function prefixOf(line: string, isMark: (at: number, name: string) => boolean): string {
  const [prefix = ''] = linePrefix.exec(line) ?? [];
  const quote = prefix.indexOf('>');
  return quote < 0 || isMark(quote, 'QuoteMark') ? prefix : prefix.slice(0, quote);
}

/** The place of the line above, at its end; `undefined` in the first line. */
export function placeAbove(
  text: string,
  { lineStart }: LinePlace,
  format: TextFormat,
): LinePlace | undefined {
  if (lineStart === 0) return undefined;
  return placeAt(text, text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1, format);
}

/** The place of the line below, at its end; `undefined` in the last line. */
export function placeBelow(text: string, { lineEnd }: LinePlace, format: TextFormat): LinePlace | undefined {
  const next = text.indexOf('\n', lineEnd) + 1;
  return next === 0 ? undefined : placeAt(text, placeAt(text, next, format).lineEnd, format);
}

/** Returns the beginning of a further line of the same list item or quotation. */
export function continuation({ prefix, marker }: LinePlace): string {
  // A check box is text of its item: `- [ ] x` goes on below the box.
  const mark = marker === undefined ? '' : (/^\S+[ \t]*/.exec(marker)?.[0] ?? '');
  return prefix + mark.replace(/\S$/, '$& ').replace(/\S/g, ' ');
}

/** The beginning of the list item that follows one with the marker: the number grows, a check box is empty. */
export function nextMarker(marker: string): string {
  return marker
    .replace(/^\d+/, (number) => String(Number(number) + 1))
    .replace(/\[[xX]\]/, '[ ]')
    .replace(/\S$/, '$& ');
}

/** Returns whether the line is a row of a table. */
export function isTableRow(text: string, { textStart }: LinePlace): boolean {
  return text[textStart] === '|';
}

/** Returns whether the line is the rule below a table's head. */
export function isTableRule(text: string, { textStart, lineEnd }: LinePlace): boolean {
  const line = text.slice(textStart, lineEnd);
  return /^\|[ \t:|-]+$/.test(line) && line.includes('-');
}
