import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';
import * as verbs from './reporting.words';

/** Phrases that say that a record was retracted or refuted. */
const takenBack = new Phrases([
  'retract*|withdraw*|withdrew*|correct(ed|ion|ions|s)|den(y|ies|ied|ying)|denial(|s)|false(|ly|hood)|wrong(|ly)|untrue',
  'disprov*|debunk*|refut*|mistaken(|ly)|erroneous(|ly)|fabricat*|hoax|inaccurate(|ly)|incorrect(|ly)|unfounded|baseless',
  'reject(|s|ed|ing)|disput(e|es|ed|ing)|rescinded|revoked|disown*|discredit*|contradict*|repudiat*|invalid|superseded',
  'no longer',
  'contrary to',
  'turned out ?to ?be|have false|untrue|wrong|premature|nothing|mistaken',
  'premature(|ly)|misreport*',
  'not true',
  'never happened',
  'never took place',
  'did not happen',
  'did not take place',
  'taken|took back',
  'in error',
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

/** Returns whether the words set something against what was said. */
export function corrects(words: string): boolean {
  return correcting.test(words);
}

/** Returns whether the words tell that something was taken back, refuted or denied. */
export function tellsRetraction(words: string): boolean {
  return takenBack.test(words);
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
