import type { Span } from '../../base/span';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { isDenying } from './quoted-words';

/** Words between quotation marks, without the marks and the punctuation before the closing one. */
export interface QuotedStretch {
  readonly span: Span;
  /** The citing sentence, extended to the start of the sentence in which the quotation begins. */
  readonly sentence: NoteSentence;
  /** The next quotations in the sentence, before and after it. */
  readonly others: readonly Span[];
  /** True if the writer's own words beside it deny: not “one crane will move”. */
  readonly isDenied: boolean;
}

/** Look at most at this many quotations before and after one. */
const mostBeside = 8;

/** Returns the closed quotations that end in a sentence; of nested ones, only the outer one. */
export function quotedIn(view: BlockView, sentence: NoteSentence): QuotedStretch[] {
  let reached = -1;
  const outer = view.quotations.filter(({ start, end }) => {
    if (start < reached || end <= sentence.start || end > sentence.end) return false;
    reached = end;
    return isClosed(view.prose, { start, end });
  });
  const spans = outer.flatMap((quotation) => {
    const span = wordsWithin(view.text, quotation);
    return span ? [{ quotation, span }] : [];
  });
  return spans.map(({ quotation, span }, index) => {
    const begun = view.sentences.findLast(({ start }) => start <= quotation.start);
    return {
      span,
      sentence: { ...sentence, start: Math.min(sentence.start, begun?.start ?? sentence.start) },
      others: spans
        .slice(Math.max(0, index - mostBeside), index + mostBeside + 1)
        .flatMap((other) => (other.span === span ? [] : other.span)),
      isDenied: isDenied(view.own, quotation),
    };
  });
}

function isClosed(prose: string, { start, end }: Span): boolean {
  return end - start > 1 && /["”“'’‘»«›‹」』„]/.test(prose.charAt(end - 1));
}

/** Returns the span inside the marks; uses the text, as the prose has blanks for the brackets of a link. */
function wordsWithin(text: string, { start, end }: Span): Span | undefined {
  const inner = text.slice(start + 1, end - 1);
  const lead = inner.length - inner.trimStart().length;
  let length = inner.length;
  while (length > lead && /[\s.,;:!?]/.test(inner.charAt(length - 1))) length--;
  return length > lead ? { start: start + 1 + lead, end: start + 1 + length } : undefined;
}

/** Look for a denial at most this far before and after a quotation, in UTF-16 code units. */
const beside = 24;

function isDenied(own: string, { start, end }: Span): boolean {
  const before = own.slice(Math.max(0, start - beside), start).match(/[\p{L}'’]+/gu) ?? [];
  const behind = own.slice(end, end + beside).match(/[\p{L}'’]+/gu) ?? [];
  return [...before.slice(-3), behind[0] ?? ''].some((word) =>
    isDenying(word.toLowerCase().replaceAll('’', "'")),
  );
}

/** Returns the sentences of a quotation, each as a quotation. */
export function partsOf(view: BlockView, stretch: QuotedStretch): QuotedStretch[] {
  const { start, end } = stretch.span;
  return view.language.sentencesOf(view.prose.slice(start, end)).flatMap((part): QuotedStretch[] => {
    const from = start + part.start;
    // `wordsWithin` removes one character at either end, as for quotation marks.
    const span = wordsWithin(view.text, { start: from - 1, end: from + part.text.length + 1 });
    return span ? [{ ...stretch, span, isDenied: false }] : [];
  });
}
