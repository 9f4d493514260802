import type { Span } from '../base/span';

/** Severities of findings, from the mildest; `off` if the check does not run. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/**
 * A problem in a note, as data. Offsets are UTF-16 code units: from the block's beginning inside a block check,
 * otherwise from the note's beginning.
 */
export interface Finding<Facts extends FindingFacts = FindingFacts> extends Span {
  readonly facts: Facts;
}

/** The code of a finding with the data for its message and fixes. */
export interface FindingFacts {
  readonly code: string;
}
