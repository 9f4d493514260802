import { type ScaleId, scaleNames } from '../../language/scale-id';
import { type Check, defineCheck } from '../check';
import { after, before, ownWords } from '../../ledger/own-words';
import { isInCitedRecords } from '../../ledger/cited-words';

interface ForeignFacts {
  readonly code: 'scale-foreign';
  readonly words: string;
  readonly scale: ScaleId;
  /** The nearest term of the scale, in the form of the words. */
  readonly nearest: string;
}

/** Terms of likelihood that the scale which the note declares does not have. */
export const scaleForeignChecks: Check = defineCheck<ForeignFacts>({
  codes: { 'scale-foreign': 'warning' },
  *block(view, context) {
    const scale = context.frontMatter.scale?.value;
    if (scale === undefined) return;
    const { likelihood } = view.language;
    for (const { start, end, words, sentence } of ownWords(view, likelihood.termsIn)) {
      const term = likelihood.termOf(words);
      if (!term || term.scales.has(scale)) continue;
      if (isInCitedRecords(view, context, words)) continue;
      // What others hold likely they say in their words.
      if (likelihood.saysOthers(view.own.slice(sentence.start, sentence.end))) continue;
      if (!likelihood.isJudgment(words, before(view, sentence, start), after(view, sentence, end))) continue;
      const nearest = likelihood.nearestTerm(likelihood.scales[scale], term);
      if (nearest === undefined) continue;
      yield {
        start,
        end,
        facts: { code: 'scale-foreign', words, scale, nearest: likelihood.inFormOf(words, nearest) },
      };
    }
  },
  describe: ({ words, scale, nearest }, l10n) =>
    l10n.t(
      '“{0}” is no term of {1}, the scale of this note: “{2}” comes nearest.',
      words,
      scaleNames[scale],
      nearest,
    ),
  fixes({ start, end, facts: { nearest } }, note, _context, l10n) {
    const view = note.blockAt(start)?.view;
    const [before, behind] = [note.text.slice(Math.max(0, start - 4), start), note.text.slice(end, end + 8)];
    const fitting = view?.language.likelihood.fitted(nearest, before, behind);
    if (!fitting) return [];
    return [
      {
        title: l10n.t('Replace with “{0}”', nearest),
        edits: [{ start: start - fitting.lead, end, text: fitting.text }],
        preferred: true,
      },
    ];
  },
});
