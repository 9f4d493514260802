import { isDefinitionLine } from './citations';
import { type LinePlace, continuation, isTableRow, placeAbove } from './line-place';

/** Whether a line directly below would be a part of it: of a footnote's definition, or of a table. */
export function swallows(text: string, above: LinePlace, prefix: string): boolean {
  const line = text.slice(above.lineStart, above.lineEnd);
  // Who indents a line below a definition means to go on with it.
  return isTableRow(text, above) || (isDefinitionLine(line) && !/^(?: {4}|\t)/.test(prefix));
}

/**
 * Whether a line directly below would go on with the paragraph of a quotation or list item that it does not stand in:
 * Markdown takes it for a lazy continuation.
 */
export function isContinued(text: string, above: LinePlace, { prefix }: LinePlace): boolean {
  for (
    let line: LinePlace | undefined = above;
    line && line.before.trim() !== '';
    line = placeAbove(text, line)
  ) {
    const deeper = depthOf(line.prefix) - depthOf(prefix);
    if (deeper !== 0) return deeper > 0;
    if (line.marker !== undefined) return widthOf(prefix) < widthOf(continuation(line));
    if (/^#{1,6}(?:[ \t]|$)/.test(line.before)) return false;
  }
  return false;
}

/** How many quotations the line is in. */
function depthOf(prefix: string): number {
  return prefix.split('>').length - 1;
}

/** In columns, with tab stops of four. */
function widthOf(prefix: string): number {
  let width = 0;
  for (const mark of prefix) width += mark === '\t' ? 4 - (width % 4) : 1;
  return width;
}
