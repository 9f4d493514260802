import { reportedAsDone } from '../../ledger/reported-as-done';
import { citingSentences } from '../../ledger/sentences';
import { titleOf } from '../../render/sentence';
import { defineCheck } from '../check';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';

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
      const found = reportedAsDone(view, sentence, library);
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
