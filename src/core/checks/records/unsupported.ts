import type { NoteContext } from '../../ledger/context';
import { shortCitation } from '../../render/citation';
import { titleOf } from '../../render/sentence';
import type { LibraryRecord } from '../../library';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { type DateItem, type FigureItem, type Ledger, ledgersIn } from '../../ledger';
import { agreementOf } from '../../ledger/figures/agreement';
import { knownFiguresOf } from '../../ledger/figures/known-figures';
import { labelled, sentenceOf } from '../sentence-edits';
import { recordsNear } from '../../ledger/fitting-records';

interface UnsupportedFacts {
  readonly code: 'figure-unsupported' | 'date-unsupported';
  readonly said: string;
  /** A record of the packs that has it: its key and title, and the passage. */
  readonly elsewhere?: { readonly key: string; readonly title: string; readonly passage: string };
}

/** A number or a date that is in no record that its sentence cites, and that does not follow from them. */
export const unsupportedChecks = defineCheck<UnsupportedFacts>({
  codes: { 'figure-unsupported': 'information', 'date-unsupported': 'information' },
  *block(view, context) {
    for (const ledger of ledgersIn(view, context)) {
      if (ledger.isBorrowed) continue;
      for (const item of ledger.figures)
        if (item.verdict === 'not-cited' && isTelling(item) && !isDuration(view, item))
          yield figureFound(view, ledger, item, context);
      for (const item of ledger.dates)
        if (item.verdict === 'not-cited') yield dateFound(view, ledger, item, context);
    }
  },
  describe: ({ said, elsewhere }, l10n) =>
    elsewhere
      ? l10n.t(
          '“{0}” is in no record that this sentence cites, but in “{1}” ({2}). Cite that.',
          said,
          elsewhere.title,
          elsewhere.passage,
        )
      : l10n.t('“{0}” is in no record that this sentence cites.', said),
  fixes(finding, note, context, l10n) {
    const { elsewhere } = finding.facts;
    const place = sentenceOf(note, finding);
    const records = elsewhere ? context.library.recordsNamed(elsewhere.key) : [];
    if (!elsewhere || !place || records.length === 0) return [];
    return [
      {
        title: l10n.t('Cite “{0}”', elsewhere.title),
        edits: labelled(note, place, records, context),
        preferred: true,
      },
    ];
  },
});

/** Smaller numbers in words mostly count what the sentence itself names: "both sides", "two of them". */
const fewest = 4;

/** Returns whether a number is one that a source is needed for. */
function isTelling({ figure, things }: FigureItem): boolean {
  const { bound, inWords, readings, isPart, isShare, of, kind } = figure;
  if (bound === 'vague' || isPart || isShare) return false;
  if (of.length === 0 && things.length === 0 && kind === 'count') return false;
  return !inWords || readings.every(([low]) => low >= fewest);
}

const hoursOfDay = 24;

/** "18 days later", "three hours after": it follows from the dates; "nine hours of talks" do not. */
function isDuration(
  { own, language: { dates, figures } }: BlockView,
  { end, figure: { of, readings } }: FigureItem,
): boolean {
  // "24 hours" are a day.
  const isOfDays = readings[0][0] % hoursOfDay === 0;
  return dates.isTimeUnit(of[0] ?? '') && (isOfDays || !figures.isLength(own.slice(end)));
}

function figureFound(
  view: BlockView,
  { sentence }: Ledger,
  item: FigureItem,
  context: NoteContext,
): Finding<UnsupportedFacts> {
  const stems = item.figure.of.map(view.language.figures.stemOf);
  const has = (record: LibraryRecord) =>
    knownFiguresOf(record).some(
      (known) =>
        known.kind === item.figure.kind &&
        agreementOf(item.figure, known) === 'fits' &&
        stems.some((stem) => known.nouns.has(stem) || known.measure.has(stem)),
    );
  return found(view, 'figure-unsupported', item, recordsNear(view, sentence, context).find(has), context);
}

function dateFound(
  view: BlockView,
  { sentence }: Ledger,
  item: DateItem,
  context: NoteContext,
): Finding<UnsupportedFacts> {
  const has = ({ value }: LibraryRecord) => 'date' in value && value.date === item.found.date;
  return found(view, 'date-unsupported', item, recordsNear(view, sentence, context).find(has), context);
}

function found(
  { text }: BlockView,
  code: UnsupportedFacts['code'],
  { start, end }: FigureItem | DateItem,
  record: LibraryRecord | undefined,
  { library }: NoteContext,
): Finding<UnsupportedFacts> {
  const elsewhere = record && {
    key: record.key,
    title: titleOf(library, record),
    passage: shortCitation(record.pack, record.value.cite),
  };
  return { start, end, facts: { code, said: text.slice(start, end), ...(elsewhere && { elsewhere }) } };
}
