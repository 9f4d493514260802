/** What a position's line is made of: where text may be put, and how a line after it must begin. */
export interface LinePlace {
  readonly lineStart: number;
  /** Before the line break. */
  readonly lineEnd: number;
  /** Where the line's text begins, behind its marks. */
  readonly textStart: number;
  /** Indentation and blockquote marks as written, as far as they stand before the position. */
  readonly prefix: string;
  /** The list item's mark with the space behind it (`- `, `12. `, `- [ ] `), when the position is behind one. */
  readonly marker: string | undefined;
  /** The text between the marks and the position. */
  readonly before: string;
  readonly after: string;
}

const linePrefix = /^[ \t]*(?:>[ \t]?)*[ \t]*/;
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?(?:[ \t]+|$)/;

export function placeAt(text: string, offset: number): LinePlace {
  // A negative place to search from would count as the first.
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  let lineEnd = nextBreak < 0 ? text.length : nextBreak;
  if (lineEnd > offset && text[lineEnd - 1] === '\r') lineEnd--;
  const line = text.slice(lineStart, lineEnd);
  const column = offset - lineStart;
  const prefix = linePrefix.exec(line)?.[0] ?? '';
  const marker = listMarker.exec(line.slice(prefix.length))?.[0];
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

/** The place of the line above, at its end; `undefined` in the first line. */
export function placeAbove(text: string, { lineStart }: LinePlace): LinePlace | undefined {
  if (lineStart === 0) return undefined;
  return placeAt(text, text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1);
}

/** The place of the line below, at its end; `undefined` in the last line. */
export function placeBelow(text: string, { lineEnd }: LinePlace): LinePlace | undefined {
  const next = text.indexOf('\n', lineEnd) + 1;
  return next === 0 ? undefined : placeAt(text, placeAt(text, next).lineEnd);
}

/** How a further line of the same list item or quotation begins. */
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

/** Whether the place's line is a row of a table. */
export function isTableRow(text: string, { textStart }: LinePlace): boolean {
  return text[textStart] === '|';
}

/** Whether the place's line is the rule below a table's head. */
export function isTableRule(text: string, { textStart, lineEnd }: LinePlace): boolean {
  const line = text.slice(textStart, lineEnd);
  return /^\|[ \t:|-]+$/.test(line) && line.includes('-');
}
