import type { TextFormat } from '../base/text-format';
import { maskBlocks } from '../names/markdown-blocks';

// Not with `^` and `$`, which know more ends of lines than Markdown does.
const headingOrRule = /(?<![^\n]) {0,3}(?:(#{1,6})[ \t]+(?=[^\s#])|(?:=+|-+)[ \t]*(?=\r?\n|$))/g;
/** A line that is no part of an underlined heading: in a quotation, list, table or footnote, or indented. */
const otherBlock = /^(?: {4}|\t| {0,3}(?:[>|]|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^[^\]\s]+\]:))/;

/**
 * Where the sections of a note begin: offsets in UTF-16 code units, in order, the first of them 0. In Markdown each heading
 * begins one, of whatever level, written with `#` or underlined; what is in a quotation, in code or in front matter is
 * none. A text of another format is one section.
 */
export function sectionStarts(text: string, format: TextFormat): number[] {
  const starts = [0];
  if (format !== 'markdown') return starts;
  let prose: string | undefined;
  /** Where the last heading, or what looked like the end of one, ends. */
  let floor = 0;
  for (const { index, 0: match, 1: marks } of text.matchAll(headingOrRule)) {
    // A note without anything like a heading needs no closer look.
    prose ??= maskBlocks(text);
    const end = index + match.length;
    const isHeading = marks !== undefined && isProse(text, prose, end);
    const start = isHeading ? index : marks === undefined ? underlined(text, prose, index, floor) : undefined;
    floor = end;
    if (start !== undefined && start > 0) starts.push(start);
  }
  return starts;
}

/**
 * Where the heading begins that a line of `=` or `-` at the offset ends: the paragraph above it. `undefined` where the line
 * is a rule, or in code.
 */
function underlined(text: string, prose: string, at: number, floor: number): number | undefined {
  if (!isProse(text, prose, at + text.slice(at, at + 4).search(/\S/))) return undefined;
  let first: number | undefined;
  for (let below = at; below > floor;) {
    const start = text.lastIndexOf('\n', below - 2) + 1;
    const line = text.slice(start, below).trimEnd();
    if (line === '') break;
    if (otherBlock.test(line) || !isProse(text, prose, start + line.search(/\S/))) return undefined;
    // The text of a heading with marks, whose line began before.
    if (start < floor) break;
    first = start;
    below = start;
  }
  return first;
}

/** Whether the character at the offset has not been walled off as something else than text. */
function isProse(text: string, prose: string, at: number): boolean {
  return text[at] === prose[at];
}
