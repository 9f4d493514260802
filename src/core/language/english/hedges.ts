import { type Phrase, Phrases } from '../phrases';
import { weekdayNames } from './date-words';
import { formsOfVerbs } from './inflection';
import * as verbs from './reporting.words';

/**
 * The rule on hedges: a record that is not established may be printed only with an attribution or a hedge in its
 * sentence. Many of these words are something else as well ("in May", "the United States", "the report was published"):
 * what stands around them decides, and in doubt a hedge is heard.
 */

/** Verbs of saying that are hardly anything else. */
const saying: readonly Phrase[] = [
  ...formsOfVerbs(verbs.plainlySaying, 'base', 'third', 'past', 'ing'),
  ...formsOfVerbs(verbs.alsoNouns, 'third', 'past', 'ing'),
  ...formsOfVerbs(verbs.alsoJudging, 'base', 'third', 'past'),
  ...formsOfVerbs(verbs.alsoPlain, 'past'),
  ...formsOfVerbs(verbs.alsoMeasuring, 'third', 'past'),
  'dismiss(|es|ed) the|all|any',
  'call(|s|ed|ing) for|upon',
  ['call(|s|ed|ing) on', '#', weekdayNames.join('|')],
  'calls|called it|this|that|him|her|them a|an|“ *',
  'calls|called the|its|his|their ~*|- a|an|“ *',
  'stat(e|es|ing)|add(s|ed|ing)|maintain(s|ed)|not(es|ed)|claim(|s|ing)|hold(|s|ing)|held that',
];

/** Verbs that are something else before certain words: "the strike claimed 11 lives", "denied access". */
const sayingUnless: readonly Phrase[] = [
  ['claimed|claiming', '#', 'live(|s)', '* live(|s)', '* * live(|s)', '* - * live(|s)'],
  ['den(y|ies|ied|ying)', 'access|entry|passage|permission|visa(|s)', 'a visa'],
  ['admit(s|ted)', 'to ?a|the hospital'],
  ['cit(es|ed|ing)', 'above|below|here|for'],
];

/** Nouns that are verbs too ("residents report shelling", "the report was published"): the next word decides. */
const nounOrVerb: Phrase = [
  '<!a|an|the|this|that|these|those|its|his|her|their|our|no|any|every|each|some|last|new ' +
    'report(|s)|claim(|s)|estimate|vow|pledge|promise',
  'is|are|was|were|has|have|had|will|would|by|on|in|from|to|and|or|came|appeared',
  '.|,|;|:|)',
  '$',
];

const hedging: readonly Phrase[] = [
  'reportedly|allegedly|apparently|supposedly|presumably|purportedly|ostensibly|seemingly|possibly|probably|perhaps',
  'likely|unlikely|unconfirmed|unverified|could',
  'seem(|s|ed)|appear(|s|ed) to|that',
  'seem(|s|ed)|appear(|s|ed) as if',
  ['may', '#'],
  'would have',
  ['disputed', 'territor*|border*|area*|region*|water*|island*|frontier*'],
  'dispute(|s) the|this|that|it',
  '<!the|its|their|his|her|all|of|military|full might',
  'is|are|was|were|be|been|being ?widely believed|thought|understood|expected|alleged|feared',
  'is|are|was|were|be|been|being ?widely presumed|suspected|assumed|rumored|rumoured',
  // "The delay was due to the weather" is no expectation.
  'is|are|was|were due in|on|at|back',
  ['is|are|was|were due to', 'a|an|the|its|his|her|their|lack|bad|poor'],
  'declin(e|es|ed|ing)|refus(e|es|ed|ing) to confirm|comment|say',
  'reports|claims|rumors|rumours|allegations of|that',
  'report|claim|rumor|rumour|allegation that',
  'according to',
  'in the word(|s)|view|opinion of',
  'in its|his|her|their word(|s)|view|opinion|account',
  'in a|an report|statement|interview|speech|address|broadcast',
  'by its|his|her|their|one|some|most|all|own ?own account(|s)|estimate(|s)|reckoning|statement',
];

const attributionOrHedge = new Phrases([...saying, ...sayingUnless, nounOrVerb, ...hedging], true);

/** Returns whether the sentence says who says so, or how sure it is. */
export function isHedged(sentence: string): boolean {
  return attributionOrHedge.test(withSmallBeginnings(sentence));
}

/** A capital means a name ("May", "United States"), but not at the beginning of a sentence. */
function withSmallBeginnings(text: string): string {
  return text.replace(/(?:^|[.!?:]\s+)[“"‘']?\p{Lu}(?=\p{Ll})/gu, (beginning) => beginning.toLowerCase());
}
