import type { Span } from '../../base/span';
import { type Check, defineCheck } from '../check';
import { ownWords } from '../../ledger/own-words';

interface MixedFacts {
  readonly code: 'scale-mixed';
  readonly confidence: string;
}

/** A likelihood and a level of confidence in one sentence, which ICD 203 keeps apart. */
export const confidenceChecks: Check = defineCheck<MixedFacts>({
  codes: { 'scale-mixed': 'warning' },
  *block(view, { frontMatter }) {
    if (frontMatter.scale?.value !== 'icd203') return;
    const { likelihood } = view.language;
    for (const { start, end, words, sentence } of ownWords(view, likelihood.confidenceIn)) {
      const own = view.own.slice(sentence.start, sentence.end);
      // A line of a list or a table that has both is no sentence.
      if (view.block.kind === 'row' || view.block.kind === 'heading') continue;
      if (!likelihood.tellsLikelihood(own) || likelihood.saysOthers(own)) continue;
      yield {
        start,
        end,
        facts: { code: 'scale-mixed', confidence: words.replace(/^\(|\)$/g, '') },
      };
    }
  },
  describe: ({ confidence: words }, l10n) =>
    l10n.t('“{0}” and a likelihood share a sentence: ICD 203 keeps them apart. Split it.', words),
  fixes({ start, end }, note, _context, l10n) {
    const placed = note.sentenceAt(start);
    if (!placed) return [];
    const words = note.text.slice(start, end);
    const { likelihood } = placed.placed.view.language;
    const level = likelihood.levelApart(words);
    if (level === undefined) return [];
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
    const text = ` ${likelihood.confidenceSentence(level)}`;
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
