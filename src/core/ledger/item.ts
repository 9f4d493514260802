import type { Span } from '../base/span';

/**
 * The result for one checkable thing in a sentence: a cited record bears it out; a cited record has another value for the
 * same thing; no cited record has it, nor does it follow from them; or it is not certain what it is about.
 */
export type Verdict = 'borne-out' | 'contradicts' | 'not-cited' | 'unsure';

/** A checkable thing in a sentence. Offsets in the block. */
export interface LedgerItem extends Span {
  readonly verdict: Verdict;
}
