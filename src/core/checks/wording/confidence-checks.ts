import type { Span } from '../../base/span';
import { type Check, defineCheck } from '../check';
import { ownWords } from '../own-words';
import { likelihoodPattern } from '../../language/english/scale-terms';
import { saysOthers } from '../../language/english/others-words';

interface MixedFacts {
  readonly code: 'scale-mixed';
  readonly confidence: string;
}

const level = '(?:high|moderate|medium|low)(?:[- ](?:to|or)[- ](?:high|moderate|medium|low))?';
/** “with high confidence”, “(high confidence)”; not the public's confidence in something. */
const confidence = new RegExp(
  `(?: ?\\((?:${level}) confidence\\)|(?<=,) (?:${level}) confidence(?= ?(?:[.;]|$))|(?<!\\p{L})(?:with|have|has|hold|of) (?:${level}) confidence)(?!\\p{L})(?! in (?!this|that|these|our|the (?:judg|assess)))`,
  'giu',
);

/** A likelihood and a level of confidence in one sentence, which ICD 203 keeps apart. */
export const confidenceChecks: Check = defineCheck<MixedFacts>({
  codes: { 'scale-mixed': 'warning' },
  *block(view, { matter }) {
    if (matter.scale?.value !== 'icd203') return;
    for (const { start, end, words, sentence } of ownWords(view, confidence)) {
      const own = view.own.slice(sentence.start, sentence.end);
      // A line of a list or a table that has both is no sentence.
      if (view.block.kind === 'row' || view.block.kind === 'heading') continue;
      if (!likelihoodPattern.test(own) || saysOthers.test(own)) continue;
      const lead = words.length - words.trimStart().length;
      yield {
        start: start + lead,
        end,
        facts: { code: 'scale-mixed', confidence: words.trim().replace(/^\(|\)$/g, '') },
      };
    }
  },
  describe: ({ confidence: words }, l10n) =>
    l10n.t('“{0}” and a likelihood share a sentence: ICD 203 keeps them apart. Split it.', words),
  fixes({ start, end }, note, _context, l10n) {
    const placed = note.sentenceAt(start);
    if (!placed) return [];
    const words = note.text.slice(start, end);
    const how = new RegExp(level, 'iu').exec(words)?.[0].toLowerCase();
    const isClean = /^\(|^with /i.test(words);
    if (how === undefined || !isClean) return [];
    const at = placed.placed.start;
    const sentence = { start: at + placed.sentence.start, end: at + placed.sentence.end };
    const removed = around(note.text, { start, end }, sentence);
    const last = trimmedEnd(note.text, sentence);
    if (
      !removed ||
      last < removed.end ||
      !/[.!?](?:\[\^[^\]\s]+\])*$/.test(note.text.slice(sentence.start, last))
    )
      return [];
    const text = ` Confidence in this judgment is ${how}.`;
    return [
      {
        title: l10n.t('Tell the confidence in a sentence of its own'),
        edits: [
          { ...removed, text: '' },
          { start: last, end: last, text },
        ],
        preferred: true,
      },
    ];
  },
});

/** With the blank and the commas that would be left alone; `undefined` where the sentence begins with the words. */
function around(text: string, { start, end }: Span, sentence: Span): Span | undefined {
  if (text.slice(sentence.start, start).trim() === '') return undefined;
  const isSetOff = text.slice(start - 2, start) === ', ' && text.charAt(end) === ',';
  if (isSetOff) return { start: start - 2, end: end + 1 };
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end };
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
