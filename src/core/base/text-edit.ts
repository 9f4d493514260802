import type { Span } from './span';

/** A change of a text: the span, an offset where both its ends are one, becomes `text`. Spans are those before all changes. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text after the edits, in whatever order they are given; none may touch another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(copied, start), put);
    copied = end;
  }
  return parts.join('') + text.slice(copied);
}

/**
 * Returns the position of an offset after the edits. An offset within replaced text moves to the end of the replacement.
 *
 * @param side the end of a text that is inserted exactly at the offset
 */
export function offsetAfter(edits: readonly TextEdit[], offset: number, side: 'before' | 'after'): number {
  let moved = offset;
  for (const { start, end, text } of edits) {
    const isBefore = side === 'before' ? start < offset : start <= offset;
    if (isBefore) moved += text.length - (Math.min(end, offset) - start);
  }
  return moved;
}
