import type { Library, LibraryRecord } from '../../library';
import { against } from '../../render/cards/record-card';
import { titleOf } from '../../render/sentence';
import type { BlockView } from '../../ledger/block-view';
import { stemsIn } from '../../ledger/record-words';
import type { Clause } from '../../language/clauses';
import { defineCheck } from '../check';
import { textOf } from '../../ledger/related';
import { citationRemoval, reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, wordsOf } from '../../ledger/sentences';

interface RetractedFacts {
  readonly code: 'record-retracted';
  readonly title: string;
  readonly verification: 'retracted' | 'denied';
  /**
   * True if the paragraph has a denial, correction or reserve, which may be about this record in words that are not
   * recognised.
   */
  readonly hasReserve: boolean;
}

/**
 * A record that was retracted or denied, cited in a paragraph that does not say so: an error if nothing in the
 * paragraph has reserve.
 */
export const retractedChecks = defineCheck<RetractedFacts>({
  codes: { 'record-retracted': 'error' },
  milder: (facts) => (facts.hasReserve ? 'warning' : undefined),
  *block(view, { library }) {
    for (const sentence of citingSentences(view))
      for (const citation of sentence.citations) {
        if (citation.start < sentence.start || citation.start >= sentence.end) continue;
        const records = view.recordsNamed(citation.label);
        const [record] = records;
        const verification = record && retractionOf(record);
        if (!verification || !records.every(retractionOf) || tellsIt(view, record, library)) continue;
        const { start, end } = citation;
        yield {
          start,
          end,
          facts: {
            code: 'record-retracted',
            title: titleOf(library, record),
            verification,
            hasReserve: hasReserve(view),
          },
        };
      }
  },
  describe: ({ title, verification }, l10n) =>
    verification === 'retracted'
      ? l10n.t('“{0}” was retracted, and the text does not say so. Say so, or do not cite it.', title)
      : l10n.t('“{0}” is denied, and the text does not say so. Say so, or do not cite it.', title),
  fixes(finding, note, context, l10n) {
    const place = sentenceOf(note, finding);
    const edit = place && reinserted(place, context);
    // If the record's own sentence does not say so either, it would be reported again.
    const saysSo =
      place !== undefined &&
      edit !== undefined &&
      place.placed.view.language.reserve.tellsRetraction(edit.text);
    return [
      ...(saysSo
        ? [
            {
              title: l10n.t('Replace with the record’s own sentence: “{0}”', shownSentence(edit.text)),
              edits: [edit],
              preferred: true,
            },
          ]
        : []),
      {
        title: l10n.t('Remove the citation'),
        edits: [citationRemoval(note, finding)],
        preferred: !saysSo,
      },
    ];
  },
});

/** Returns the verification of a record that was retracted or denied; `undefined` for any other. */
export function retractionOf({ value }: LibraryRecord): 'retracted' | 'denied' | undefined {
  const { verification } = value;
  return verification === 'retracted' || verification === 'denied' ? verification : undefined;
}

/** Returns whether the paragraph says that the record was retracted, or that what it tells was not so. */
function tellsIt(view: BlockView, record: LibraryRecord, library: Library): boolean {
  if (isAnswered(view, record, library)) return true;
  if (view.language.reserve.tellsRetraction(paragraphOf(view))) return true;
  const known = new Set(stemsIn(view.language, textOf(record)));
  return clausesOf(view).some(
    ({ status, start, end }) =>
      status === 'negated' &&
      stemsIn(view.language, view.own.slice(start, end)).some((stem) => known.has(stem)),
  );
}

/** Returns whether the paragraph cites what denies the record: it tells the denial. */
function isAnswered(view: BlockView, record: LibraryRecord, library: Library): boolean {
  const denials = new Set(against(library, record).map(({ key }) => key));
  return view.block.citations.some(({ label }) =>
    view.recordsNamed(label).some(({ key }) => denials.has(key)),
  );
}

function hasReserve(view: BlockView): boolean {
  return (
    view.language.reserve.corrects(paragraphOf(view)) ||
    clausesOf(view).some(
      ({ status, attributions }) => status === 'negated' || attributions.some(({ isAct }) => !isAct),
    )
  );
}

function clausesOf(view: BlockView): Clause[] {
  return view.sentences.flatMap((sentence) => view.clausesIn(sentence));
}

function paragraphOf(view: BlockView): string {
  return wordsOf(view, { start: 0, end: view.prose.length });
}
