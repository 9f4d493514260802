import { markIn } from '../../render/content-mark';

/** A sentence that ends with its line, whatever comment stands behind. */
export const closed = /\.(?:[ \t]*<!--[^>]*-->)?[ \t]*$/;
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
    if (!inParagraph && !indented.test(line)) break;
    last = next.end;
    inParagraph = isOpen(line);
  }
  return last;
}

function isOpen(line: string): boolean {
  return line.trim() !== '' && !closed.test(line) && markIn(line) === undefined;
}

function lineEnd(text: string, offset: number, end: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0 || newline >= end) return end;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
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
