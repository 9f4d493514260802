import { isNotDone } from '../../ledger/context';
import { dateOf, earliest, latest } from '../../dates';
import type { LibraryEvent } from '../../library';
import { isEvent } from '../../library';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import { languageOf } from '../../language';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import { textOf } from '../../ledger/related';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, isQuestion, ownWordsOf } from '../../ledger/sentences';

interface PlannedFacts {
  readonly code: 'planned-as-done';
  readonly title: string;
  readonly status: 'planned' | 'cancelled' | 'hypothetical';
  readonly verb: string;
}

/** A sentence that reports a planned, cancelled or hypothetical event in the past tense. */
export const plannedChecks = defineCheck<PlannedFacts>({
  codes: { 'planned-as-done': 'warning' },
  *block(view, { library }) {
    for (const sentence of citingSentences(view)) {
      const found = reportedAsDone(view, sentence);
      if (!found) continue;
      const { record, verb } = found;
      const { status } = record.value;
      if (status === 'occurred' || status === 'ongoing') continue;
      const words = view.text.slice(verb.start, verb.end);
      yield {
        ...verb,
        facts: { code: 'planned-as-done', title: titleOf(library, record), status, verb: words },
      };
    }
  },
  describe({ title, status, verb }, l10n) {
    switch (status) {
      case 'planned':
        return l10n.t('“{0}” is only planned in the cited record; “{1}” reports it as done.', title, verb);
      case 'cancelled':
        return l10n.t(
          '“{0}” was cancelled according to the cited record; “{1}” reports it as done.',
          title,
          verb,
        );
      case 'hypothetical':
        return l10n.t('“{0}” is hypothetical in the cited record; “{1}” reports it as done.', title, verb);
    }
  },
  fixes(finding, note, context, l10n) {
    const place = sentenceOf(note, finding);
    const edit = place && reinserted(place, context);
    return edit
      ? [
          {
            title: l10n.t('Replace with the record’s own sentence: “{0}”', shownSentence(edit.text)),
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});

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
  const known = new Set((textOf(record).match(/[\p{L}\p{M}]+/gu) ?? []).map(figures.stemOf));
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
function tellsPlan({ pack, value }: LibraryEvent): boolean {
  const { clauses } = languageOf(pack.language);
  return clauses.clausesOf(value.summary).some(({ status }) => status === 'planned');
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
