import type { Span } from '../base/span';
import { dateOf, earliest, latest } from '../dates';
import type { Clause, ClauseStatus } from '../language/clauses';
import { type LibraryEvent, type LibraryRecord, isEvent } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { isNotDone } from './context';
import type { LedgerItem } from './item';
import { clausesOfRecord } from './record-clauses';
import { textOf } from './related';
import { isQuestion, ownWordsOf } from './sentences';

/** A deed that a clause tells, set against the events that its sentence cites. Offsets of the verb, in the block. */
export interface DeedItem extends LedgerItem {
  readonly record?: LibraryEvent;
}

/** Sets the deeds of a sentence against the events that it cites. */
export function deedItems(view: BlockView, sentence: NoteSentence): readonly DeedItem[] {
  const events = view.recordsCitedIn(sentence).filter(isEvent);
  if (events.length === 0) return [];
  const wrong = reportedAsDone(view, sentence);
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

/**
 * Returns the event that the sentence reports as done although it is not, and the verb that does so; offsets in the
 * block.
 *
 * @returns `undefined` if there is none
 */
export function reportedAsDone(
  view: BlockView,
  sentence: NoteSentence,
): { readonly record: LibraryEvent; readonly verb: Span } | undefined {
  const cited = view.recordsCitedIn(sentence);
  const [record] = cited;
  if (!record || !isEvent(record) || !cited.every(isNotDone)) return undefined;
  if (isQuestion(ownWordsOf(view, sentence)) || !tellsPlan(record)) return undefined;
  const { figures, wording } = view.language;
  const known = stemsOf(view, record);
  const deed = view
    .clausesIn(sentence)
    .find(
      ({ kind, status, base, brings, verb, start, end }) =>
        status === 'done' &&
        kind !== 'adverbial' &&
        (!brings || brings.isAct) &&
        base !== undefined &&
        verb !== undefined &&
        !view.isQuoted(verb) &&
        (known.has(figures.stemOf(base)) ||
          (wording.isHappening(base) && isAbout(view, { start, end }, verb, known))) &&
        isThen(view, sentence, { start, end }, record),
    );
  return deed?.verb && deed.verbHead && { record, verb: { start: deed.verbHead.start, end: deed.verb.end } };
}

/** Returns whether the record's own sentence has the event as planned: if not, the pack is no clearer. */
function tellsPlan(event: LibraryEvent): boolean {
  return clausesOfRecord(event).some(({ status }) => status === 'planned');
}

/** Returns whether a clause has a word of the record beside its verb. */
function isAbout(view: BlockView, clause: Span, verb: Span, known: ReadonlySet<string>): boolean {
  const words = `${view.own.slice(clause.start, verb.start)} ${view.own.slice(verb.end, clause.end)}`;
  return (words.match(/[\p{L}\p{M}]{4,}/gu) ?? []).some((word) =>
    known.has(view.language.figures.stemOf(word)),
  );
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

function stemsOf(view: BlockView, record: LibraryRecord): ReadonlySet<string> {
  return new Set((textOf(record).match(/[\p{L}\p{M}]+/gu) ?? []).map(view.language.figures.stemOf));
}
