import { saysOthers } from '../../language/english/others-words';
import type { ScaleId } from '../../language/english/scale-id';
import { type Check, defineCheck } from '../check';
import { after, before, ownWords } from '../own-words';
import { isToldByCited } from '../told';
import { nearestTerm, scales } from '../../language/english/scales';
import { termOf, termPattern } from '../../language/english/scale-terms';

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
    const scale = context.matter.scale?.value;
    if (scale === undefined) return;
    for (const { start, end, words, sentence } of ownWords(view, termPattern)) {
      const term = termOf(words);
      if (!term || term.scales.has(scale)) continue;
      if (isToldByCited(view, context, words)) continue;
      // What others hold likely they say in their words.
      if (saysOthers.test(view.own.slice(sentence.start, sentence.end))) continue;
      if (!isLikelihood(words, before(view, sentence, start), after(view, sentence, end))) continue;
      const nearest = nearestTerm(scales[scale], term);
      if (nearest === undefined) continue;
      yield {
        start,
        end,
        facts: { code: 'scale-foreign', words, scale, nearest: inFormOf(words, nearest) },
      };
    }
  },
  describe: ({ words, scale, nearest }, l10n) =>
    l10n.t(
      '“{0}” is no term of {1}, the scale of this note: “{2}” comes nearest.',
      words,
      scales[scale].name,
      nearest,
    ),
  fixes({ start, end, facts: { nearest } }, note, _context, l10n) {
    const article = /(?<![\p{L}])an? $/iu.exec(note.text.slice(Math.max(0, start - 4), start))?.[0];
    const fitting = fitted(nearest, article, note.text.slice(end, end + 8));
    if (fitting === undefined) return [];
    return [
      {
        title: l10n.t('Replace with “{0}”', nearest),
        edits: [{ start: start - (article?.length ?? 0), end, text: fitting }],
        preferred: true,
      },
    ];
  },
});

/** Not a comparison, a denial or a likely candidate: “no realistic possibility”, “is as very likely as”. */
function isLikelihood(words: string, lead: string, rest: string): boolean {
  if (/(?<!\p{L})(?:no|not an?|any|without an?|as|so|how) $/iu.test(lead)) return false;
  // “a highly improbable story” is no judgment of what comes.
  return !(/improbable|probable/i.test(words) && /(?<!\p{L})an? $/iu.test(lead) && /^ \p{Ll}/u.test(rest));
}

function inFormOf(words: string, term: string): string {
  const adverb = /(?:certain|probab)ly$/i.test(words) && term.endsWith('certain') ? `${term}ly` : term;
  return /^\p{Lu}/u.test(words) ? adverb.charAt(0).toUpperCase() + adverb.slice(1) : adverb;
}

/** The term with the article it needs; `undefined` where a noun would have to take the place of an adjective. */
function fitted(term: string, article: string | undefined, rest: string): string | undefined {
  const isNoun = /(?:chance|odds|possibility)$/i.test(term);
  if (isNoun !== (article !== undefined && /^ (?:that|of)/.test(rest))) return undefined;
  if (article === undefined || /^almost no/i.test(term)) return term;
  const an = /^[aeiou]/i.test(term) ? 'an ' : 'a ';
  return (article.startsWith('A') ? an.charAt(0).toUpperCase() + an.slice(1) : an) + term;
}
