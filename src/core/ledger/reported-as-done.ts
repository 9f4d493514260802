import type { Span } from '../base/span';
import type { Clause } from '../language/clauses';
import { type Library, type LibraryEvent, type LibraryRecord, isEvent } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { clausesOfRecord } from './record-words';
import { isNotDone } from './context';
import { agreesInDate, eventWordsOf, isRelated, sharedIn } from './event-words';
import { lendersBefore } from './lenders';
import { scopesIn } from './scope';
import { isQuestion, ownWordsOf } from './sentences';

/** An event that has not happened, and the verb that tells it as done. Offsets in the block. */
export interface ReportedAsDone {
  readonly record: LibraryEvent;
  readonly verb: Span;
}

/** A stretch of a sentence with what it cites. */
interface Stretch extends Span {
  readonly sentence: NoteSentence;
  readonly clauses: readonly Clause[];
  readonly records: readonly LibraryRecord[];
  /** True if the citation is that of a sentence after it. */
  readonly isBorrowed: boolean;
}

/**
 * Returns the event that a citing sentence, or one before it under the same citation, reports as done although it is not.
 *
 * @returns `undefined` if there is none
 */
export function reportedAsDone(
  view: BlockView,
  sentence: NoteSentence,
  library: Library,
): ReportedAsDone | undefined {
  if (!view.recordsCitedIn(sentence).some(isNotDone)) return undefined;
  const own = stretchesOf(view, sentence, false);
  const isPlan = own.some(tellsOfPlan);
  const before = isPlan ? [] : lendersBefore(view, sentence).flatMap((one) => stretchesOf(view, one, true));
  for (const stretch of [...own, ...before])
    for (const record of stretch.records) {
      const found = isEvent(record) && isNotDone(record) && doneIn(view, stretch, record, library);
      if (found) return found;
    }
  return undefined;
}

function stretchesOf(view: BlockView, sentence: NoteSentence, isBorrowed: boolean): Stretch[] {
  if (isQuestion(ownWordsOf(view, sentence))) return [];
  return scopesIn(view, sentence).map(({ start, end, records }) => {
    const clauses = view.clausesIn(sentence).filter(({ verb, ...whole }) => {
      const at = (verb ?? whole).start;
      return start <= at && at < end;
    });
    return { start, end, records, clauses, sentence, isBorrowed };
  });
}

function tellsOfPlan({ clauses }: Stretch): boolean {
  return clauses.some(({ status }) => status === 'planned' || status === 'negated');
}

function doneIn(
  view: BlockView,
  stretch: Stretch,
  record: LibraryEvent,
  library: Library,
): ReportedAsDone | undefined {
  if (!tellsPlan(record)) return undefined;
  const deed = stretch.clauses.find(
    (clause) => isDone(view, clause) && isDeed(view, stretch, clause, record, library),
  );
  return deed?.verb && deed.verbHead && { record, verb: { start: deed.verbHead.start, end: deed.verb.end } };
}

/** Returns whether the record's own sentence has the event as planned or cancelled: if not, the pack is no clearer. */
function tellsPlan(record: LibraryEvent): boolean {
  const isCancelled = record.value.status === 'cancelled';
  return clausesOfRecord(record).some(
    ({ status }) => status === 'planned' || (status === 'negated' && isCancelled),
  );
}

/** Returns whether a clause tells, on its own part, of something that has happened. */
function isDone(view: BlockView, { status, hasBegun, brings, verb }: Clause): boolean {
  return (status === 'done' || hasBegun) && (!brings || brings.isAct) && !!verb && !view.isQuoted(verb);
}

/** Returns whether what a clause tells is the event: by its verb, its date, and the words beside them. */
function isDeed(
  view: BlockView,
  stretch: Stretch,
  clause: Clause,
  record: LibraryEvent,
  library: Library,
): boolean {
  const { wording } = view.language;
  const words = eventWordsOf(record);
  const { base, hasBegun } = clause;
  if (base === undefined || (wording.isOfPlan(base) && !isPlanned(record, base))) return false;
  const dates = agreesInDate(view, stretch.sentence, ownPartsOf(clause, stretch), words);
  const isThen = dates === 'yes';
  if (dates === 'no' || (stretch.isBorrowed && !isThen) || !isOnlyOf(view, stretch, clause, isThen))
    return false;
  if (!hasBegun && isRelated(view, base, words)) return true;
  const shared = sharedIn(view, clause, stretch, words, library);
  if (hasBegun) return isThen && shared.words > 0;
  if (wording.isHappening(base)) return shared.words > 0 || (isThen && shared.names > 0);
  if (tellsOfPlan(stretch) || record.value.status === 'cancelled') return false;
  return isThen || agreesInDate(view, stretch.sentence, [stretch], words) === 'yes'
    ? shared.words + shared.names >= 2 && shared.words > 0
    : shared.figures > 0 && shared.words >= 3;
}

/** Returns whether a verb is the one that the record has as planned. */
function isPlanned(record: LibraryEvent, base: string): boolean {
  return clausesOfRecord(record).some((clause) => clause.base === base && clause.status === 'planned');
}

/** Returns whether no other cited record may be the one that a clause is on. */
function isOnlyOf(view: BlockView, stretch: Stretch, clause: Clause, isThen: boolean): boolean {
  const others = stretch.records.filter((record) => !isNotDone(record));
  if (others.length === 0) return true;
  return (
    isThen &&
    others.every((other) => {
      const words = eventWordsOf(other);
      return (
        agreesInDate(view, stretch.sentence, ownPartsOf(clause, stretch), words) === 'no' &&
        !(clause.base && isRelated(view, clause.base, words))
      );
    })
  );
}

/** Returns what a clause says in a stretch outside the clauses within it, in order. */
function ownPartsOf({ start, end }: Clause, stretch: Stretch): readonly Span[] {
  const parts: Span[] = [];
  let from = Math.max(start, stretch.start);
  const to = Math.min(end, stretch.end);
  for (const inner of stretch.clauses) {
    if (inner.start <= start || inner.end > end || inner.start < from) continue;
    parts.push({ start: from, end: inner.start });
    from = inner.end;
  }
  return [...parts, { start: from, end: to }];
}
