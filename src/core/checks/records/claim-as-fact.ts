import { isNotDone } from '../../ledger/context';
import { type Library, type LibraryRecord, isEvent } from '../../library';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import type { Clause } from '../../language/clauses';
import { figuresIn as figuresOf } from '../../pack/record-kinds';
import { rangeOf } from '../../ledger/figures/agreement';
import { isAttributed } from './attributed';
import { type NoteView, type PlacedView, inNote } from '../../ledger/note-view';
import { lendersBefore } from '../../ledger/lenders';
import { mayMean } from '../../ledger/speakers';
import { isVoiceOf } from '../../ledger/voices';
import type { Mention } from '../../names';
import { perBlock } from '../../ledger/per-block';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, isQuestion, ownWordsOf, statedSpan, wordsOf } from '../../ledger/sentences';
import { clausesOfRecord } from '../../ledger/record-words';
import { reportedAsDone } from '../../ledger/reported-as-done';
import { retractionOf } from './record-retracted';

interface ClaimFacts {
  readonly code: 'claim-as-fact';
  readonly title: string;
  readonly verification: string;
}

/** A sentence that states as a fact what the cited record attributes to somebody, or gives with reserve. */
export const claimChecks = defineCheck<ClaimFacts>({
  codes: { 'claim-as-fact': 'warning' },
  *note(note, context) {
    for (const [index, placed] of note.blocks.entries()) {
      const flat = flatIn(placed.view, context);
      if (flat.length === 0 || isLedIn(note, index)) continue;
      for (const { span, record } of flat)
        yield inNote(placed, {
          ...span,
          facts: {
            code: 'claim-as-fact' as const,
            title: titleOf(context.library, record),
            verification: record.value.verification ?? 'reported',
          },
        });
    }
  },
  describe: ({ title, verification }, l10n) =>
    l10n.t(
      'This states as a fact what the cited record (“{0}”) has as {1}. Say who says so, or how sure it is.',
      title,
      verification,
    ),
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

interface Flat {
  readonly span: Span;
  readonly record: LibraryRecord;
}

/** Returns the sentences of a block that say more than the records they cite, as far as the block alone shows. */
const flatIn = perBlock((view, { library }): readonly Flat[] =>
  citingSentences(view).flatMap((sentence): Flat[] => {
    const records = view.recordsCitedIn(sentence);
    if (records.length === 0 || !records.every(needsReserve)) return [];
    const own = ownWordsOf(view, sentence);
    if (isQuestion(wordsOf(view, sentence)) || !isStated(view, sentence, own)) return [];
    const record = flatRecord(view, sentence, records, library);
    if (!record || isDescription(view, sentence, own) || reportedAsDone(view, sentence, library)) return [];
    if (isCarriedOn(view, sentence, own) || isTakenBackAfter(view, sentence)) return [];
    if (isLabelled(view, sentence, record, library) || isSaidBefore(view, sentence, record, library))
      return [];
    return [{ span: statedSpan(view, sentence), record }];
  }),
);

/** Returns whether the words are a sentence. Without a full stop, its verb must be beyond doubt. */
function isStated(view: BlockView, sentence: NoteSentence, own: string): boolean {
  const isStopped = /[.!…][)”"’'\]]*$/.test(own);
  return (
    view.language.wording.isSentence(own) || (isStopped && view.clausesIn(sentence).some(({ verb }) => verb))
  );
}

/** Returns the record that the sentence tells as a fact; `undefined` for none. */
function flatRecord(
  view: BlockView,
  sentence: NoteSentence,
  records: readonly LibraryRecord[],
  library: Library,
): LibraryRecord | undefined {
  const clauses = view.clausesIn(sentence).filter((clause, _, all) => !isAnswer(clause, all));
  const isEventOnly = records.every(isEvent);
  // "said that it had offered": that it offered is what it says
  const claimed = new Set(records.flatMap(claimedDeeds));
  const attributed = clauses.filter(
    (clause) =>
      isAttributed(clause, !isEventOnly && !claimed.has(clause.base)) ||
      isOfVoice(view, clause, records, library),
  );
  const bare = clauses.filter((clause) => !attributed.includes(clause) && clause.status !== 'none');
  if (attributed.length === 0) {
    const isPlan =
      bare.length > 0 && bare.every(({ status }) => status === 'planned' || status === 'negated');
    return isPlan && records.every(isNotDone) ? undefined : records[0];
  }
  return records.find((record) =>
    bare.some(
      (clause) =>
        clause.kind === 'main' &&
        isOn(view, clause, clauses, record) &&
        !attributed.some((other) => isOn(view, other, clauses, record)),
    ),
  );
}

/** Returns the bases of the verbs of what a claim says. */
function claimedDeeds(record: LibraryRecord): (string | undefined)[] {
  if (record.value.type !== 'claim') return [];
  return clausesOfRecord(record).flatMap(({ kind, base }) => (kind === 'content' ? [base] : []));
}

/** Returns whether the clause denies one before it: “, which the army denies”. */
function isAnswer({ brings, start }: Clause, all: readonly Clause[]): boolean {
  if (brings?.kind !== 'denying') return false;
  return all.some((one) => one.start < start && one.attributions.includes(brings));
}

/** Returns whether the clause tells what the one has or does whose claim or account it is: “the RAI has 4,200 on its lists”. */
function isOfVoice(
  view: BlockView,
  { subject, status }: Clause,
  records: readonly LibraryRecord[],
  library: Library,
): boolean {
  if (!subject) return false;
  const isMeant = (voice: string | undefined) =>
    voice !== undefined && mayMean(view, subject, [voice], library);
  return records.some((record) => {
    const { value } = record;
    const acts = value.type === 'event' && value.actors.some(({ actor }) => isMeant(actor));
    // "the institute registered 88 deaths": whatever it does, it is the source
    if (value.type === 'event') return !acts && isMeant(value.according);
    if (value.type !== 'claim' || ![value.by, ...value.with].some(isMeant)) return false;
    // "the army fired no round": just what it says
    if (value.kind === 'denial') return false;
    if (status === 'ongoing' || status === 'negated') return true;
    // "expressed its support", but not "said that it had offered": that it did is what it says
    return !clausesOfRecord(record).some(({ kind }) => kind === 'content');
  });
}

/** Returns whether the clause tells what the record counts, in its own words without those of clauses within it. */
function isOn(view: BlockView, clause: Clause, clauses: readonly Clause[], record: LibraryRecord): boolean {
  const { figures } = view.language;
  const known = figuresOf(record.value).flatMap((figure) => rangeOf(figure) ?? []);
  // "at least 20" is all that the record has
  const isOpen = known.includes(Infinity);
  const inner = clauses.filter((one) => one.start > clause.start && one.end <= clause.end);
  return figures
    .figuresIn(view.own.slice(clause.start, clause.end))
    .some(
      ({ start, readings, bound }) =>
        (isOpen || (bound !== 'at-least' && bound !== 'more-than')) &&
        !inner.some((one) => one.start - clause.start <= start && start < one.end - clause.start) &&
        readings.some(([low, high]) => known.includes(low) || known.includes(high)),
    );
}

/**
 * Returns whether a citation of the record needs reserve. Records whose own summary has no reserve are excluded, and
 * so are retracted and denied ones, which `record-retracted` reports.
 */
function needsReserve(record: LibraryRecord): boolean {
  const { value } = record;
  if (value.type === 'quote' || value.verification === 'established') return false;
  if (retractionOf(record) !== undefined) return false;
  return clausesOfRecord(record).some((clause) => isAttributed(clause, value.type === 'claim'));
}

/**
 * Returns whether the sentence only describes: "Es-Safira is a village south-east of Aleppo", "Peskov is the Kremlin
 * spokesman".
 */
function isDescription(view: BlockView, sentence: NoteSentence, words: string): boolean {
  const [first] = view.mentionsIn(sentence);
  const lead = first && view.prose.slice(sentence.start, first.start).trim();
  return lead !== undefined && view.language.wording.isDescription(words, lead);
}

/** Returns whether the sentence continues one with reserve: "He also met …" after a sentence that names its source. */
function isCarriedOn(view: BlockView, sentence: NoteSentence, words: string): boolean {
  if (!view.language.wording.carriesOn(words)) return false;
  const before = view.sentences[view.sentences.indexOf(sentence) - 1];
  return before !== undefined && view.clausesIn(before).some((clause) => isAttributed(clause, true));
}

/** Returns whether the sentence begins with whose words follow: “The union: …”, “Marsh's condition of 3 May: …”. */
function isLabelled(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  library: Library,
): boolean {
  const colon = view.own.slice(sentence.start, sentence.end).indexOf(':');
  if (colon < 0) return false;
  const lead = { start: sentence.start, end: sentence.start + colon };
  const hasVerb = view.clausesIn(sentence).some(({ verb }) => verb && verb.start < lead.end);
  return !hasVerb && view.mentionsIn(lead).some((mention) => isVoice(library, record, mention));
}

/**
 * Returns whether a sentence before it under the same citation says who says so: “The mission gives a range. At the most, it
 * was 1,500.[^1]”
 */
function isSaidBefore(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  library: Library,
): boolean {
  return lendersBefore(view, sentence).some((one) =>
    view
      .clausesIn(one)
      .flatMap(({ attributions }) => attributions)
      .some(({ kind, who, isAct }) => {
        if (kind !== 'saying' || isAct || !who) return false;
        const mentions = view.mentionsIn(who);
        return mentions.length === 0 || mentions.some((mention) => isVoice(library, record, mention));
      }),
  );
}

function isVoice(library: Library, record: LibraryRecord, mention: Mention): boolean {
  return library.meant(mention).some((id) => isVoiceOf(library, record, id));
}

/** Returns whether the next sentence takes it back: "The visit is unconfirmed." */
function isTakenBackAfter(view: BlockView, sentence: NoteSentence): boolean {
  const behind = view.sentences[view.sentences.indexOf(sentence) + 1];
  return behind !== undefined && view.language.reserve.takesBack(wordsOf(view, behind));
}

const farthest = 64;

/**
 * Returns whether a heading or lead-in before the block names whose words they are: "According to the institute:",
 * "What Peskov said".
 */
function isLedIn({ blocks }: NoteView, index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  const isList = block.view.block.kind === 'item';
  if (block.view.block.kind === 'row' && isReservedTable(blocks, index)) return true;
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--) {
    const { view, section } = blocks[at] ?? block;
    const { kind } = view.block;
    if (section !== block.section) return false;
    const words = wordsOf(view, { start: 0, end: view.prose.length });
    const { reserve, clauses } = view.language;
    const isLead = kind === 'heading' || (isList && words.endsWith(':'));
    const isLeading =
      isLead &&
      (reserve.namesSpeech(words) || clauses.clausesOf(words).some((clause) => isAttributed(clause, true)));
    if (isLeading || kind === 'heading') return isLeading;
  }
  return false;
}

/** Returns whether the table has a column for the source or the certainty. */
function isReservedTable(blocks: readonly PlacedView[], index: number): boolean {
  const group = blocks[index]?.group;
  let first = index;
  while (first > 0 && blocks[first - 1]?.group === group) first--;
  const header = blocks[first]?.view;
  return header?.language.reserve.namesReserve(header.prose) ?? false;
}
