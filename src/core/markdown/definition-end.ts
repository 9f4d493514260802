import { markIn } from './content-mark';

/** A sentence that ends with its line, whatever comment follows it. */
const closed = /\.(?:[ \t]*<!--[^>]*-->)?[ \t]*$/;
/** A row of a table, or a link's address: Markdown would have it go on with the paragraph, but no writer means that. */
const ownLine = /^ {0,3}(?:\||\[[^\]]{1,999}\]:)/;
const indented = /^(?: {4}| {0,3}\t)/;

/**
 * Returns the end of a definition for a change or a removal. Markdown takes a line that was typed directly below a definition for
 * a part of it; after a sentence that ended with its line, it is the writer's text. Before the last line break.
 *
 * @param end of the definition as Markdown has it, UTF-16 code units
 */
export function definitionEnd(text: string, offset: number, end: number): number {
  let last = lineEnd(text, offset, end);
  let isOpen = goesOn(text.slice(offset, last));
  for (let start = text.indexOf('\n', last) + 1; start > 0 && start <= end;) {
    const stop = lineEnd(text, start, end);
    const line = text.slice(start, stop);
    // Lines that are not indented are in the paragraph above them.
    const isFilled = line.trim() !== '';
    if (isFilled && !indented.test(line) && (!isOpen || ownLine.test(line))) break;
    if (isFilled) last = stop;
    isOpen = isFilled && goesOn(line);
    const newline = text.indexOf('\n', stop);
    start = newline < 0 ? 0 : newline + 1;
  }
  return last;
}

/** The end of what a definition's first paragraph cites: after its mark, or its first line if that ends a sentence. */
export function citationEnd(paragraph: string): number {
  const mark = markIn(paragraph);
  if (mark) return mark.end;
  const [line = ''] = /^[^\r\n]*/.exec(paragraph) ?? [];
  return closed.test(line) ? line.trimEnd().length : paragraph.trimEnd().length;
}

function goesOn(line: string): boolean {
  return line.trim() !== '' && !closed.test(line) && markIn(line) === undefined;
}

/** Before the line break, and a CR that is part of it. */
function lineEnd(text: string, offset: number, end: number): number {
  const newline = text.indexOf('\n', offset);
  const line = newline < 0 ? end : Math.min(newline, end);
  return line > offset && text[line - 1] === '\r' ? line - 1 : line;
}
