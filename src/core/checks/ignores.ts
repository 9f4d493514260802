import type { Span } from '../base/span';
import { inNote } from '../ledger/note-view';
import type { NoteView } from '../ledger/note-view';

/** `<!-- briefing-ignore: code, code reason -->` */
export interface Ignore extends Span {
  readonly codes: readonly string[];
  /** Empty if none is given: the directive then silences nothing. */
  readonly reason: string;
}

const directive = /^<!--\s*briefing-ignore\b:?/;
const codeList = /^[a-z]+(?:-[a-z]+)*(?:\s*,\s*[a-z]+(?:-[a-z]+)*)*(?=\s|$)/;

/** Returns the directives of a note, in order. */
export function ignoresIn(note: NoteView): Ignore[] {
  if (!note.text.includes('briefing-ignore')) return [];
  const withComments = note.blocks.filter(({ view }) => view.block.comments.length > 0);
  return withComments.flatMap((placed) =>
    placed.view.block.comments.flatMap((comment) => {
      const words = directiveIn(placed.view.text.slice(comment.start, comment.end));
      if (words === undefined) return [];
      const codes = codeList.exec(words)?.[0] ?? '';
      const reason = words.slice(codes.length).replace(/^[\s:–—-]+/, '');
      return inNote(placed, {
        ...comment,
        codes: codes
          .split(',')
          .map((code) => code.trim())
          .filter(Boolean),
        reason,
      });
    }),
  );
}

/** Returns the text of the directive; `undefined` for another comment, or an unclosed one. */
function directiveIn(comment: string): string | undefined {
  const mark = directive.exec(comment)?.[0];
  const end = comment.indexOf('-->');
  return mark === undefined || end < mark.length ? undefined : comment.slice(mark.length, end).trim();
}

/**
 * Findings that the writer has silenced: those on the line of a directive, or on the line after a directive that is
 * alone on its line.
 */
export class Silenced {
  private readonly spans: readonly (Span & { readonly codes: readonly string[] })[];

  constructor(text: string, ignores: readonly Ignore[]) {
    this.spans = ignores
      .filter(({ reason }) => reason !== '')
      .map((ignore) => ({ ...reach(text, ignore), codes: ignore.codes }));
  }

  has(code: string, { start, end }: Span): boolean {
    return this.spans.some((span) => start <= span.end && span.start <= end && span.codes.includes(code));
  }
}

/** The marks before words in a block quotation, and the mark of an alert with its line. */
const quoteMarks = /(?:[\s>]|\[![\w-]{1,40}\][^\n]*(?:\n|$))*/y;

function reach(text: string, { start, end }: Span): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const standsAlone =
    (text.slice(lineStart, start).replaceAll('>', '') + text.slice(end, lineEnd)).trim() === '';
  if (!standsAlone) return { start: lineStart, end: lineEnd };
  quoteMarks.lastIndex = lineEnd;
  const next = lineEnd + (quoteMarks.exec(text)?.[0].length ?? 0);
  return { start: lineStart, end: next < text.length ? endOfLine(text, next) : lineEnd };
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
