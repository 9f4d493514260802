import { type TextEdit, offsetAfter } from '../../base/text-edit';
import { maxFaults } from '../../yaml/faults';
import type { Pack } from '../model';
import { type Problem, severityOf } from './problems';

/** The part of a reading of a pack by which a fix is judged. */
export interface Judged {
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Returns `true` if the edits remove the problem, bring no new error and lose no record, by the readings before and
 * after them.
 */
export function isMended(
  problem: Problem,
  edits: readonly TextEdit[],
  before: Judged,
  after: Judged,
): boolean {
  if (!isGone(problem, edits, after.problems)) return false;
  if (!isFewer(problem.code, before.problems, after.problems)) return false;
  if (!hasNoNewFault(before.problems, after.problems)) return false;
  const kept = new Set(recordsOf(after.pack));
  return recordsOf(before.pack).every((record) => kept.has(record));
}

/** Returns `true` if no problem of the same code is left at its position. */
function isGone(problem: Problem, edits: readonly TextEdit[], after: readonly Problem[]): boolean {
  const start = offsetAfter(edits, problem.start, 'before');
  const end = offsetAfter(edits, problem.end, 'after');
  return !after.some(
    (other) =>
      other.code === problem.code &&
      other.start <= end &&
      other.end >= start &&
      // One place can lack several fields.
      (problem.code !== 'missing-field' || ('field' in other && other.field === problem.field)),
  );
}

/**
 * Returns `true` if there are fewer problems of the code. Only the first faults of YAML are reported: if there are as
 * many as that, another takes the place of one that is gone.
 */
function isFewer(code: Problem['code'], before: readonly Problem[], after: readonly Problem[]): boolean {
  const countIn = (all: readonly Problem[]) => all.filter((problem) => problem.code === code).length;
  const left = countIn(after);
  return left < countIn(before) || (code === 'yaml-syntax' && left === maxFaults);
}

function hasNoNewFault(before: readonly Problem[], after: readonly Problem[]): boolean {
  const known = new Map<string, number>();
  for (const key of before.map(sayingOf)) known.set(key, (known.get(key) ?? 0) + 1);
  return after.every((problem) => {
    // Values under a key that is not in the format are not read: a warning reports that.
    if (severityOf(problem) !== 'error' && problem.code !== 'unknown-key') return true;
    const key = sayingOf(problem);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left > 0;
  });
}

const notSaid: ReadonlySet<string> = new Set(['start', 'end', 'line', 'column', 'first', 'suggestion']);

/** Returns the content of a problem without its position; suggestions may change with the text around it. */
function sayingOf(problem: Problem): string {
  return JSON.stringify(problem, (key, value: unknown) => (notSaid.has(key) ? undefined : value));
}

function recordsOf(pack: Pack | undefined): string[] {
  if (!pack) return [];
  const passages = pack.sources.flatMap(({ id, passages }) =>
    passages.map(({ number }) => `${id}#${number}`),
  );
  const records = Object.entries(pack).flatMap(([section, records]) =>
    Array.isArray(records)
      ? records.map((record: { id?: string }, index) => `${section} ${record.id ?? index}`)
      : [],
  );
  return [...records, ...passages];
}
