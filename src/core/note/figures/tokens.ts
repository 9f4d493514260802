import type { Span } from '../../pack/model';

/** A word, a number in digits, or a mark. Offsets are UTF-16 code units of the text. */
export interface Token extends Span {
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  readonly kind: 'word' | 'digits' | 'mark';
}

const pattern =
  /(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?)|(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<mark>[^\s\d\p{L}\p{M}])/gu;

/** The tokens of a text, in order; blanks are none. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => ({
    text: found,
    word: found.toLowerCase(),
    start: index,
    end: index + found.length,
    kind: groups?.['digits'] !== undefined ? 'digits' : groups?.['word'] !== undefined ? 'word' : 'mark',
  }));
}
