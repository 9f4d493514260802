import type { Span } from '../../base/span';
import type { Band, ScaleTerm } from '../found';
import { Phrases } from '../phrases';
import type { ScaleId } from '../scale-id';
import { otherTerms, scales } from './scales';

const byTerm = new Map<string, ScaleTerm>();
for (const [id, { bands }] of Object.entries(scales)) add(bands, id as ScaleId);
add(otherTerms, undefined);

function add(bands: readonly Band[], id: ScaleId | undefined): void {
  for (const band of bands)
    for (const term of band.terms) {
      const known = byTerm.get(term);
      byTerm.set(term, {
        ...(known ?? band),
        scales: new Set([...(known?.scales ?? []), ...(id === undefined ? [] : [id])]),
      });
    }
}

/** Terms that are of one scale only are those of several words: “remote” and “improbable” are plain words as well. */
const several = [...byTerm.keys()].filter((term) => term.includes(' '));
/** “almost certainly” is “almost certain”. */
const terms = new Phrases(several.flatMap((term) => [`<!- ${term} !-`, `<!- ${term}ly !-`]));

/** Returns the places of the scales' terms of several words in a text, in its order. */
export function termsIn(text: string): Span[] {
  return terms.all(text);
}

const likelihood = new Phrases(
  [
    'likely|unlikely|probable|probably|improbable|improbably',
    'almost certain(|ly)',
    'nearly certain',
    'roughly even chance|odds',
    'realistic possibility',
    'almost no chance',
    'remote chance',
  ].map((term) => `<!- ${term} !-`),
);

/** Returns whether any term of likelihood stands in the words: those, and the single words of both scales. */
export function tellsLikelihood(words: string): boolean {
  return likelihood.test(words);
}

/** Returns what the scales know of a term as a note writes it; `undefined` for no term. */
export function termOf(words: string): ScaleTerm | undefined {
  const key = words.toLowerCase().replace(/\s+/g, ' ');
  return byTerm.get(key) ?? byTerm.get(key.replace(/ly$/, ''));
}

const compared = new Phrases(['no|any|as|so|how', 'not a|an', 'without a|an']);

/** Returns whether a term is a judgment: “no realistic possibility”, “a highly improbable story” are none. */
export function isJudgment(words: string, before: string, after: string): boolean {
  if (before.endsWith(' ') && compared.atEnd(before) !== undefined) return false;
  // “a highly improbable story” is no judgment of what comes.
  return !(/improbable|probable/i.test(words) && /(?<!\p{L})an? $/iu.test(before) && /^ \p{Ll}/u.test(after));
}

/** Returns the term in the form of the words: as an adverb, with a capital. */
export function inFormOf(words: string, term: string): string {
  const adverb = /(?:certain|probab)ly$/i.test(words) && term.endsWith('certain') ? `${term}ly` : term;
  return /^\p{Lu}/u.test(words) ? adverb.charAt(0).toUpperCase() + adverb.slice(1) : adverb;
}

/**
 * Returns the term with the article that it needs, and the length of the article that it replaces; `undefined` if a noun
 * would have to take the place of an adjective.
 */
export function fitted(
  term: string,
  before: string,
  after: string,
): { readonly lead: number; readonly text: string } | undefined {
  const article = /(?<!\p{L})an? $/iu.exec(before.slice(-4))?.[0];
  const isNoun = /(?:chance|odds|possibility)$/i.test(term);
  if (isNoun !== (article !== undefined && /^ (?:that|of)/.test(after))) return undefined;
  const lead = article?.length ?? 0;
  if (article === undefined || /^almost no/i.test(term)) return { lead, text: term };
  const an = /^[aeiou]/i.test(term) ? 'an ' : 'a ';
  return { lead, text: (article.startsWith('A') ? an.charAt(0).toUpperCase() + an.slice(1) : an) + term };
}
