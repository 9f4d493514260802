import type { Span } from '../base/span';
import type { CheckedNote } from './note-checker';

/** Where a directive goes that silences a finding, and what parts it from what stands there. */
export interface SilencingPlace {
  /** UTF-16 code units from the beginning of the note. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** `undefined` in front matter, which knows no such comments. */
export function silencing({ view }: CheckedNote, { start, end }: Span): SilencingPlace | undefined {
  const { text, matter } = view;
  if (start < matter.end) return undefined;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  const line = text.slice(lineStart, lineEnd);
  const at = lineStart + line.trimEnd().length;
  const isRow = view.blockAt(start)?.view.block.kind === 'row' && text[at - 1] === '|';
  return isRow ? { at: at - 1, before: '', after: ' ' } : { at, before: ' ', after: '' };
}
