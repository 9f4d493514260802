import type { LibraryEvent, LibraryRecord } from '../../library';
import { isEvent } from '../../library';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import { stemOf } from '../../language/english/numbers/stems';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { defineCheck } from '../check';
import { textOf } from '../related';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, isQuestion, ownWordsOf } from '../wording/wording-checks';

interface PlannedFacts {
  readonly code: 'planned-as-done';
  readonly title: string;
  readonly status: 'planned' | 'cancelled' | 'hypothetical';
  readonly verb: string;
}

/** A planned event, or one that was cancelled or only thought of, that a sentence tells in the past. */
export const plannedChecks = defineCheck<PlannedFacts>({
  codes: { 'planned-as-done': 'warning' },
  *block(view, { library }) {
    for (const sentence of citingSentences(view)) {
      const told = toldAsDone(view, sentence);
      if (!told) continue;
      const { record, verb } = told;
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
        return l10n.t('“{0}” is only planned in the cited record; “{1}” tells it as done.', title, verb);
      case 'cancelled':
        return l10n.t(
          '“{0}” was cancelled according to the cited record; “{1}” tells it as done.',
          title,
          verb,
        );
      case 'hypothetical':
        return l10n.t('“{0}” is hypothetical in the cited record; “{1}” tells it as done.', title, verb);
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

/** What tells that something is still to come, was not done, or is not sure to be. */
const notDone =
  /(?<!\p{L})(?:(?:is|are|was|were|be|being) (?:\p{L}+ )?to|plan(?:s|ned|ning)?|schedul\p{L}+|would|will|shall|expect\p{L}*|anticipat\p{L}*|due|intend\p{L}*|set to|going to|to be|cancel\p{L}*|call(?:s|ed)? off|postpon\p{L}*|did not|didn['’]t|never|not|whether|if|may|might|could|can|hop(?:e|es|ed|ing)|propos\p{L}+|prepar\p{L}+|upcoming|forthcoming|future|ahead of|yet|agreed? (?:to|on)|announc\p{L}+|aim(?:s|ed)?|invit\p{L}+|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed)?|offer(?:s|ed)?|about to|before|until|hypothetical\p{L}*|unlikely|likely|seek\p{L}*|sought|want\p{L}*|says?|said|to (?:meet|hold|visit|talk|speak|discuss|travel))(?!\p{L})/iu;

/** Happenings in the past that fit whatever was planned. */
const happened =
  /(?<!\p{L})(?:took place|has taken place|happened|occurred|went ahead|was held|were held|has been held|held|began|opened|concluded|met|visited|travelled|traveled|arrived|signed|launched|gathered|convened)(?!\p{L})/u;
const pastWord = /(?<!\p{L})(?:\p{Ll}{3,}ed|[a-z]{3,9})(?!\p{L})/gu;
const bases = new Map(
  'met:meet held:hold spoke:speak struck:strike sent:send went:go began:begin built:build took:take gave:give withdrew:withdraw left:leave fought:fight sold:sell bought:buy flew:fly came:come drove:drive swore:swear shot:shoot'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Say nothing of a deed. */
const noDeed =
  /^(?:reported|stated|called|named|cited|based|backed|armed|united|related|supported|said|described|noted|mentioned)$/;

/** The event that the sentence tells as done although it is not, and the verb that does; offsets as those of the sentence. */
export function toldAsDone(
  view: BlockView,
  sentence: NoteSentence,
): { readonly record: LibraryEvent; readonly verb: Span } | undefined {
  const cited = view.recordsCitedIn(sentence);
  const [record] = cited;
  if (!record || !isEvent(record) || !cited.every(isNotDone)) return undefined;
  const words = ownWordsOf(view, sentence);
  // Where the record's own sentence has no such word either, the pack tells no better.
  if (tellsPlan(words) || isQuestion(words) || !tellsPlan(record.value.summary)) return undefined;
  const verb = deedIn(view.own.slice(sentence.start, sentence.end), record);
  return verb && { record, verb: { start: sentence.start + verb.start, end: sentence.start + verb.end } };
}

/** Whether the words tell of something as still to come, not done, or not sure to be. */
export function tellsPlan(words: string): boolean {
  // "On 20 May 2024" is a month.
  return notDone.test(words.replace(/(?<=\S )May(?!\p{L})/gu, ''));
}

/** Whether the record is an event that has not happened. */
export function isNotDone({ value }: LibraryRecord): boolean {
  return value.type === 'event' && value.status !== 'occurred' && value.status !== 'ongoing';
}

function deedIn(text: string, record: LibraryEvent): Span | undefined {
  const known = new Set((textOf(record).match(/[\p{L}\p{M}]+/gu) ?? []).map(stemOf));
  for (const { 0: word, index } of text.matchAll(pastWord)) {
    const base = bases.get(word) ?? (word.endsWith('ed') ? word : undefined);
    if (base !== undefined && !noDeed.test(word) && known.has(stemOf(base)))
      return { start: index, end: index + word.length };
  }
  const found = happened.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
