import type { FaultKind } from '../../yaml/faults';
import type { Span } from '../../base/span';

/**
 * A problem of a pack, as data: a code and the facts of the case. The sentence for the user is made in
 * `describe-problem.ts`. The span is that of the words to change, in the pack's text.
 */
export type Problem = Span & ProblemFacts;

export type ProblemFacts =
  // The file as a whole
  | { code: 'file-unreadable'; detail: string }
  | { code: 'file-too-large'; bytes: number; limit: number }
  | { code: 'not-utf-8' }
  | { code: 'yaml-syntax'; kind: FaultKind; what?: string }
  | { code: 'empty-pack' }
  | { code: 'format-version'; found: string; expected: number }
  | { code: 'pack-id-taken'; id: string; by: string }
  // Its records
  | { code: 'bad-id'; id: string; suggestion?: string }
  | { code: 'reserved-id'; id: string }
  | { code: 'duplicate-id'; id: string; first: Span }
  | { code: 'duplicate-key'; key: string; first: Span }
  | { code: 'unknown-key'; key: string; suggestion?: string }
  | { code: 'missing-field'; field: string; record: string; doc: string }
  | { code: 'wrong-type'; expected: ExpectedType; found: FoundType; suggestion?: string }
  | { code: 'not-one-of'; value: string; allowed: readonly string[]; suggestion?: string }
  | { code: 'bad-date'; value: string; reason: string; suggestion?: string }
  | { code: 'until-before-since'; since: string; until: string; first: Span }
  | { code: 'bad-citation'; value: string; suggestion?: string }
  | { code: 'bad-same-as'; value: string; suggestion?: string }
  | { code: 'bad-point' }
  | { code: 'point-swapped' }
  | { code: 'yaml-misread'; reason: Misreading; value: string; suggestion?: string }
  | { code: 'unknown-reference'; id: string; wanted: readonly string[]; suggestion?: string }
  | { code: 'unknown-source'; id: string; suggestion?: string }
  | { code: 'unknown-passage'; source: string; passage: string; suggestion?: string }
  | { code: 'list-too-long'; count: number; limit: number }
  | { code: 'text-too-long'; length: number; limit: number }
  | { code: 'summary-unhedged'; verification: string }
  | { code: 'quote-too-long'; words: number; limit: number }
  | { code: 'figure-without-value'; measure: string }
  | { code: 'figure-range-reversed'; low: number; high: number; first: Span }
  | { code: 'marking-exceeds-pack'; marking: string; pack: string; first: Span }
  | { code: 'hidden-character'; hidden: readonly string[] }
  | { code: 'alias-shared'; form: string; other: string; first: Span }
  | { code: 'entities-alike'; form: string; otherForm: string; other: string; first: Span }
  | { code: 'too-many-problems'; count: number }
  // Packs against each other
  | {
      code: 'entity-conflict';
      id: string;
      field: 'name' | 'kind';
      here: string;
      there: string;
      pack: string;
    };

export type ProblemCode = ProblemFacts['code'];
export type ExpectedType = 'text' | 'date' | 'number' | 'true or false' | 'list' | 'map' | 'citation';
/** Why YAML, or another program that reads it, takes a value for something else than it looks. */
export type Misreading =
  | 'comment'
  | 'comma'
  | 'no-brackets'
  | 'odd-blank'
  | 'base-60'
  | 'yes-or-no'
  | 'null'
  | 'leading-zero'
  | 'merge-key';
export type FoundType = 'text' | 'number' | 'true or false' | 'list' | 'map' | 'nothing';

const warnings: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'reserved-id',
  'until-before-since',
  'yaml-misread',
  'summary-unhedged',
  'quote-too-long',
  'figure-without-value',
  'figure-range-reversed',
  'marking-exceeds-pack',
  'hidden-character',
  'alias-shared',
  'entities-alike',
  'too-many-problems',
  'entity-conflict',
] as const);

/** The other place that the problem is about, in the same text; `undefined` for most problems. */
export function relatedSpan(problem: Problem): Span | undefined {
  return 'first' in problem ? problem.first : undefined;
}

/** An error leaves its record (or the part named) out of the library; a warning leaves nothing out. */
export function severityOf(problem: Problem): 'error' | 'warning' {
  return warnings.has(problem.code) ? 'warning' : 'error';
}
