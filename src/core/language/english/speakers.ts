import { withoutEnd } from '../../base/trimmed';
import { Phrases } from '../phrases';

const leads = new Phrases([
  'by|and|that|as|but|or|from|in|on|to|when|while|what|where|why|if',
  'according to',
]);

/** Returns whether no word before a name says who its bearer is: not "the Iraqi leader Sudani". */
export function isBareBefore(before: string): boolean {
  const words = before.trimEnd();
  return words === '' || /[.:;,!?(—–…]$/.test(words) || leads.atEnd(words) !== undefined;
}

/** Returns whether the words are a pronoun for one who may speak. */
export function isPronoun(words: string): boolean {
  return /^(?:he|she|it|they|who|which)$/i.test(words);
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
