import type { Attribution, Clause } from '../../language/clauses';

/**
 * Returns whether a clause has an attribution or a hedge. A denial beside it is none: “11 people died, which the army denies”
 * states it as a fact.
 *
 * @param countsActs whether an act of speech (“asked for”) is an attribution: it is none if it is itself the event
 */
export function isAttributed(clause: Clause, countsActs: boolean): boolean {
  return clause.attributions.some((one) => counts(one, clause, countsActs));
}

function counts({ kind, isAct, start }: Attribution, clause: Clause, countsActs: boolean): boolean {
  // "the army's denial is of Monday"
  const isSubject =
    clause.subject !== undefined && clause.subject.start <= start && start < clause.subject.end;
  if (kind === 'denying') return isSubject || clause.brings?.start === start || start < clause.start;
  return countsActs || !isAct;
}
