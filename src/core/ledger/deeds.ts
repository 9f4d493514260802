import type { Span } from '../base/span';
import { dateOf, earliest, latest } from '../dates';
import type { Clause, ClauseStatus } from '../language/clauses';
import { type Library, type LibraryEvent, isEvent } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import type { LedgerItem } from './item';
import { clausesOfRecord } from './record-words';
import { reportedAsDone } from './reported-as-done';

/** A deed that a clause tells, set against the events that its sentence cites. Offsets of the verb, in the block. */
export interface DeedItem extends LedgerItem {
  readonly record?: LibraryEvent;
}

/** Sets the deeds of a sentence against the events that it cites. */
export function deedItems(view: BlockView, sentence: NoteSentence, library: Library): readonly DeedItem[] {
  const events = view.recordsCitedIn(sentence).filter(isEvent);
  if (events.length === 0) return [];
  const wrong = reportedAsDone(view, sentence, library);
  return view.clausesIn(sentence).flatMap((clause): DeedItem[] => {
    const { verb, brings, status } = clause;
    if (!verb || (brings && !brings.isAct) || status === 'none' || view.isQuoted(verb)) return [];
    if (wrong && wrong.verb.start >= verb.start && wrong.verb.end <= verb.end)
      return [{ ...verb, verdict: 'contradicts', record: wrong.record }];
    const telling = events.filter((event) => tellsDeed(view, event, clause));
    const record = telling.find((event) => isThen(view, sentence, clause, event)) ?? telling[0];
    return [record ? { ...verb, verdict: 'borne-out', record } : { ...verb, verdict: 'unsure' }];
  });
}

/** Returns whether a record has the deed of a clause, in the same status. */
function tellsDeed(view: BlockView, event: LibraryEvent, { base, status }: Clause): boolean {
  const { value } = event;
  if (base === undefined || value.verification === 'retracted') return false;
  const { stemOf } = view.language.figures;
  const said = clausesOfRecord(event).filter(
    (clause) => clause.base !== undefined && stemOf(clause.base) === stemOf(base),
  );
  return (
    said.length > 0 && said.every((clause) => isSameStatus(clause.status, status)) && mayBe(status, value)
  );
}

/** Returns whether both statuses say the same; the present and the past tense do. */
function isSameStatus(one: ClauseStatus, other: ClauseStatus): boolean {
  const simple = (status: ClauseStatus) => (status === 'ongoing' ? 'done' : status);
  return simple(one) === simple(other);
}

/** Returns whether an event of its status may be reported in the status of a clause. */
function mayBe(said: ClauseStatus, { status }: LibraryEvent['value']): boolean {
  return said === 'planned' ? status === 'planned' : status === 'occurred' || status === 'ongoing';
}

/** Returns whether a clause with dates of its own has one that may be the record's. */
function isThen(
  view: BlockView,
  sentence: NoteSentence,
  { start, end }: Span,
  { date }: LibraryEvent,
): boolean {
  const dates = view
    .datesIn(sentence)
    .filter((one) => one.start >= start && one.end <= end)
    .flatMap((one) => dateOf(one.date) ?? []);
  if (dates.length === 0 || !date) return true;
  return dates.some((said) => earliest(said) <= latest(date) && earliest(date) <= latest(said));
}
