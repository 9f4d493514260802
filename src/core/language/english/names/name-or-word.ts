import { formsOfVerbs } from '../inflection';
import { Phrases } from '../../phrases';

// Tells a name from the word that it is, if its capital says nothing: “Target said” and “Target prices”.

const auxiliaries =
  'is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|must|may|might|isn|wasn|weren|hasn|hadn|doesn|didn|won';
/** Third persons that are no plural of a noun, too. */
const thirds = formsOfVerbs(
  'say tell deny accuse announce add argue insist refuse resign withdraw arrive lose meet speak write think know want seek go come ' +
    'take give get make keep become begin ask agree confirm condemn criticise criticize urge suggest sue retire admit acknowledge buy ' +
    'sell acquire appoint replace return receive accept join suffer pay own lead employ operate deliver remain seem appear fail try ' +
    'expect believe decide warn reject',
  'third',
);
/** Objects after other verbs in the third person: “Summit plans to fly”, not “Summit plans failed”. */
const object = 'a|an|the|to|that|it|its|him|his|her|them|their|no|all|who|against|\'|“|"';
const pasts = formsOfVerbs(
  'begin break build buy come drive fight flee fly give go hold leave lose meet say see seek sell send speak strike swear take tell ' +
    'think withdraw write',
  'past',
).concat(
  'became|drew|fell|got|grew|kept|knew|laid|led|made|paid|put|ran|rose|shut|spent|stood|threw|won|*ed',
);
const adverbs =
  '~also|then|later|never|now|still|once|too|both|alone|itself|himself|herself|not|ever|just|only|*ly';
const acts = new Phrases([
  `^ ${adverbs} ${pasts.join('|')}`,
  `^ ${adverbs} ${thirds.join('|')}`,
  `^ ${adverbs} *s ${object}`,
  '^ himself|herself|itself|themselves',
]);
const auxiliary = new Phrases([`^ ${adverbs} ${auxiliaries}`]);
/** An apposition, a possessive, another name. */
const apposition = new Phrases([
  '^ , a|an|the|his|her|its|who|whose|which|whom|Aa|#',
  "^ ' s",
  '^ and|or Aa',
]);

/** People and things of bodies and places: “Orange shares”. */
const theirs = new Phrases([
  '^ shares|stock|executives|officials|spokesm(an|en)|spokeswom(an|en)|spokesperson|lawyers|staff|employees|managers|management',
  '^ shareholders|investors|pilots|reporters|troops|forces|fighters|members|leader(|s)|chief|boss|chairman|chairwoman|police',
  '^ residents|mayor|council|authorities|airport|headquarters|supporters|lawmakers|mps|customers|subsidiar(y|ies)',
]);

/** Words that stand without an article, as names do. */
const without = new Set(
  (
    'access business charity coal comfort commerce care competition corn cotton courage credit demand democracy discovery duty energy enterprise ' +
    'equity faith finance fire fish food freedom fuel gas glory gold grace grass growth hail health honesty honour hope ice industry ' +
    'integrity interest iron joy justice labour liberty life light love luck measure media mercy money music nature nice oil order ' +
    'peace power practice press price pride progress quality rain reading reform relief rice salt sand science security silver ' +
    'snow speech steel strength support time trade training transport trust truth unity victory violence water wealth wind wine wood work youth'
  ).split(' '),
);

/**
 * Returns whether the words after a word of every day, at the beginning of a sentence, tell that it is a name.
 *
 * @param after in small letters if capitals say nothing there
 * @param weight of the name
 */
export function isNameBefore(after: string, word: string, weight: 'person' | 'place' | 'body'): boolean {
  const isPerson = weight === 'person';
  if (/^[*_~\s]*(?:$|[.!?)\]|”"’;(–—/]|\n\s*\n|\n[ \t>]*(?:[-*+]|\d+\.)\s)/.test(after)) return true;
  if (/^[*_~]*:/.test(after)) return isPerson && !/^[*_~]*:[*_~\s]*[\d$€£]/.test(after);
  const near = after.replace(/^[*_~]+/, '');
  if (apposition.test(near) || acts.test(near) || (!isPerson && theirs.test(near))) return true;
  return auxiliary.test(near) && (isPerson || !without.has(word.toLowerCase()));
}

const beforeAny = new Set(
  ['with', 'against', 'by', 'and', 'or', 'versus', 'vs', 'v'].concat(
    formsOfVerbs(
      'meet sue tell ask name accuse blame arrest detain replace appoint urge warn oust sack criticise criticize face charge praise quote',
      'third',
      'past',
    ),
  ),
);
const beforePlaces = new Set('in from to near at of outside around'.split(' '));

/** Returns whether a word in a headline shows that a name follows: “Union Sues Target”. */
export function isBeforeName(word: string, isPlace: boolean): boolean {
  const lower = word.toLowerCase();
  return beforeAny.has(lower) || (isPlace && beforePlaces.has(lower));
}

const interrogative = new Set(['who', 'what', 'which', 'whose', 'why', 'how', 'when']);
const unanswered = new Phrases([
  'unclear|unknown|uncertain|disputed',
  'not ?yet known|clear|certain|public',
  'nobody knows',
]);

/** Returns whether a word that begins a sentence asks a question. @param sentence what is after it */
export function asksQuestion(word: string, sentence: string): boolean {
  return (
    interrogative.has(word.toLowerCase()) && (/\?["”’*_)]*\s*$/.test(sentence) || unanswered.test(sentence))
  );
}

/** Words that stand beside pronouns and no name. */
const beside = new Set(
  (
    'i we you he she it they this that who what all not do does did is are was were be been being has have had will would can could ' +
    'should must may might let please now everybody nobody those'
  ).split(' '),
);
const asking = new Set('ask give help join leave let save send show take tell trust want watch'.split(' '));

/**
 * Returns whether a word between words in capitals is just that, though an acronym is written so: “TELL US WHO IT IS”.
 *
 * @param before the word before it, `undefined` if there is none
 */
export function isJustLoud(before: string | undefined, after: string | undefined): boolean {
  const [left, right] = [before?.toLowerCase() ?? '', after?.toLowerCase() ?? ''];
  return beside.has(left) || asking.has(left) || beside.has(right);
}

const dated = new Phrases([
  'in|since|until|till|by|during|last|next|this|early|late|mid|of|from|through|to|on|each|every|between|before|after|#|th|st|nd|rd $',
]);
const naming = new Phrases([
  'according to $',
  'said|says|told|asked|accused|met|named|with|against $',
  '*ed $',
]);

/** Returns whether a name that is a month or a day is one here: “said March”. */
export function isNameAmongDates(before: string, after: string): boolean {
  if (/^[\s,]*(?:\d|to\b)/.test(after)) return false;
  if (naming.test(before)) return true;
  return !dated.test(before) && acts.test(after);
}
