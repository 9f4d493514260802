import { frontMatterEnd } from '../markdown/front-matter-end';
import type { TextFormat } from './finder';

/** About so much text is read again after an edit: little enough to be read between two keys, enough to keep pieces few. */
const SIZE = 8192;

/**
 * Where a text can be parted so that each piece can be read by itself, but for what the pieces before it leave open: after a
 * blank line, which no name crosses. Ascending; the text's end is the last.
 */
export function pieceEnds(text: string, format: TextFormat, isStart: boolean): number[] {
  const ends: number[] = [];
  // Front matter is read whole, blank lines or not.
  let from = isStart && format === 'markdown' ? frontMatterEnd(text) : 0;
  for (;;) {
    const end = blankLineEnd(text, Math.max(from, (ends.at(-1) ?? 0) + SIZE));
    if (end >= text.length) break;
    ends.push(end);
    from = end;
  }
  ends.push(text.length);
  return ends;
}

/** Whether a piece may end where the text does. */
export function endsWithBlankLine(text: string): boolean {
  return /\n[ \t]*\r?\n$/.test(text.slice(-200));
}

/** Where the first blank line ends that begins after the offset; the text's length if there is none. */
function blankLineEnd(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0;) {
    const next = text.indexOf('\n', at + 1);
    if (next < 0) break;
    if (isBlank(text, at + 1, next)) return next + 1;
    at = next;
  }
  return text.length;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09 && !(unit === 0x0d && at === end - 1)) return false;
  }
  return true;
}
