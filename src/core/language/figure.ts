import type { Span } from '../base/span';

/** The least and the greatest that a number can be; both the same unless it is a range. */
export type Reading = readonly [low: number, high: number];

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

/** The thing that a number counts: one of the families, or a word of the pack's own. */
export interface Measure {
  readonly family: string | undefined;
  /** Stems of the pack's own words if they are of no family. */
  readonly stems: readonly string[];
}

/** A unit that is no thing: a share, or money. */
export interface NamedUnit {
  readonly kind: 'percent' | 'money';
  /** Codes of ISO 4217 that the words can mean: "US dollars" are one, "dollars" several. */
  readonly currencies?: readonly string[];
  /** True for percentage points, the difference of two shares. */
  readonly isPoints?: true;
  /** The factor in the words: 1,000,000 for "million euros". */
  readonly scale: number;
}

/** The way in which a number bounds a quantity. */
export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'vague';

/**
 * A number in a sentence with what it is of. Offsets are UTF-16 code units of the text; the words that bound it ("at
 * least") are part of it.
 */
export interface NoteFigure extends Span {
  /** Bounds after its noun: "12 civilians at most". */
  readonly tail?: Span;
  /** Possible values, the likeliest first: 1,500 in one country is 1.5 in another. At least one. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly bound: Bound;
  readonly kind: 'count' | 'percent' | 'money';
  /** Codes of ISO 4217 that its currency can be; for money only. */
  readonly currencies?: readonly string[];
  /** True for percentage points. */
  readonly isPoints?: true;
  readonly inWords: boolean;
  /** The words after it up to the next verb, preposition or mark, in lower case: `syrian`, `civilians`. */
  readonly of: readonly string[];
  /** True if it is a part of another number: "three of them", "including two children". */
  readonly isPart: boolean;
  /** True if it is added to another number: "another 19 were hurt", "19 more". */
  readonly isMore?: true;
  /** True for a share in words: "half of the houses", "one in five". */
  readonly isShare?: true;
}

/** Returns whether two sums may be in one currency; true if one of them names none. */
export function mayShareCurrency(
  one: Pick<NoteFigure, 'currencies'>,
  other: Pick<NoteFigure, 'currencies'>,
): boolean {
  if (!one.currencies || !other.currencies) return true;
  return one.currencies.some((code) => other.currencies?.includes(code));
}

/** "About 10" may stand for so much more or less, as a share. */
const roughly = 0.15;

/** Returns how much less and more a number may be that is only about right. */
export function roughlyAround([low, high]: Reading): Reading {
  return [low - Math.max(1, low * roughly), high + Math.max(1, high * roughly)];
}
