import type { Span } from '../../base/span';
import { type Phrase, Phrases } from '../phrases';

const one = 'high|moderate|medium|low';
const levels = [one, `${one} to|or ${one}`, `${one} - to|or - ${one}`];
const level = new Phrases(levels);
/** Confidence in something else: that of the public. */
const unless = ['in !this|that|these|our|the', 'in the !judg*|assess*'];
const within = (words: string): Phrase[] => levels.map((own) => [words.replace('LEVEL', own), ...unless]);
const phrases = new Phrases([
  ...within('( LEVEL confidence )'),
  ...within('with|have|has|hold|of LEVEL confidence'),
]);
const afterComma = new Phrases(within('<, LEVEL confidence'));

/** Returns the places of levels of confidence in a text: “with high confidence”, “(high confidence)”. */
export function confidenceIn(text: string): Span[] {
  const atEnds = afterComma.all(text).filter(({ end }) => /^ ?(?:[.;]|$)/.test(text.slice(end)));
  return [...phrases.all(text), ...atEnds].sort((a, b) => a.start - b.start);
}

/** Returns the level in the words if they can be taken out of their sentence; else `undefined`. */
export function levelApart(words: string): string | undefined {
  const found = /^\(|^with /i.test(words) ? level.first(words) : undefined;
  return found && words.slice(found.start, found.end).toLowerCase();
}

/** Returns the level in a sentence of its own. */
export function confidenceSentence(level: string): string {
  return `Confidence in this judgment is ${level}.`;
}
