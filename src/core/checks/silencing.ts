import type { Span } from '../base/span';
import type { CheckedNote } from './note-checker';

/** The position for a directive that silences a finding, with the text that separates it from its surroundings. */
export interface SilencingPlace {
  /** UTF-16 code units from the beginning of the note. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Returns the position for a directive; `undefined` in front matter, which has no such comments. */
export function silencing({ view }: CheckedNote, { start, end }: Span): SilencingPlace | undefined {
  const { text, frontMatter } = view;
  if (start < frontMatter.end) return undefined;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  const line = text.slice(lineStart, lineEnd);
  const at = lineStart + line.trimEnd().length;
  const isRow = view.blockAt(start)?.view.block.kind === 'row' && text[at - 1] === '|';
  return isRow ? { at: at - 1, before: '', after: ' ' } : { at, before: ' ', after: '' };
}
