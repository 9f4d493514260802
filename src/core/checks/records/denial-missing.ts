import type { NoteContext } from '../../ledger/context';
import { type LibraryRecord, actorsOf } from '../../library';
import type { Span } from '../../base/span';
import type { NoteSentence } from '../../markdown/block';
import { figuresIn } from '../../pack/record-kinds';
import type { BlockView } from '../../ledger/block-view';
import { rangeOf } from '../../ledger/figures/agreement';
import type { CitationLabel } from '../../markdown/citations';
import { against } from '../../render/cards/record-card';
import { titleOf } from '../../render/sentence';
import { defineCheck } from '../check';
import { type PlacedView, inNote } from '../../ledger/note-view';
import { perBlock } from '../../ledger/per-block';
import { appended, sentenceOf } from '../sentence-edits';
import { citingSentences } from '../../ledger/sentences';
import { retractionOf } from './record-retracted';
import { voicesOf } from '../../ledger/voices';

interface DenialFacts {
  readonly code: 'denial-missing';
  readonly label: string;
  readonly title: string;
  /** Keys of the records that dispute it. */
  readonly against: readonly string[];
  readonly said: string;
}

/** A disputed record that is cited in a paragraph, list or table without the records that dispute it. */
export const denialChecks = defineCheck<DenialFacts>({
  codes: { 'denial-missing': 'warning' },
  *note(note, context) {
    let leadIn: readonly PlacedView[] = [];
    for (const group of note.groups()) {
      const last = group.at(-1)?.view;
      const whole = [...leadIn, ...group];
      leadIn = last?.block.kind === 'paragraph' && /:\s*$/.test(last.prose) ? group : [];
      const seen = new Set<string>();
      for (const placed of group)
        for (const { citation, record, others } of disputedIn(placed.view, context)) {
          if (seen.has(record.key)) continue;
          seen.add(record.key);
          const left = others.filter((other) => !isMentioned(whole, record, other, context));
          // One of the disputing records is enough.
          if (left.length < others.length || left.length === 0) continue;
          const { start, end, label } = citation;
          yield inNote(placed, {
            start,
            end,
            facts: {
              code: 'denial-missing' as const,
              label,
              title: titleOf(context.library, record),
              against: left.map(({ key }) => key),
              said: left.map((other) => titleOf(context.library, other)).join('; '),
            },
          });
        }
    }
  },
  describe: ({ title, said }, l10n) =>
    l10n.t('“{0}” is disputed, and the paragraph leaves out what stands against it: {1}.', title, said),
  fixes(finding, note, context, l10n) {
    const place = sentenceOf(note, finding);
    const records = finding.facts.against.flatMap((key) => context.library.recordsNamed(key));
    if (!place || records.length === 0) return [];
    return [
      {
        title: l10n.t('Add what stands against it: {0}', finding.facts.said),
        edits: appended(note, place, records, context),
        preferred: true,
      },
    ];
  },
});

interface Disputed {
  readonly citation: CitationLabel;
  readonly record: LibraryRecord;
  readonly others: readonly LibraryRecord[];
}

/** Returns the disputed records that a block cites. */
const disputedIn = perBlock((view, { library }): readonly Disputed[] =>
  citingSentences(view).flatMap(({ citations, start, end }) =>
    citations.flatMap((citation): Disputed[] => {
      if (citation.start < start || citation.start >= end) return [];
      const [record, namesake] = view.recordsNamed(citation.label);
      if (!record || namesake || retractionOf(record)) return [];
      const others = against(library, record);
      return others.length > 0 ? [{ citation, record, others }] : [];
    }),
  ),
);

/** Returns whether the blocks cite the record that disputes it, or mention its content in words. */
function isMentioned(
  group: readonly PlacedView[],
  record: LibraryRecord,
  other: LibraryRecord,
  context: NoteContext,
): boolean {
  return group.some(({ view }) => {
    const isCited = view.block.citations.some(({ label }) =>
      view.recordsNamed(label).some(({ key }) => key === other.key),
    );
    if (isCited) return true;
    return view.sentences.some((sentence) => {
      const cited = view.recordsCitedIn(sentence);
      // A denial of another record, in the same group.
      const isElsewhere = cited.length > 0 && !cited.some(({ key }) => key === record.key);
      return !isElsewhere && isAnsweredIn(view, sentence, record, other, context);
    });
  });
}

/** Returns whether a sentence has a denial that is not the record's own, or what the other side says instead. */
function isAnsweredIn(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  other: LibraryRecord,
  { library }: NoteContext,
): boolean {
  const idsIn = (span: Span | undefined) =>
    span ? view.mentionsIn(span).flatMap((mention) => library.meant(mention)) : [];
  const isOf = (ids: readonly string[], actors: readonly string[]) =>
    ids.some((id) => actors.some((actor) => library.isSame(actor, id)));
  const own = voicesOf(record);
  const others = actorsOf(other);
  const isSoft = other.value.type === 'claim' && other.value.kind !== 'denial';
  const counted = figuresIn(other.value).flatMap((figure) => rangeOf(figure) ?? []);
  const ownCount = figuresIn(record.value).flatMap((figure) => rangeOf(figure) ?? []);
  const isNamed = isOf(idsIn(sentence), others);
  // Nothing else that is cited can be what the other side speaks of.
  const isAlone = isNamed && view.recordsCitedIn(sentence).every(({ key }) => key === record.key);
  return view.clausesIn(sentence).some((clause) => {
    if (
      clause.attributions.some(({ kind, who, isAct }) => {
        const ids = idsIn(who);
        if (kind === 'denying') return !isOf(ids, own) || isOf(ids, others);
        const isUnknown = who !== undefined && ids.length === 0;
        const isTheirs = kind === 'saying' && !isAct && (isOf(ids, others) || (isUnknown && !isSoft));
        return isTheirs && (isSoft || isAlone || clause.status === 'negated');
      })
    )
      return true;
    const isSaid = isNamed || clause.attributions.some(({ kind }) => kind === 'saying');
    return (
      isSaid &&
      view.language.figures
        .figuresIn(view.own.slice(clause.start, clause.end))
        .some(({ readings }) =>
          readings.flat().some((number) => counted.includes(number) && !ownCount.includes(number)),
        )
    );
  });
}
