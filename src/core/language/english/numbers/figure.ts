import type { Span } from '../../../base/span';
import type { Reading } from './numbers';

/** How a number bounds what it tells of. */
export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'vague';

/**
 * A number in a sentence with what it is of. Offsets are UTF-16 code units of the text; the words that bound it ("at
 * least") are part of it.
 */
export interface NoteFigure extends Span {
  /** Bounds behind what it is of: "12 civilians at most". */
  readonly tail?: Span;
  /** What it can mean, the likeliest first: 1,500 in one country is 1.5 in another. At least one. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly bound: Bound;
  readonly kind: 'count' | 'percent' | 'money';
  readonly inWords: boolean;
  /** The words behind it up to the next verb, preposition or mark, in lower case: `syrian`, `civilians`. */
  readonly of: readonly string[];
  /** Whether it is a part of another number: "three of them", "including two children". */
  readonly isPart: boolean;
}
