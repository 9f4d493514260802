import type { Span } from '../base/span';

/** How much a finding matters; `off` for what is not looked for. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/**
 * Something in a note that is not as it should be, as data. Offsets are UTF-16 code units; of a block's beginning while a
 * check looks at one, of the note's in all that is handed out.
 */
export interface Finding<Facts extends FindingFacts = FindingFacts> extends Span {
  readonly facts: Facts;
}

/** What a check says of it: a code, and whatever its sentence and its fixes need. */
export interface FindingFacts {
  readonly code: string;
}

/** The one among these codes. */
export type FactsOf<Facts extends FindingFacts, Code extends Facts['code']> = Extract<Facts, { code: Code }>;
