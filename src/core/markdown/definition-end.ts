import { markIn } from '../render/content-mark';

/** A sentence that ends with its line, whatever comment stands behind. */
export const closed = /\.(?:[ \t]*<!--[^>]*-->)?[ \t]*$/;
/** A row of a table, or a link's address: Markdown would have it go on with the paragraph, but no writer means that. */
const ownLine = /^ {0,3}(?:\||\[[^\]]{1,999}\]:)/;
const indented = /^(?: {4}| {0,3}\t)[ \t]*\S/;

/**
 * Where a definition ends for whoever changes or removes it. Markdown takes a line that was typed right below a definition
 * for a part of it; behind a sentence that ended with its line, it is the writer's text. Before the last line break.
 *
 * @param end of the definition as Markdown has it, UTF-16 code units
 */
export function definitionEnd(text: string, offset: number, end: number): number {
  let last = lineEnd(text, offset, end);
  let inParagraph = isOpen(text.slice(offset, last));
  for (let next = lineAfter(text, last, end); next; next = lineAfter(text, next.end, end)) {
    const line = text.slice(next.start, next.end);
    if (line.trim() === '') {
      inParagraph = false;
      continue;
    }
    const goesOn = indented.test(line) || (inParagraph && !ownLine.test(line));
    if (!goesOn) break;
    last = next.end;
    inParagraph = isOpen(line);
  }
  return last;
}

function isOpen(line: string): boolean {
  return line.trim() !== '' && !closed.test(line) && markIn(line) === undefined;
}

/** Before the line break, and a CR that is part of it. */
function lineEnd(text: string, offset: number, end: number): number {
  const newline = text.indexOf('\n', offset);
  const line = newline < 0 ? end : Math.min(newline, end);
  return line > offset && text[line - 1] === '\r' ? line - 1 : line;
}

function lineAfter(
  text: string,
  from: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const newline = text.indexOf('\n', from);
  return newline < 0 || newline >= end
    ? undefined
    : { start: newline + 1, end: lineEnd(text, newline + 1, end) };
}
