import type { Span } from '../../../base/span';

/**
 * A word, a number in digits, or a mark. Digits with the marks and blanks that part their groups are one token, as far as
 * they reach: never half a number. Offsets are UTF-16 code units of the text.
 */
export interface Token extends Span {
  readonly text: string;
  /** In lower case, without what is not seen. */
  readonly word: string;
  readonly kind: 'word' | 'digits' | 'mark';
}

/** What is not seen within a word: soft hyphens, joiners, marks that give leave to break. */
const unseen = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;
/** Marks that part the groups of a number, or its whole from its decimals. */
const joints = String.raw`[.,'’‘ʼ·٫٬_]`;
/** Blanks that no line is broken at, typed or as entities; between digits they stand for a mark. */
const tightBlanks = String.raw`(?:[\u00a0\u2005-\u200a\u202f]|&(?:nbsp|thinsp|puncsp|numsp|#160|#x0*a0|#8201|#8239|#x0*20(?:09|2f));)`;
/** An ordinary blank parts groups of three, and of two as in India, but no year from what is counted: "in 2024 300 people". */
const spaced = String.raw`(?<![\p{Nd}.,'’])\p{Nd}{1,3}(?: \p{Nd}{2}){0,4}(?: \p{Nd}{3}){1,6}(?!\p{Nd}| \p{Nd}{3}(?!\p{Nd}))(?:${joints}\p{Nd}+)*`;
/** The date-time group of the military, which is one run: 021430Z DEC 24. */
const timeGroup = String.raw`(?<!\p{N})\p{Nd}{6}\p{L} ?\p{L}{3} ?\p{Nd}{2,4}(?!\p{N})`;
export const timeGroups = new RegExp(timeGroup, 'gu');
const digits = String.raw`${timeGroup}|${spaced}|\p{Nd}+(?:(?:${joints}|${tightBlanks})\p{Nd}+)*`;
const letter = String.raw`[\p{L}\p{M}]`;
const word = String.raw`${letter}+(?:[${unseen}'’]${letter}+)*`;
const mark = String.raw`&(?:lt|gt|le|ge|leq|geq|asymp|approx|plusmn|pm|ndash|minus|sim);|[^\s\p{Nd}\p{L}\p{M}${unseen}]`;
const pattern = new RegExp(`(?<digits>${digits})|(?<word>${word})|(?<mark>${mark})`, 'giu');
const notSeen = new RegExp(`[${unseen}]`, 'gu');

/** What signs are typed as, beside themselves. */
const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&le;': '≤',
  '&leq;': '≤',
  '&ge;': '≥',
  '&geq;': '≥',
  '&asymp;': '≈',
  '&approx;': '≈',
  '&sim;': '~',
  '&plusmn;': '±',
  '&pm;': '±',
  '&ndash;': '–',
  '&minus;': '−',
};

/** The tokens of a text, in order; blanks are none. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => ({
    text: signs[found.toLowerCase()] ?? found,
    word: signs[found.toLowerCase()] ?? found.toLowerCase().replace(notSeen, ''),
    start: index,
    end: index + found.length,
    kind: groups?.['digits'] !== undefined ? 'digits' : groups?.['word'] !== undefined ? 'word' : 'mark',
  }));
}

/** Whether nothing stands between a token and the next. */
export function touches(one: Token | undefined, next: Token | undefined): boolean {
  return one !== undefined && next?.start === one.end;
}
