import type { LibraryRecord } from '../../library';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import type { NoteSentence } from '../../markdown/block';
import { isReserved } from '../../language/english/attribution';
import type { BlockView } from '../block-view';
import { defineCheck } from '../check';
import { type NoteView, type PlacedView, inNote } from '../note-view';
import { perBlock } from '../per-block';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import {
  citingSentences,
  isQuestion,
  isSentence,
  ownWordsOf,
  statedSpan,
  wordsOf,
} from '../wording/wording-checks';
import { isNotDone, tellsPlan, toldAsDone } from './planned-as-done';
import { standingOf } from './record-retracted';

interface ClaimFacts {
  readonly code: 'claim-as-fact';
  readonly title: string;
  readonly verification: string;
}

/** A sentence that states flatly what the cited record has from somebody, or with reserve. */
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

/** The sentences of a block that say more than what they cite, as far as the block alone shows. */
const flatIn = perBlock((view): readonly Flat[] => {
  const sentences = citingSentences(view);
  return sentences.flatMap((sentence): Flat[] => {
    const records = view.recordsCitedIn(sentence);
    const [record] = records;
    if (!record || !records.every(needsReserve)) return [];
    const words = wordsOf(view, sentence);
    const own = ownWordsOf(view, sentence);
    if (isReserved(words) || isReserved(own) || isQuestion(words)) return [];
    if (records.every(isNotDone) && tellsPlan(own)) return [];
    if (!isSentence(own) || isDescription(view, sentence, own) || toldAsDone(view, sentence)) return [];
    if (isCarriedOn(view, sentence, own) || isTakenBackBehind(view, sentence)) return [];
    return [{ span: statedSpan(view, sentence), record }];
  });
});

/** Those that only the pack's own words could not mend are passed over, and those that were taken back are told as such. */
function needsReserve(record: LibraryRecord): boolean {
  const { value } = record;
  if (value.type === 'quote' || value.verification === 'established') return false;
  return standingOf(record) === undefined && isReserved(value.summary);
}

/** "Es-Safira is a village south-east of Aleppo", "Peskov is the Kremlin spokesman": told by the way. */
function isDescription(view: BlockView, sentence: NoteSentence, words: string): boolean {
  const [first] = view.mentionsIn(sentence);
  const lead = first && view.prose.slice(sentence.start, first.start).trim();
  if (lead === undefined || !/^(?:The)?$/.test(lead)) return false;
  return (
    /^[^,;:]{2,60} (?:is|are) (?:an?|the) [^,;:]{2,80}\.?$/u.test(words) &&
    !/\p{Ll}(?:ed|ing)(?!\p{L})/u.test(words)
  );
}

/** "He also met …" behind a sentence that says who says so. */
function isCarriedOn(view: BlockView, sentence: NoteSentence, words: string): boolean {
  if (
    !/^(?:He|She|It|They|This|These|Those|Both|There|His|Her|Its|Their|The (?:two|visit|meeting|statement|report|call))(?!\p{L})/u.test(
      words,
    )
  )
    return false;
  const before = view.sentences[view.sentences.indexOf(sentence) - 1];
  return before !== undefined && isReserved(wordsOf(view, before));
}

/** "The visit is unconfirmed." behind it. */
function isTakenBackBehind(view: BlockView, sentence: NoteSentence): boolean {
  const behind = view.sentences[view.sentences.indexOf(sentence) + 1];
  if (!behind) return false;
  const words = wordsOf(view, behind);
  return (
    /^(?:This|That|It|The \p{L}+|None of this|Neither|Nothing of this)(?!\p{L})/u.test(words) &&
    /(?<!\p{L})(?:unconfirmed|unverified|disputed|denied|not (?:been )?(?:\p{L}+ )?(?:confirmed|verified)|according to)(?!\p{L})/u.test(
      words,
    )
  );
}

const farthest = 64;

/** Whether what leads to the block says whose words they are: "According to the institute:", "What Peskov said". */
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
    if (kind === 'heading') return isReserved(words) || namesSpeech(words);
    if (isList && words.endsWith(':') && (isReserved(words) || namesSpeech(words))) return true;
  }
  return false;
}

function namesSpeech(words: string): boolean {
  return /(?<!\p{L})(?:sa(?:y|ys|id|ying)|claims?|allegations?|statements?|reports?|reactions?|positions?|rumou?rs?|views?|unconfirmed|narratives?|accounts?|perspectives?|lines|accusations?|quotes?)(?!\p{L})/iu.test(
    words,
  );
}

/** A table with a column for who says so or how sure it is. */
function isReservedTable(blocks: readonly PlacedView[], index: number): boolean {
  const group = blocks[index]?.group;
  let first = index;
  while (first > 0 && blocks[first - 1]?.group === group) first--;
  const header = blocks[first]?.view.prose ?? '';
  return /(?<!\p{L})(?:confidence|certainty|verification|verified|status|according|attribution|attributed|reported|reporter|reliability|credibility|grade|grading|who says|said by|speaker|statement|claim|remarks?)(?!\p{L})/iu.test(
    header,
  );
}
