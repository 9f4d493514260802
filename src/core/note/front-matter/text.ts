import { frontMatterOf } from '../../markdown/front-matter';
import { frontMatterStart } from '../../markdown/front-matter-end';

/** Text that is not closed yet may be long; what is typed at its top is near. */
const mostOpen = 5_000;
// Not `^`, which a CR satisfies too.
const blankLine = /(?<![^\n])[ \t]*\r?\n/;

/** The YAML of a note's front matter, and where it begins in the note. */
export interface FrontMatterText {
  readonly yaml: string;
  readonly start: number;
}

/**
 * The front matter that the offset is in. Where the closing fence is not typed yet, the lines from the opening one up to a
 * blank line count as such. `undefined` elsewhere in the note.
 */
export function frontMatterTextAt(note: string, offset: number): FrontMatterText | undefined {
  const start = frontMatterStart(note);
  if (start === undefined || offset < start) return undefined;
  const closed = frontMatterOf(note);
  if (closed !== undefined) return offset < start + closed.length ? { yaml: closed, start } : undefined;
  const lineStart = note.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart - start > mostOpen || blankLine.test(note.slice(start, lineStart))) return undefined;
  const lineEnd = note.indexOf('\n', offset);
  if (lineEnd < 0) return { yaml: note.slice(start, start + mostOpen), start };
  const below = note.slice(lineEnd + 1, start + mostOpen);
  const end = lineEnd + 1 + (blankLine.exec(below)?.index ?? below.length);
  return { yaml: note.slice(start, end), start };
}
