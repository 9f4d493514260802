import type { Span } from '../../base/span';
import { withoutEnd } from '../../base/trimmed';
import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';
import * as verbs from './reporting.words';

const says = new Phrases([
  ...formsOfVerbs(`${verbs.speaking} call`, 'third', 'past'),
  'say',
  'spoke of',
  'used the word(|s)',
  'put it',
]);
/** From a name to its verb, in UTF-16 code units. */
const nearby = 20;
const crediting = new Phrases(['according to ?* ?* ?*', 'in the words of ?* ?* ?*', 'as ?* ?* ?*']);

/** Returns whether the words after a name make its bearer the speaker. */
export function speaksAfter(after: string): boolean {
  if (/^['’]s?(?!\p{L})/u.test(after)) return false;
  const verb = says.first(after);
  return verb !== undefined && verb.start <= nearby + 1 && !/[.;:!?]/.test(after.slice(0, verb.start));
}

/** Returns whether the words before a name credit its bearer with what is said. */
export function isCreditBefore(before: string): boolean {
  return crediting.atEnd(before) !== undefined;
}

const leads = new Phrases([
  'by|and|that|as|but|or|from|in|on|to|when|while|what|where|why|if',
  'according to',
]);

/** Returns whether no word before a name says who its bearer is: not "the Iraqi leader Sudani". */
export function isBareBefore(before: string): boolean {
  const words = before.trimEnd();
  return words === '' || /[.:;,!?(—–…]$/.test(words) || leads.atEnd(words) !== undefined;
}

const helping = '~has|have|had|also|then|later|again|now|today|*ly';
const ofBearer = new Phrases(["' ?s spokesman|spokeswoman|spokesperson|leader|leadership|government|office"]);
const beforeVerb = new Phrases([`${helping} $`]);
const pronoun = new Phrases(
  ['^', ',|;|:|—|–', 'and|but|that|when|while|as|where|which'].map(
    (words) => `${words} he|she|it|they ${helping} $`,
  ),
);
const plainNoun = new Phrases([`the|its aa ${helping} $`], false);
const negated = new Phrases([
  'not|never|nor|neither|without|be|is|are|was|were|been|being|declined|refused ?*ly $',
]);

/** Returns whether nothing stands between a name and its verb but an aside, helping verbs and adverbs. */
export function isBetweenSubjectAndVerb(words: string): boolean {
  if (!/\s$/.test(words)) return false;
  const own = words.slice(ofBearer.atStart(words) ?? 0);
  const rest = own.replace(/^,[^,;:.]{1,80},/, '').replace(/^ ?\([^()]{1,40}\)/, '');
  return beforeVerb.atStart(rest) !== undefined;
}

/** Returns whether the subject of a verb is a pronoun. */
export function endsInPronoun(lead: string): boolean {
  return /\s$/.test(lead) && pronoun.test(lead);
}

/** Returns the noun that is the subject of a verb, in small letters: "the army"; `undefined` for none. */
export function nounBeforeVerb(lead: string): string | undefined {
  const found: Span | undefined = /\s$/.test(lead) ? plainNoun.all(lead).at(-1) : undefined;
  return found && /^\S+\s+(\p{L}+)/u.exec(lead.slice(found.start, found.end))?.[1]?.toLowerCase();
}

/** Returns whether a verb is negated or stands in the passive. */
export function isNegatedBefore(lead: string): boolean {
  return /\s$/.test(lead) && negated.test(lead);
}

const helpingSpeech = '~has|had|have|would|also|then|later|is|was|reportedly|further|said|to';
const speakingPronoun = new Phrases([`he|she|they ${helpingSpeech} $`]);

/** Returns the pronoun that speaks, in small letters; `undefined` for none. */
export function speakingPronounIn(beforeVerb: string): string | undefined {
  const found = /\s$/.test(beforeVerb) ? speakingPronoun.first(beforeVerb) : undefined;
  return found && /^\p{L}+/u.exec(beforeVerb.slice(found.start))?.[0].toLowerCase();
}

const governing = new Phrases([
  'with|to|by|of|from|for|in|against|about|on|at|and|between|near|over|into ?the|a|an|his|her|its|their',
]);

/** Returns whether the words before a name govern it: "with Erdogan" is no subject. */
export function governsName(before: string): boolean {
  return before.endsWith(' ') && governing.atEnd(before.slice(-40)) !== undefined;
}

/** Returns whether nothing but an article stands there. */
export function isArticleAtMost(words: string): boolean {
  return /^(?:the |a |an )?\s*$/i.test(words.trimStart());
}

const telling = new Phrases([
  'also|or|formerly|previously|once|called|named|styled|spelled|speled|spelt|written|transliterated|rendered|transcribed|alias|' +
    'aka|now ?as',
  'known as ?as',
  'a ?. k ?. a ?. ?as',
]);

/** Returns whether the words before a name tell that another form of a name follows, without choosing it. */
export function leadsToOtherForm(before: string): boolean {
  const words = withoutEnd(before.slice(-40), /[\s:,“"'‘*_]/u);
  return telling.atEnd(words) !== undefined;
}
