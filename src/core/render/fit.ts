import { shorten } from './escape';

/**
 * Estimates what fits on a card. The editor's hover is at most 250 pixels high, and about 620 wide in a small window:
 * more has to be scrolled. The letters' widths depend on the user's font, so that the result is an estimate.
 */

/** The width of a row, as `shownWidth` measures it. */
export const rowWidth = 80;
/** The maximum number of rows on a card of three paragraphs. */
export const mostRows = 11;

/**
 * Returns the width of a line of a card's Markdown when shown, without marks, targets of links and escapes: each UTF-16
 * unit and each icon counts 1, capitals, digits and dashes a fifth more.
 */
export function shownWidth(line: string): number {
  const shown = line
    .replace(/\$\([a-z-]+\)/g, '#')
    .replace(/\\([!-/:-@[-`{-~])|\]\([^)]*\)|[*[]/g, '$1')
    .replace(/&nbsp;/g, '')
    .replace(/&#36;/g, '$');
  return widthOf(shown);
}

/** Returns the text shortened to a width, but to no fewer than `fewest` UTF-16 units. */
export function shortenToFit(text: string, width: number, fewest: number): string {
  let most = Math.max(fewest, Math.floor(width));
  while (most > fewest && widthOf(shorten(text, most)) > width) most--;
  return shorten(text, most);
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\p{Lu}\p{Nd}—–…¶“”]/gu)?.length ?? 0) / 5;
}

/**
 * Returns the maximum width of a text on this number of rows: words do not break, so that all rows but the last leave
 * some room.
 */
export function widthOfRows(rows: number): number {
  return rows * rowWidth - Math.max(0, rows - 1) * 6;
}

/** Returns the number of rows of a card that the lines of Markdown take; empty ones take none. */
export function rowsOf(...lines: readonly string[]): number {
  return lines.reduce((rows, line) => rows + Math.ceil(shownWidth(line) / rowWidth), 0);
}
