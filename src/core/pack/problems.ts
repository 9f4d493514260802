import type { Span } from './model';

/**
 * What is wrong with a pack, as data: a code and the facts of the case. The sentence for the person is made in
 * `describe-problem.ts`. The span is that of the words to change, in the pack's text.
 */
export type Problem = Span & ProblemFacts;

export type ProblemFacts =
  // The file as a whole
  | { code: 'file-unreadable'; detail: string }
  | { code: 'file-too-large'; bytes: number; limit: number }
  | { code: 'not-utf-8' }
  | { code: 'yaml-syntax'; detail: string }
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
  | { code: 'wrong-type'; expected: ExpectedType; found: FoundType }
  | { code: 'not-one-of'; value: string; allowed: readonly string[]; suggestion?: string }
  | { code: 'bad-date'; value: string; reason: string; suggestion?: string }
  | { code: 'bad-citation'; value: string }
  | { code: 'bad-point' }
  | { code: 'unknown-reference'; id: string; wanted: readonly string[]; suggestion?: string }
  | { code: 'unknown-source'; id: string; suggestion?: string }
  | { code: 'unknown-passage'; source: string; passage: string }
  | { code: 'list-too-long'; count: number; limit: number }
  | { code: 'text-too-long'; length: number; limit: number }
  | { code: 'summary-unhedged'; verification: string }
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
export type FoundType = 'text' | 'number' | 'true or false' | 'list' | 'map' | 'nothing';

const warnings: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'reserved-id',
  'summary-unhedged',
  'too-many-problems',
  'entity-conflict',
] as const);

/** An error leaves its record (or the part named) out of the library; a warning leaves nothing out. */
export function severityOf(problem: Problem): 'error' | 'warning' {
  return warnings.has(problem.code) ? 'warning' : 'error';
}
