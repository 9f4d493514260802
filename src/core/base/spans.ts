import type { Span } from './span';

/** Stretches of a text, to be asked often. */
export class SpanSet {
  private readonly spans: readonly Span[];

  /** @param spans in any order; they may overlap */
  constructor(spans: readonly Span[]) {
    const merged: Span[] = [];
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && start <= last.end)
        merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) };
      else merged.push({ start, end });
    }
    this.spans = merged;
  }

  /** Returns whether one of the spans shares a character with this one. */
  touches({ start, end }: Span): boolean {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.spans[middle]?.end ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.spans[low]?.start ?? Infinity) < end;
  }
}

/** The lines around the stretch up to the next ones that are blank, at either side. */
export function linesAround(text: string, { start, end }: Span): Span {
  let first = lineStart(text, start);
  while (first > 0) {
    const above = lineStart(text, first - 1);
    if (text.slice(above, first).trim() === '') break;
    first = above;
  }
  let last = lineEnd(text, end);
  while (last < text.length) {
    const below = lineEnd(text, last + 1);
    if (text.slice(last, below).trim() === '') break;
    last = below;
  }
  return { start: first, end: last };
}

function lineStart(text: string, offset: number): number {
  // A negative place to search from would count as the first.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
