import type { LibraryRecord } from '../../library';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import type { NoteSentence } from '../../markdown/block';
import { languageOf } from '../../language';
import type { BlockView } from '../block-view';
import { defineCheck } from '../check';
import { type NoteView, type PlacedView, inNote } from '../note-view';
import { perBlock } from '../per-block';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { citingSentences, isQuestion, ownWordsOf, statedSpan, wordsOf } from '../wording/wording-checks';
import { isNotDone, reportedAsDone } from './planned-as-done';
import { retractionOf } from './record-retracted';

interface ClaimFacts {
  readonly code: 'claim-as-fact';
  readonly title: string;
  readonly verification: string;
}

/** A sentence that states as a fact what the cited record attributes to somebody, or gives with reserve. */
export const claimChecks = defineCheck<ClaimFacts>({
  codes: { 'claim-as-fact': 'hint' },
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
const flatIn = perBlock((view): readonly Flat[] => {
  const sentences = citingSentences(view);
  return sentences.flatMap((sentence): Flat[] => {
    const records = view.recordsCitedIn(sentence);
    const [record] = records;
    const { reserve, wording } = view.language;
    if (!record || !records.every(needsReserve)) return [];
    const words = wordsOf(view, sentence);
    const own = ownWordsOf(view, sentence);
    if (reserve.isReserved(words) || reserve.isReserved(own) || isQuestion(words)) return [];
    if (records.every(isNotDone) && wording.tellsPlan(own)) return [];
    if (!wording.isSentence(own) || isDescription(view, sentence, own) || reportedAsDone(view, sentence))
      return [];
    if (isCarriedOn(view, sentence, own) || isTakenBackAfter(view, sentence)) return [];
    return [{ span: statedSpan(view, sentence), record }];
  });
});

/**
 * Returns whether a citation of the record needs reserve. Records whose own summary has no reserve are excluded, and
 * so are retracted and denied ones, which `record-retracted` reports.
 */
function needsReserve(record: LibraryRecord): boolean {
  const { value } = record;
  if (value.type === 'quote' || value.verification === 'established') return false;
  return (
    retractionOf(record) === undefined && languageOf(record.pack.language).reserve.isReserved(value.summary)
  );
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
  return before !== undefined && view.language.reserve.isReserved(wordsOf(view, before));
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
    const { reserve } = view.language;
    const isLead = kind === 'heading' || (isList && words.endsWith(':'));
    const isAttributed = isLead && (reserve.isReserved(words) || reserve.namesSpeech(words));
    if (isAttributed || kind === 'heading') return isAttributed;
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
