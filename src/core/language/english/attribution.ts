import { type Phrase, Phrases } from '../phrases';
import { isHedged } from './hedges';
import { formsOfVerbs } from './inflection';
import * as verbs from './reporting.words';

/** Beside the words that a pack's own sentences need: what else a note may say with reserve. In doubt a reserve is heard. */
const reserving: readonly Phrase[] = [
  ...formsOfVerbs(verbs.reserving, 'base', 'third', 'past', 'ing'),
  ...formsOfVerbs(verbs.reservingInflected, 'third', 'past', 'ing'),
  'rul(e|es|ed|ing) out',
  'speak(|s)|spoke|talked of',
  'impl(y|ies|ied)|spoke',
  'relate(|s|d) that',
  'point(|s|ed) out|to',
  'sees',
  'put it',
  'put the number|toll|figure',
  'puts the',
];
const nouns =
  'account(|s)|accusation(|s)|allegation(|s)|charge(|s)|figure(|s)|tall(y|ies)|announcement(|s)|assertion(|s)|assessment(|s)|' +
  'claim(|s)|comment(|s)|confirmation(|s)|declaration(|s)|denial(|s)|estimate(|s)|interpretation(|s)|interview(|s)|' +
  'narrative(|s)|pledge(|s)|promise(|s)|readout(|s)|remark(|s)|report(|s)|rumor(|s)|rumour(|s)|speech(|s)|stance(|s)|' +
  'statement(|s)|suggestion(|s)|testimony|version(|s)|view(|s)|vow(|s)|warning(|s)';
const owners = 'the|its|his|her|their|a|an|this|that|these|those|of|in|official|public';
const speech: readonly Phrase[] = [
  `${nouns} of|that|by|from|about|on|to`,
  `' ?s ?* ${nouns}`,
  `${owners} ?* ${nouns}`,
];
const phrases: readonly Phrase[] = [
  'so-called',
  'said to',
  'for its|his|her|their part',
  'unclear|unknown|unproven|whether|supposed|alleged|purported|rumored|rumoured',
  'tentative|provisional|preliminary|uncertain|would|intend(|s|ed)|scheduled|expected|anticipated',
  'plan(|s|ned|ning)',
  'if true',
  'per the',
  'from what',
  'version :',
  'in the eyes of',
  'not ?been ?yet ?been ?independently confirmed|verified|clear|known|proven|corroborated',
  'no ?independent confirmation',
  'from the perspective of',
  'from the point of view of',
  'open question',
  'cannot|could ?not be',
  'due to meet|hold|visit|arrive|travel',
  'due to take place',
  'is|are|was|were to !the*|a|an aa',
];
const reserve = new Phrases([...reserving, ...speech, ...phrases]);

/** Phrases that say that a record was retracted or refuted. */
const takenBack = new Phrases([
  'retract*|withdraw*|withdrew*|correct(ed|ion|ions|s)|den(y|ies|ied|ying)|denial(|s)|false(|ly|hood)|wrong(|ly)|untrue',
  'disprov*|debunk*|refut*|mistaken(|ly)|erroneous(|ly)|fabricat*|hoax|inaccurate(|ly)|incorrect(|ly)|unfounded|baseless',
  'reject(|s|ed|ing)|disput(e|es|ed|ing)|rescinded|revoked|disown*|discredit*|contradict*|repudiat*|invalid|superseded',
  'no longer',
  'not true',
  'never happened',
  'never took place',
  'did not happen',
  'did not take place',
  'taken|took back',
  'in error',
]);

/** Words of denying, in any form. */
const denying = new Phrases([
  ...formsOfVerbs('deny dispute refute disclaim disavow repudiate challenge', 'base', 'third', 'past', 'ing'),
  ...formsOfVerbs('reject dismiss contradict contest rebut counter', 'base', 'third', 'past', 'ing'),
  'denial(|s)|rejection|dismissal|refutation|contradiction(|s)|rebuttal|untrue|conflicting',
  'differ(|s|ent|ing)|disagree(|s|d)',
  'not true',
  'no truth',
  'counter-claim',
  'counter-claims',
  'at odds',
  "say(|s)|said|insist(|s)|maintain(|s)|report(|s) ~*|#|,|'|“|”|- no|not|never|nobody|none",
]);

/** Words that set something against what was said, or say that it was not so. */
const correcting = new Phrases([
  'contrary to',
  'in ?actual fact',
  'actually|instead|not|never|nobody|none|nor|without',
  'in reality',
  'turned out',
  'later|since emerged',
  'as it happened|emerged',
  'rather than',
]);

/** Returns whether the words deny, correct or reserve anything, in whatever way: who reads them is warned. */
export function hasReserve(words: string): boolean {
  return isReserved(words) || denying.test(words) || correcting.test(words);
}

/** Returns whether the words say who says so, or how sure it is. */
export function isReserved(words: string): boolean {
  return isHedged(words) || reserve.test(words) || takenBack.test(words);
}

/** Returns whether the words tell that something was taken back, refuted or denied. */
export function tellsRetraction(words: string): boolean {
  return takenBack.test(words);
}

/** Returns whether the words tell that somebody denies or contests something. */
export function tellsDenial(words: string): boolean {
  return denying.test(words);
}

const others = new Phrases([
  'sa(y|ys|id|ying)|told|stated|quoted',
  ...formsOfVerbs(verbs.judging, 'third', 'past'),
  'believe|expect',
  'according to',
  'in the view of',
]);

/** Returns whether a sentence tells what others say: their judgment is theirs. “We judge”, “we assess” are the note's own. */
export function saysOthers(words: string): boolean {
  return others.test(words);
}
