import type { Mention } from '../../names';
import { APOSTROPHE, OTHER, QUOTE, kindAt } from '../../base/characters';
import type { Span } from '../../base/span';

/**
 * What stands in the note for a name that is to be replaced: the mention, and before it an apostrophe that its form begins
 * with (`‘Ali`). Where only folding joins the two, which leaves apostrophes out, the mention begins behind it.
 */
export function wholeName(text: string, { start, end, form, folded }: Mention): Span {
  const isWithin =
    folded &&
    isApostrophe(form, 0) &&
    isApostrophe(text, start - 1) &&
    !endsWithWord.test(text.slice(Math.max(0, start - 3), start - 1));
  return { start: isWithin ? start - 1 : start, end };
}

/** What stands behind an apostrophe then is another name. */
const endsWithWord = /[\p{L}\p{M}\p{N}]$/u;

function isApostrophe(text: string, at: number): boolean {
  const kind = at < 0 ? OTHER : kindAt(text, at);
  return kind === APOSTROPHE || kind === QUOTE;
}
