import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';

const auxiliary = new Phrases([
  'is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must',
  'isn|aren|wasn|weren|hasn|haven|hadn|didn|won',
]);
/** Pasts that are nothing else, and those that may as well be a participle ("11 killed near the town"). */
const plainPasts =
  'began|became|broke|came|chose|drew|drove|fell|flew|gave|grew|knew|rose|ran|sank|saw|shook|spoke|stole|swore|took|threw|went|' +
  'withdrew|wrote|sat|rode|hid|wore|tore|froze|forbade|overthrew|overtook|overran|oversaw|undertook|retook';
const plainPast = new Phrases([plainPasts], true);
const pasts =
  'bought|brought|built|caught|cut|dealt|fled|fought|found|got|hit|held|kept|laid|led|left|lent|lost|made|met|paid|put|said|sold|sent|shot|shut|' +
  'sought|spent|spread|stood|struck|swept|thought|told|upheld|withheld|rebuilt|won|*ed';
const past = new Phrases([pasts], true);
/** Every past tense. */
export const allPasts = `${plainPasts}|${pasts}`;
const pastWithObject = new Phrases(
  [`${pasts} !by|near|in|at|on|from|with|during|after|to|under|of|and|as *|#`],
  true,
);
const presents = formsOfVerbs(
  'say support back hold control want seek call remain continue claim lead command dominate include believe plan deny reject ' +
    'accuse argue insist consider face fight attack bomb strike',
  'base',
  'third',
);
const present = new Phrases([`${presents.join('|')} *`], true);

/**
 * Returns whether the words are a sentence, not a heading, a caption, an entry of a list. Without a full stop a verb must
 * be beyond doubt.
 */
export function isSentence(words: string): boolean {
  if (auxiliary.test(words) || plainPast.test(words)) return true;
  const isStopped = /[.!…][)”"’'\]]*$/.test(words);
  return isStopped ? past.test(words) || present.test(words) : pastWithObject.test(words);
}

/**
 * Returns whether words only describe whom they begin with: "Es-Safira is a village south-east of Aleppo".
 *
 * @param lead what stands before the name
 */
export function isDescription(words: string, lead: string): boolean {
  return (
    /^(?:The)?$/.test(lead) &&
    /^[^,;:]{2,60} (?:is|are) (?:an?|the) [^,;:]{2,80}\.?$/u.test(words) &&
    !/\p{Ll}(?:ed|ing)(?!\p{L})/u.test(words)
  );
}

const carrying = new Phrases(
  [
    'He|She|It|They|This|These|Those|His|Her|Its|Their',
    'Both had|have|has|were|are|was|will|would|did',
    'The two|visit|meeting|statement|report|call',
  ],
  true,
);

/** Returns whether a sentence carries on the one before: "He also met …". */
export function carriesOn(words: string): boolean {
  return carrying.atStart(words) !== undefined;
}

const pointing = new Phrases(
  [
    'This|That|It|Neither',
    'The * is|was|are|were|has|have|cannot|could|remain(|s)',
    'None of this',
    'Nothing of this',
  ],
  true,
);
const doubting = new Phrases([
  'unconfirmed|unverified|disputed',
  'is|was|are|were|been|being denied',
  'not ?been ?* confirmed|verified',
  'according to',
]);

/** Returns whether a sentence takes back the one before: "The visit is unconfirmed." */
export function takesBack(words: string): boolean {
  return pointing.atStart(words) !== undefined && doubting.test(words);
}

const speech = new Phrases([
  'claim(|s)|allegation(|s)|statement(|s)|report(|s)|reaction(|s)|position(|s)|rumor(|s)|rumour(|s)|view(|s)',
  'unconfirmed|narrative(|s)|account(|s)|perspective(|s)|lines|accusation(|s)|quote(|s)',
]);

/** Returns whether a heading or a lead says that others' words follow. */
export function namesSpeech(words: string): boolean {
  return speech.test(words);
}

const reserve = new Phrases([
  'confidence|certainty|verification|verified|status|according|attribution|attributed|reported|reporter|reliability',
  'credibility|grade|grading|speaker|statement|claim|remark(|s)',
  'who says',
  'said by',
]);

/** Returns whether the head of a table has a column for who says so or how sure it is. */
export function namesReserve(header: string): boolean {
  return reserve.test(header);
}
