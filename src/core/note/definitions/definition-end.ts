import { markIn } from '../../render/content-mark';

/** A line that ends a paragraph above it without a blank line between: another definition, a heading, a list, a table … */
const interrupts =
  /^ {0,3}(?:\[[^\]]{1,999}\]:|#{1,6}(?:[ \t]|$)|[>|<]|```|~~~|(?:[-+*]|1[.)])(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$)/;
/** A sentence that ends with its line, whatever comment stands behind. */
export const closed = /\.(?:[ \t]*<!--[^>]*-->)?[ \t]*$/;
const indented = /^(?: {4}| {0,3}\t)[ \t]*\S/;

/**
 * Where the definition ends that begins in the line of the offset: behind the lines that go on with its paragraph, and those
 * that are indented below it. Before the last line break; blanks at the end count.
 */
export function definitionEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  let inParagraph = isOpen(text.slice(offset, end));
  for (let next = lineAfter(text, end); next !== undefined; next = lineAfter(text, next.end)) {
    const line = text.slice(next.start, next.end);
    if (line.trim() === '') {
      inParagraph = false;
      continue;
    }
    const goesOn = indented.test(line) || (inParagraph && !interrupts.test(line));
    if (!goesOn) break;
    ({ end } = next);
    inParagraph = isOpen(line);
  }
  return end;
}

function isOpen(line: string): boolean {
  return line.trim() !== '' && !closed.test(line) && markIn(line) === undefined;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

function lineAfter(text: string, end: number): { readonly start: number; readonly end: number } | undefined {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? undefined : { start: newline + 1, end: lineEnd(text, newline + 1) };
}
