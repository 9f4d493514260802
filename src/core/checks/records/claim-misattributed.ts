import type { Span } from '../../base/span';
import type { Attribution, Clause } from '../../language/clauses';
import type { Library, LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import { figuresIn } from '../../pack/record-kinds';
import { nameOf, shortNameOf } from '../../render/names';
import { titleOf } from '../../render/sentence';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import { relatedTo, textOf } from '../../ledger/related';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, isQuestion, wordsOf } from '../../ledger/sentences';
import { rangeOf } from '../../ledger/figures/agreement';
import { isBare } from './misattributed';
import { type Speaker, actorMeant } from '../../ledger/speakers';
import { isPublisherOf, isVoiceOf, voicesOf } from '../../ledger/voices';

interface MisattributedClaimFacts {
  readonly code: 'claim-misattributed';
  /** The name in the sentence. */
  readonly named: string;
  /** The source according to the record. */
  readonly source: string;
  readonly title: string;
  /** The form to write in place of the name; `undefined` if a title beside the name does not fit another. */
  readonly short: string | undefined;
}

/** A sentence that names somebody else as the source than the cited record does. */
export const claimMisattributedChecks = defineCheck<MisattributedClaimFacts>({
  codes: { 'claim-misattributed': 'warning' },
  *block(view, { library }) {
    for (const sentence of citingSentences(view)) {
      if (isQuestion(wordsOf(view, sentence))) continue;
      const found = wrongSource(view, sentence, library);
      if (!found) continue;
      const { record, source, speaker } = found;
      const { start, end } = speaker;
      yield {
        start,
        end,
        facts: {
          code: 'claim-misattributed',
          named: nameOf(library, speaker.id),
          source: nameOf(library, source),
          title: titleOf(library, record),
          short: isBare(view, speaker) ? shortNameOf(library, source) : undefined,
        },
      };
    }
  },
  describe: ({ named, source, title }, l10n) =>
    l10n.t('The cited record (“{0}”) is according to {1}, not {2}.', title, source, named),
  fixes({ start, end, facts: { short } }, note, context, l10n) {
    const place = sentenceOf(note, { start, end });
    const edit = place && reinserted(place, context);
    return [
      ...(short === undefined
        ? []
        : [
            {
              title: l10n.t('Change the source to {0}', short),
              edits: [{ start, end, text: short }],
              preferred: true,
            },
          ]),
      ...(edit
        ? [
            {
              title: l10n.t('Replace with the record’s own sentence: “{0}”', shownSentence(edit.text)),
              edits: [edit],
              preferred: short === undefined,
            },
          ]
        : []),
    ];
  },
});

interface WrongSource {
  readonly record: LibraryRecord;
  /** The id of the right source. */
  readonly source: string;
  readonly speaker: Speaker;
}

/** Returns the source that a sentence wrongly names; `undefined` unless that is sure. */
function wrongSource(view: BlockView, sentence: NoteSentence, library: Library): WrongSource | undefined {
  const cited = view.recordsCitedIn(sentence);
  const [record] = cited;
  if (!record || cited.length > 1 || record.value.type === 'quote') return undefined;
  const [source] = voicesOf(record);
  if (source === undefined) return undefined;
  const clauses = view.clausesIn(sentence);
  const attributions = [...new Set(clauses.flatMap((clause) => clause.attributions))].filter(
    ({ kind }) => kind !== 'hedging',
  );
  const speakers = attributions.map((one) => one.who && actorMeant(view, one.who, library));
  // In doubt, one who is not known may be the right source.
  if (speakers.some((one) => !one || one.by === 'pronoun' || isVoiceOf(library, record, one.id)))
    return undefined;
  const [first] = attributions;
  const [speaker] = speakers;
  if (!first || !speaker || attributions.some((one) => !isSure(one))) return undefined;
  if (isPublisherOf(library, record, speaker.id)) return undefined;
  // "agrees with the union that"
  const frame = clauses.find(({ brings }) => brings === first);
  const content = clauses.find(({ kind, start }) => kind === 'content' && frame && start > frame.start);
  const beside = frame && view.mentionsIn({ start: first.end, end: content?.start ?? first.end });
  const isBeside = (id: string) => isVoiceOf(library, record, id);
  if (beside?.some((mention) => library.meant(mention).some(isBeside))) return undefined;
  const stating = clauses.filter((clause) => clause.attributions.includes(first));
  if (!stating.some((clause) => isOn(view, clause, record))) return undefined;
  const related = relatedTo(library, record).filter((other) => isVoiceOf(library, other, speaker.id));
  const isOwnCount = stating.some((clause) => hasOwnCount(view, clause, record, related));
  return related.length === 0 || isOwnCount ? { record, source, speaker } : undefined;
}

function isSure({ kind, isAct, isNegated }: Attribution): boolean {
  return kind === 'saying' && !isAct && !isNegated;
}

/** Returns whether a clause has a number of the record, or three of its words. */
function isOn(view: BlockView, clause: Span, record: LibraryRecord): boolean {
  if (hasOwnCount(view, clause, record, [])) return true;
  const { stemOf } = view.language.figures;
  const stemsIn = (text: string) => (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).map(stemOf);
  const known = new Set(stemsIn(textOf(record)));
  return (
    new Set(stemsIn(view.own.slice(clause.start, clause.end)).filter((stem) => known.has(stem))).size >= 3
  );
}

/** Returns whether a clause has a number of the record that the others do not have. */
function hasOwnCount(
  view: BlockView,
  { start, end }: Pick<Clause, 'start' | 'end'>,
  record: LibraryRecord,
  others: readonly LibraryRecord[],
): boolean {
  const boundsOf = ({ value }: LibraryRecord) => figuresIn(value).flatMap((figure) => rangeOf(figure) ?? []);
  const known = boundsOf(record);
  const taken = others.flatMap(boundsOf);
  return view.language.figures
    .figuresIn(view.own.slice(start, end))
    .some(({ readings }) =>
      readings.flat().some((number) => known.includes(number) && !taken.includes(number)),
    );
}
