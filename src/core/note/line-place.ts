/** What a position's line is made of: where text may be put, and how a line after it must begin. */
export interface LinePlace {
  readonly lineStart: number;
  /** Before the line break. */
  readonly lineEnd: number;
  /** Indentation and blockquote marks, as written. */
  readonly prefix: string;
  /** The list item's mark with the space behind it (`- `, `12. `, `- [ ] `), when the line begins one. */
  readonly marker: string | undefined;
  /** The text between the marks and the position. */
  readonly before: string;
  readonly after: string;
}

export function placeAt(text: string, offset: number): LinePlace {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  let lineEnd = nextBreak < 0 ? text.length : nextBreak;
  if (lineEnd > offset && text[lineEnd - 1] === '\r') lineEnd--;
  const line = text.slice(lineStart, lineEnd);
  const [marks = '', prefix = '', marker] =
    /^([ \t]*(?:>[ \t]?)*[ \t]*)((?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?(?:[ \t]+|$))?/.exec(line) ?? [];
  const column = offset - lineStart;
  return {
    lineStart,
    lineEnd,
    prefix,
    marker: marker === undefined || marks.length > column + 1 ? undefined : marker,
    before: line.slice(Math.min(marks.length, column), column),
    after: line.slice(column),
  };
}

/** The beginning of the list item that follows one with the marker: the number grows, a check box is empty. */
export function nextMarker(marker: string): string {
  return marker
    .replace(/^\d+/, (number) => String(Number(number) + 1))
    .replace(/\[[xX]\]/, '[ ]')
    .replace(/(?<=\S)$/, ' ');
}

export function isTableRow(line: string): boolean {
  return /^[ \t]*(?:>[ \t]?)*\|/.test(line);
}
