import type { Tree, TreeCursor } from '@lezer/common';
import type { Span } from '../base/span';
import { noteNodes } from './markdown';

/** Nodes of which nothing is prose. */
const silent = new Set<string>([
  'EmphasisMark',
  'StrikethroughMark',
  'InlineCode',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'Autolink',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'QuoteMark',
  'ListMark',
  'HeaderMark',
  'TaskMarker',
  'TableDelimiter',
  noteNodes.reference,
]);
/** Of these, no citation either. */
const code = new Set([
  'InlineCode',
  'URL',
  'Autolink',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'LinkTitle',
]);

/** What the marks of a block leave of it. */
export interface Prose {
  readonly prose: string;
  /** Like `prose`, with the labels and marks that a citation is made of. */
  readonly withLabels: string;
  readonly comments: readonly Span[];
}

/** @param span of the block in the note, UTF-16 code units */
export function proseIn(tree: Tree, note: string, { start, end }: Span): Prose {
  const text = note.slice(start, end);
  const marks: Span[] = [];
  const codes: Span[] = [];
  const comments: Span[] = [];
  around(tree, start, end).iterate(({ name, from, to }) => {
    if (from < start || to > end) return true;
    const span = { start: from - start, end: to - start };
    if (name === 'Escape') {
      marks.push({ ...span, end: span.start + 1 });
      codes.push(span);
    }
    if (name === 'Comment') comments.push(span);
    if (!silent.has(name)) return true;
    marks.push(span);
    if (code.has(name)) codes.push(span);
    return false;
  });
  const withLabels = blanked(text, codes);
  return { prose: withoutCitations(blanked(text, marks), withLabels), withLabels, comments };
}

/** Pandoc's in brackets are no prose with all that stands there: "[see @report, p. 3; @other, ch. 4]", "@report [p. 33]". */
const brackets = /\[[^[\]]*\](?!\()/g;
const citing = /(?<![\p{L}\p{M}\p{N}_@/\\])-?@\{?[\p{L}\p{N}_]/u;
const citedBefore = /(?<![\p{L}\p{M}\p{N}_@/\\])@\{?[\p{L}\p{N}_][^\s[\]@]{0,200} ?$/u;

function withoutCitations(prose: string, withLabels: string): string {
  const around = [...withLabels.matchAll(brackets)].flatMap(({ 0: words, index }) => {
    const before = withLabels.slice(Math.max(0, index - 210), index);
    const isCitation = citing.test(words) || citedBefore.test(before);
    return isCitation ? [{ start: index, end: index + words.length }] : [];
  });
  return blanked(prose, around).replace(citations, (words) => ' '.repeat(words.length));
}

/** At the innermost node that holds the stretch: to come from the top, all rows of a table would be passed for each. */
function around(tree: Tree, start: number, end: number): TreeCursor {
  const cursor = tree.cursorAt(start, 1);
  while ((cursor.from > start || cursor.to < end) && cursor.parent());
  return cursor;
}

/** Pandoc's, in brackets or bare. The brackets themselves are marks of a link, and blank by now. */
const citations = /(?<![\p{L}\p{M}\p{N}_@/\\])-?@\{?[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*\}?/gu;

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    result += text.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  return (result + text.slice(done)).replace(/[\n\r\t]/g, ' ');
}
