import { isHedged } from './hedges';

/**
 * Beside the words that a pack's own sentences need: what else a note may say with reserve. The list is of English, and in
 * doubt a reserve is heard.
 */
const verbs =
  'prais|criticis|criticiz|voic|hail|welcom|demand|threaten|rul(?:ed?|es|ing) out|signal|blam|question|contradict|speak of|spoke of|' +
  'speaks of|talked of|hint|impl(?:y|ied|ies)|boast|complain|protest|object|appeal|caution|predict|forecast|fear|believ|think|thought|' +
  'suspect|hope|expect|assum|doubt|disput|contest|refut|dismiss|disclaim|conced|admit|deplor|regret|recall|relat(?:es|ed) that|' +
  'publish|propos|offer|ask|invit|answer|respond|mention|point(?:s|ed)? (?:out|to)|referr?|quot|cit|portray|present|characteri[sz]|argu|' +
  'attribut|count|writ|writes|spoke|reckon|sees|put (?:it|the (?:number|toll|figure))|puts the|speculat';
const nouns =
  'account|accusation|allegation|charge|figure|tally|announcement|assertion|assessment|claim|comment|confirmation|declaration|denial|estimate|interpretation|' +
  'interview|narrative|pledge|promise|readout|remark|report|rumou?r|speech|stance|statement|suggestion|testimony|version|view|vow|warning';
const phrases =
  'so-called|said to|for (?:its|his|her|their) part|unclear|unknown|unproven|whether|if true|per the|from what|version:|in the eyes of|supposed|alleged|' +
  'not (?:been |yet been |yet )?(?:independently )?(?:confirmed|verified|clear|known|proven|corroborated)|no (?:independent )?confirmation|' +
  'from the (?:point of view|perspective) of|purported|rumou?red|tentative|provisional|preliminary|uncertain|open question|cannot be|' +
  'could not be|would|due to (?:meet|hold|visit|arrive|travel|take place)|(?:is|are|was|were) to (?!the|an?\\b)\\p{Ll}+|' +
  'plan(?:s|ned|ning)?|intend(?:s|ed)?|scheduled|expected|anticipated';
const reserve = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${verbs})(?:e?s|e?d|ing|ted|led)?|(?:${nouns})s? (?:of|that|by|from|about|on|to)|${phrases}` +
    `|(?<=['’]s? (?:\\p{L}+ )?|(?<!\\p{L})(?:the|its|his|her|their|an?|this|that|these|those|of|in|official|public) (?:\\p{L}+ )?)(?:${nouns})s?` +
    ')(?![\\p{L}\\p{N}])',
  'iu',
);

/** That a record was taken back or refuted, in whatever words. */
const takenBack =
  /(?<!\p{L})(?:retract\p{L}*|withdr[ae]w\p{L}*|correct(?:ed|ion|ions|s)|den(?:y|ies|ied|ying)|denials?|false(?:ly|hood)?|wrong(?:ly)?|no longer|untrue|not true|disprov\p{L}*|debunk\p{L}*|refut\p{L}*|mistaken(?:ly)?|erroneous(?:ly)?|fabricat\p{L}*|hoax|inaccurate(?:ly)?|incorrect(?:ly)?|unfounded|baseless|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|never (?:happened|took place)|did not (?:happen|take place)|taken back|took back|rescinded|revoked|disown\p{L}*|discredit\p{L}*|contradict\p{L}*|repudiat\p{L}*|invalid|superseded|in error)(?!\p{L})/iu;

/** Words of denying, in any form. */
const denying =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing|ion)?|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing|al)?|refut(?:e|es|ed|ing|al|ation)|contradict(?:s|ed|ing|ions?)?|contest(?:s|ed|ing)?|disclaim(?:s|ed|ing)?|disavow(?:s|ed|ing)?|repudiat(?:e|es|ed|ing)|rebut(?:s|ted|ting|tal)?|not true|untrue|no truth|challeng(?:e|es|ed|ing)|counter(?:s|ed|-claims?)|at odds|conflicting|differ(?:s|ent|ing)?|disagree(?:s|d)?|(?:says?|said|insists?|maintains?|reports?) (?:that )?[^.;]{0,60}(?<!\p{L})(?:no|not|never|nobody|none))(?!\p{L})/iu;

/** Words that set something against what was said, or say that it was not so. */
const correcting =
  /(?<!\p{L})(?:contrary to|in (?:actual )?fact|actually|in reality|turned out|(?:later|since) emerged|as it (?:happened|emerged)|rather than|instead|not|never|nobody|none|nor|without)(?!\p{L})/iu;

/** Whether the words deny, correct or reserve anything, in whatever way: who reads them is warned. */
export function hasReserve(words: string): boolean {
  return isReserved(words) || denying.test(words) || correcting.test(words);
}

/** Whether the words say who says so, or how sure it is. */
export function isReserved(words: string): boolean {
  return isHedged(words) || reserve.test(words) || takenBack.test(words);
}

/** Whether the words tell that something was taken back, refuted or denied. */
export function tellsRetraction(words: string): boolean {
  return takenBack.test(words);
}

/** Whether the words tell that somebody denies or contests something. */
export function tellsDenial(words: string): boolean {
  return denying.test(words);
}
