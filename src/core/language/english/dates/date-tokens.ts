import type { Span } from '../../../base/span';

/** A word, a run of digits or a mark. Offsets are UTF-16 code units of the text from 0; ends are exclusive. */
export interface DateToken extends Span {
  readonly text: string;
  readonly word: string;
}

const token = /\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu;

/** Returns the tokens of a text, in order; letters and digits that touch are two. */
export function dateTokensOf(text: string): DateToken[] {
  return [...text.matchAll(token)].map(({ 0: found, index }) => ({
    text: found,
    word: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** Returns whether nothing stands between a token and the next. */
export function touches(one: DateToken | undefined, next: DateToken | undefined): boolean {
  return one !== undefined && next?.start === one.end;
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** A number that can be a day of a month. */
export interface DayNumber {
  readonly value: number;
  /** Index of its token. */
  readonly first: number;
  /** Index of the token after it and its ending. */
  readonly next: number;
}

/**
 * Returns the day that a number is: "2", "2nd"; `undefined` for no number, or one that is part of something longer.
 *
 * @param at index of its last token; of its first if `isFirst`
 */
export function dayNumberAt(
  tokens: readonly DateToken[],
  at: number,
  isFirst = false,
): DayNumber | undefined {
  const isEnding = (index: number) =>
    /^(?:st|nd|rd|th)$/.test(tokens[index]?.word ?? '') && touches(tokens[index - 1], tokens[index]);
  const first = !isFirst && isEnding(at) ? at - 1 : at;
  const { text = '', word = '' } = tokens[first] ?? {};
  // "the first of December"
  const ordinal = ordinals.indexOf(word);
  if (ordinal >= 0 && tokens[first + 1]?.word === 'of') return { value: ordinal + 1, first, next: first + 1 };
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(text)) return undefined;
  if (touches(tokens[first - 1], tokens[first]) && /[\p{L}.,:'’]$/u.test(tokens[first - 1]?.text ?? ''))
    return undefined;
  const next = isEnding(first + 1) ? first + 2 : first + 1;
  // 2.5, 2:30, 2k
  const after = tokens[next];
  if (isFirst && touches(tokens[next - 1], after)) {
    if (/^\p{L}/u.test(after?.text ?? '')) return undefined;
    if (
      /^[.,:%]$/.test(after?.text ?? '') &&
      touches(after, tokens[next + 1]) &&
      /^\d/.test(tokens[next + 1]?.text ?? '')
    )
      return undefined;
  }
  return { value: Number(text), first, next };
}
