import type { NoteContext } from '../../ledger/context';
import { type Library, type LibraryRecord, aboutOf, actorsOf } from '../../library';
import type { Span } from '../../base/span';
import type { NoteSentence } from '../../markdown/block';
import { figuresIn } from '../../pack/record-kinds';
import type { BlockView } from '../../ledger/block-view';
import { stemsIn } from '../../ledger/record-words';
import { rangeOf } from '../../ledger/figures/agreement';
import type { CitationLabel } from '../../markdown/citations';
import { against } from '../../render/cards/record-card';
import { titleOf } from '../../render/sentence';
import { defineCheck } from '../check';
import { type PlacedView, inNote } from '../../ledger/note-view';
import { perBlock } from '../../ledger/per-block';
import { appended, sentenceOf } from '../sentence-edits';
import { lendersBefore } from '../../ledger/lenders';
import { citingSentences, isLeadIn } from '../../ledger/sentences';
import { retractionOf } from './record-retracted';
import { textOf } from '../../ledger/related';
import { actorMeant, mayMean } from '../../ledger/speakers';
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
      leadIn = last?.block.kind === 'paragraph' && isLeadIn(last, context) ? group : [];
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
      const theirs = cited.filter(
        (one) => one.key !== record.key && sharesVoice(one, other, context.library),
      );
      if (theirs.some((one) => aboutOf(one).includes(record.value.id) || sharesPassage(one, other)))
        return true;
      // What it says of something else is no answer.
      if (theirs.length > 0)
        return (
          cited.some(({ key }) => key === record.key) && isDenied(view, sentence, record, context.library)
        );
      return (
        !isElsewhere &&
        (isAnsweredIn(view, sentence, record, other, context) ||
          isHeard(view, sentence, record, other, context.library))
      );
    });
  });
}

function sharesVoice(one: LibraryRecord, other: LibraryRecord, library: Library): boolean {
  return voicesOf(one).some((id) => voicesOf(other).some((voice) => library.isSame(voice, id)));
}

/** Returns whether two records of one pack rest on the same passage. */
function sharesPassage(one: LibraryRecord, other: LibraryRecord): boolean {
  return (
    one.pack === other.pack &&
    one.value.cite.some(({ source, passage }) =>
      other.value.cite.some((cite) => cite.source === source && cite.passage === passage),
    )
  );
}

/** Words in common with the record from which on a clause tells what the record tells. */
const fewestShared = 2;

/** Returns whether the other side has a word of its own in a sentence, under its name or as “the board”. */
function isHeard(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  other: LibraryRecord,
  library: Library,
): boolean {
  const voices = voicesOf(other).filter((id) => !voicesOf(record).some((own) => library.isSame(own, id)));
  const isOther = (span: Span | undefined) => span !== undefined && mayMean(view, span, voices, library);
  // Its own name in the record is no word of what the record tells.
  const names = voices.flatMap((id) => library.namesOf(id)?.forms ?? []).join(' ');
  const named = new Set(stemsIn(view.language, names));
  const reported = new Set(stemsIn(view.language, textOf(record)).filter((stem) => !named.has(stem)));
  return (
    view.clausesIn(sentence).some((clause) => {
      const shared = stemsIn(view.language, view.own.slice(clause.start, clause.end)).filter((stem) =>
        reported.has(stem),
      );
      const isOwn = new Set(shared).size < fewestShared || clause.brings !== undefined;
      return clause.attributions.some(({ who }) => isOther(who)) || (isOwn && isOther(clause.subject));
    }) || isMarked(view, sentence, isOther)
  );
}

/** The mark that follows whose word it is: "the board's answer", "the board: 760", "the board, 760". */
const ofWhom = /^(?:['’]|\s*:|,?\s+\p{N})/u;

/** Returns whether something is of the other side, by a mark after its name. */
function isMarked({ own }: BlockView, sentence: NoteSentence, isOther: (span: Span) => boolean): boolean {
  const words = own.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}]+/gu);
  return [...words].some(({ 0: word, index }) => {
    const start = sentence.start + index;
    const end = start + word.length;
    return ofWhom.test(own.slice(end, end + 4)) && isOther({ start, end });
  });
}

/** Returns whether a sentence has a denial that is not the record's own. */
function isDenied(view: BlockView, sentence: NoteSentence, record: LibraryRecord, library: Library): boolean {
  const own = voicesOf(record);
  return view
    .clausesIn(sentence)
    .some(({ attributions }) =>
      attributions.some(
        ({ kind, who }) =>
          kind === 'denying' && !own.some((id) => who && actorMeant(view, who, library)?.id === id),
      ),
    );
}

/** Returns whether a sentence names one of the actors as who says so. */
function isSaidBy(
  view: BlockView,
  sentence: NoteSentence,
  voices: readonly string[],
  library: Library,
): boolean {
  return view
    .clausesIn(sentence)
    .flatMap(({ attributions }) => attributions)
    .some(({ who }) => who !== undefined && mayMean(view, who, voices, library));
}

/** Returns whether a sentence has a denial that is not the record's own, or what the other side says instead. */
function isAnsweredIn(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  other: LibraryRecord,
  { library }: NoteContext,
): boolean {
  const namedIn = (span: Span) => view.mentionsIn(span).flatMap((mention) => library.meant(mention));
  const idsIn = (span: Span | undefined): readonly string[] => {
    const meant = span && actorMeant(view, span, library);
    return meant ? [meant.id] : span ? namedIn(span) : [];
  };
  const isOf = (ids: readonly string[], actors: readonly string[]) =>
    ids.some((id) => actors.some((actor) => library.isSame(actor, id)));
  const own = voicesOf(record);
  const others = actorsOf(other);
  const isSoft = other.value.type === 'claim' && other.value.kind !== 'denial';
  const counted = figuresIn(other.value).flatMap((figure) => rangeOf(figure) ?? []);
  const ownCount = figuresIn(record.value).flatMap((figure) => rangeOf(figure) ?? []);
  const isNamed = isOf(namedIn(sentence), others);
  // Nothing else that is cited can be what the other side speaks of.
  const isOnly = view.recordsCitedIn(sentence).every(({ key }) => key === record.key);
  const isAlone = isNamed && isOnly;
  const isAfterOwn = isOnly && lendersBefore(view, sentence).some((one) => isSaidBy(view, one, own, library));
  return view.clausesIn(sentence).some((clause) => {
    if (
      clause.attributions.some(({ kind, who, isAct }) => {
        // The clause reader may give a denial to the wrong one of two nouns.
        if (kind === 'denying') {
          const named = who ? namedIn(who) : [];
          return !isOf(named, own) || isOf(named, others);
        }
        const ids = idsIn(who);
        const isUnknown = who !== undefined && ids.length === 0;
        const isTheirs = kind === 'saying' && !isAct && (isOf(ids, others) || (isUnknown && !isSoft));
        // "The police have seen it. His lawyer says that it was a copy."
        const isOther = isAfterOwn && isUnknown && !mayMean(view, who, own, library);
        return isTheirs && (isSoft || isAlone || isOther || clause.status === 'negated');
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
