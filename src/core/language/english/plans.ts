import type { Span } from '../../base/span';
import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';
import { stemOf } from './numbers/stems';

/** Words that tell that something is still to come, was not done, or is not sure to be. */
const notDone = new Phrases([
  'plan(|s|ned|ning)|would|will|shall|due|never|not|whether|if|may|might|could|can|upcoming|forthcoming|future|yet',
  'before|until|unlikely|likely|sought|say(|s)|said|hop(e|es|ed|ing)|aim(|s|ed)|ask(|s|ed)|offer(|s|ed)',
  'schedul*|expect*|anticipat*|intend*|cancel*|postpon*|propos*|prepar*|announc*|invit*|hypothetical*|seek*|want*',
  'is|are|was|were|be|being ?* to',
  'set|going|about to',
  'to be|meet|hold|visit|talk|speak|discuss|travel',
  'call(|s|ed) off',
  'call(|s|ed|ing) for|on',
  'did not',
  "didn ' t",
  'ahead of',
  'agree(|d) to|on',
]);

/** Happenings in the past that fit whatever was planned. */
const happened = new Phrases(
  [
    'happened|occurred|held|began|opened|concluded|met|visited|travelled|traveled|arrived|signed|launched|gathered|convened',
    '?has took|taken place',
    'went ahead',
    'was|were held',
    'has been held',
  ],
  true,
);
const pastWord = /(?<!\p{L})(?:\p{Ll}{3,}ed|[a-z]{3,9})(?!\p{L})/gu;
const irregular =
  'meet hold speak strike send go begin build take give withdraw leave fight sell buy fly come drive swear shoot'.split(
    ' ',
  );
const bases = new Map(irregular.map((base) => [formsOfVerbs(base, 'past')[0] ?? base, base]));
/** Say nothing of a deed. */
const noDeed = new Set([
  ...formsOfVerbs(
    'report state call name cite base back arm unite relate support say describe note mention',
    'past',
  ),
]);

/** Returns whether the words tell of something as still to come, not done, or not sure to be. */
export function tellsPlan(words: string): boolean {
  // "On 20 May 2024" is a month.
  return notDone.test(words.replace(/(?<=\S )May(?!\p{L})/gu, ''));
}

/**
 * Returns the verb that tells something as done; `undefined` for none.
 *
 * @param known the stems of what was planned
 */
export function deedIn(text: string, known: ReadonlySet<string>): Span | undefined {
  for (const { 0: word, index } of text.matchAll(pastWord)) {
    const base = bases.get(word) ?? (word.endsWith('ed') ? word : undefined);
    if (base !== undefined && !noDeed.has(word) && known.has(stemOf(base)))
      return { start: index, end: index + word.length };
  }
  return happened.first(text);
}
