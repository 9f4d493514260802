import type { ScaleId } from './scale-id';
import { type Band, otherTerms, scales } from './scales';

/** A term of likelihood with the scales that have it. */
export interface Term extends Band {
  readonly scales: ReadonlySet<ScaleId>;
}

const byTerm = new Map<string, Term>();
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

/** Longer ones first; “almost certainly” is “almost certain”. */
export const termPattern = new RegExp(
  `(?<![\\p{L}-])(?:${several
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replaceAll(' ', '\\s{1,3}'))
    .join('|')})(?:ly)?(?![\\p{L}-])`,
  'giu',
);

/** Any term of likelihood: those, and the single words of both scales. */
export const likelihoodPattern =
  /(?<![\p{L}-])(?:(?:un)?likely|(?:im)?probabl[ey]|almost certain(?:ly)?|nearly certain|roughly even (?:chance|odds)|realistic possibility|(?:almost no|remote) chance)(?![\p{L}-])/iu;

/** What the scales know of a term as a note writes it. */
export function termOf(words: string): Term | undefined {
  const key = words.toLowerCase().replace(/\s+/g, ' ');
  return byTerm.get(key) ?? byTerm.get(key.replace(/ly$/, ''));
}
