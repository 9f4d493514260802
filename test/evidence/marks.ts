import type { Span } from '../../src/core/base/span';

/** A stretch of a note at which a check must speak of its code, or may (`isWanted` false: either is right). */
export interface Mark extends Span {
  readonly code: string;
  readonly isWanted: boolean;
}

/** A note without its marks. Offsets are UTF-16 code units. */
export interface MarkedNote {
  readonly text: string;
  readonly marks: readonly Mark[];
}

// In a table, the bar of a mark is escaped.
const opening = /⟦(\??[a-z-]+(?:,\??[a-z-]+)*)\\?\|/y;

/**
 * Reads `⟦code|words⟧`, `⟦code-a,code-b|words⟧` and, for what may be flagged but need not be, `⟦?code|words⟧`. Marks may stand
 * in one another.
 */
export function readMarks(marked: string): MarkedNote {
  const open: { codes: string[]; start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (let at = 0; at < marked.length;) {
    opening.lastIndex = at;
    const [mark, codes = ''] = opening.exec(marked) ?? [];
    if (mark !== undefined) {
      open.push({ codes: codes.split(','), start: text.length });
      at += mark.length;
    } else if (marked[at] === '⟧') {
      const { codes, start } = open.pop() ?? fail(marked, at);
      for (const code of codes)
        marks.push({ code: code.replace('?', ''), isWanted: !code.startsWith('?'), start, end: text.length });
      at++;
    } else text += marked.charAt(at++);
  }
  if (open.length > 0 || text.includes('⟦')) fail(marked, marked.length);
  return { text, marks: marks.map((mark) => ({ ...mark, end: withCitations(text, mark.end) })) };
}

// A fault of a sentence may be reported at the citation that causes it.
const citations = /[.!?…]?[”"’]?(?: ?(?:\[\^[^\]\s]+\]|\[@[^\]]+\]))+[.!?]?/y;

function withCitations(text: string, end: number): number {
  citations.lastIndex = end;
  return end + (citations.exec(text)?.[0].length ?? 0);
}

function fail(marked: string, at: number): never {
  throw new Error(`A mark does not open or close: … ${marked.slice(Math.max(0, at - 60), at)}`);
}
