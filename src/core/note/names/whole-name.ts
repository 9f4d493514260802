import type { Mention } from '../../names';
import { APOSTROPHE, OTHER, QUOTE, kindAt } from '../../base/characters';
import type { Span } from '../../base/span';

/**
 * Returns the span to replace for a name: the mention with an apostrophe before it that its form begins with
 * (`‘Ali`). If only folding, which drops apostrophes, matches the two, the mention begins after the apostrophe.
 */
export function wholeName(text: string, { start, end, form, folded }: Mention): Span {
  const isWithin =
    folded &&
    isApostrophe(form, 0) &&
    isApostrophe(text, start - 1) &&
    !endsWithWord.test(text.slice(Math.max(0, start - 3), start - 1));
  return { start: isWithin ? start - 1 : start, end };
}

/** Matches a word before the apostrophe: then the text after it is another name. */
const endsWithWord = /[\p{L}\p{M}\p{N}]$/u;

function isApostrophe(text: string, at: number): boolean {
  const kind = at < 0 ? OTHER : kindAt(text, at);
  return kind === APOSTROPHE || kind === QUOTE;
}
