import { withoutEnd } from '../../base/trimmed';

/** The most text of a sentence or a line that is examined, in UTF-16 code units. */
const farthest = 160;

/** Markers at the beginning of a block's line: of quotations, items, headings and definitions. */
const markers = /^[ \t>]*(?:(?:[-+*•–—]|\d{1,9}[.)]|#{1,6}|\[\^[^\]\s]*\]:)[ \t]+)+(?:\[[ xX]\][ \t]+)?$/;
const ended = /(?:(?:[.!?…:;](?:["”’»')*_]|\])*|[—–]| -)(?:\s*\[[\^@][^\][]*\])*|\[[\^@][^\][]*\])$/;
const headings = /^[ \t>]*(?:#{1,6}[ \t]|[-=*_]{3})|\|/;

/**
 * Returns whether a word has its capital from its position: at the beginning of a sentence, a quotation, an item, a cell.
 * False if that beginning is out of the examined text.
 */
export function beginsSentence(text: string, start: number): boolean {
  const from = Math.max(0, start - farthest);
  const before = withoutEnd(text.slice(from, start), /[*_~\\]/);
  if (/["“”„‘'«‹([{|<>]$/.test(before)) return true;
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  const isWhole = lineStart > 0 || from === 0;
  if (isWhole && markers.test(line)) return true;
  if (!isWhole || /[^ \t>]/.test(line)) return isEnded(line);
  const above = before.slice(0, Math.max(0, lineStart - 1)).replace(/\r$/, '');
  const lineAbove = above.slice(above.lastIndexOf('\n') + 1);
  return !/[^\s>]/.test(lineAbove) || headings.test(lineAbove) || isEnded(lineAbove);
}

/** Words that headlines write small. */
const small =
  /^(?:an?|the|of|in|on|at|to|by|for|from|with|and|or|but|as|nor|over|into|vs?|al|el|bin|ibn|de|van|von)$/i;

/**
 * Returns whether the stretch is in a line in which all words have capitals, as headlines do: a capital then says nothing.
 *
 * @param start of the name and the words beside it, which do not count
 */
export function isInHeadline(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - farthest);
  const before = text.slice(from, start);
  const after = text.slice(end, end + farthest);
  const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('|')) + 1);
  const tail = /^[^\n|]*/.exec(after)?.[0] ?? '';
  // Only a line that is in sight.
  if ((lead.length === before.length && from > 0) || tail.length === farthest) return false;
  const isHeading = /^[ \t>]*#{1,6}[ \t]/.test(lead);
  const words = (`${lead} ${tail}`.match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? []).filter(
    (word) => !small.test(word),
  );
  return words.every((word) => /^\p{Lu}/u.test(word)) && (isHeading || words.length > 1);
}

function isEnded(line: string): boolean {
  return ended.test(withoutEnd(line.trimEnd(), /[*_~]/));
}
