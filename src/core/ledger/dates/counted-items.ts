import { dateOf, earliest } from '../../dates';
import { addDays, dayOf, edtfDay } from '../../dates/days';
import type { CountedDays } from '../../language/date-use';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { sharedWords } from '../resemblance';
import { type Scope, scopesIn } from '../scope';
import type { DateItem } from './date-items';
import { isDay } from './date-relations';
import { type RecordDate, datesOf } from './known-dates';

/**
 * Sets the days that a sentence counts from a date before (“three days later”) against the records that it cites; in the
 * order of the text. A day that is counted from a date that no record bears out is left out.
 */
export function countedItems(view: BlockView, sentence: NoteSentence): readonly DateItem[] {
  const counted = view.language.dates.countedDaysIn(view.own.slice(sentence.start, sentence.end));
  if (counted.length === 0) return [];
  const scopes = scopesIn(view, sentence);
  return counted.flatMap((one) => itemOf(view, sentence, scopes, one) ?? []);
}

function itemOf(
  view: BlockView,
  sentence: NoteSentence,
  scopes: readonly Scope[],
  { days, slack, ...span }: CountedDays,
): DateItem | undefined {
  const start = sentence.start + span.start;
  const end = sentence.start + span.end;
  const from = anchorOf(view, sentence, start);
  const scope = scopes.find((one) => start >= one.start && start < one.end);
  // "Three days later, on 12 May": the date itself is compared.
  const isDated = view.datesIn(sentence).some((date) => date.start >= end && date.start <= end + nearest);
  if (!from || !scope || isDated) return undefined;
  const candidates = datesOf(scope.records).filter(
    ({ record, date }) => isDay(date) && record.key !== from.record.key,
  );
  const expected = earliest(from.date) + days;
  const isRight = (known: RecordDate) => Math.abs(earliest(known.date) - expected) <= slack;
  const right = candidates.find(isRight);
  const record = right ? right.record : candidates.length === 1 ? candidates[0]?.record : undefined;
  if (!record || (!right && !isReported(view, sentence, start, record))) return undefined;
  const day = dayOf(from.record.value.date ?? '');
  if (!day) return undefined;
  const found = {
    start,
    end,
    words: view.text.slice(start, end),
    date: edtfDay(addDays(day, days)),
    isInferred: true,
  };
  const verdict = right ? 'borne-out' : 'contradicts';
  return { start, end, kind: 'date', found, record, isTooPrecise: false, isCounted: true, verdict };
}

/** UTF-16 code units between counted days and the date that says which day they are. */
const nearest = 6;

/** Returns the record that bears out the last date before an offset, in its sentence or the one before. */
function anchorOf(view: BlockView, sentence: NoteSentence, offset: number): RecordDate | undefined {
  const at = view.sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const before = view.sentences[at - 1];
  const here = view.datesIn(sentence).filter(({ start }) => start < offset);
  const [said, cited] =
    here.length > 0 || !before ? [here.at(-1), sentence] : [view.datesIn(before).at(-1), before];
  const date = said && dateOf(said.date);
  if (!date || !isDay(date)) return undefined;
  return datesOf(view.recordsCitedIn(cited)).find(
    (known) => isDay(known.date) && earliest(known.date) === earliest(date),
  );
}

/** Returns whether the clause after the counted days has words of the record. */
function isReported(
  view: BlockView,
  sentence: NoteSentence,
  offset: number,
  record: RecordDate['record'],
): boolean {
  const clause = view
    .clausesIn(sentence)
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const { start, end } = clause ?? sentence;
  return sharedWords(view, view.own.slice(start, end), record).shared >= 2;
}
