/** Verbs that bring what somebody said, by what else they may be; with blanks between them. One list for all that asks. */

/** Hardly anything else, whatever their form. */
export const plainlySaying = 'say indicate argue announce declare confirm allege';
/** Their bases are nouns, or other verbs: "a vow". */
export const alsoNouns = 'vow pledge promise accuse stress';
export const alsoJudging =
  'tell warn assess assert insist acknowledge suggest explain reiterate reaffirm condemn denounce reject urge';
/** Only the past is sure: "the United States", "a report". */
export const alsoPlain = 'write state report describe express quote';
export const alsoMeasuring = 'estimate emphasize emphasise underline remark reply testify';

/** Verbs of which the subject is who speaks, in what stands beside a name or a quotation. */
export const speaking =
  'say tell state write declare add describe stress argue warn vow insist announce denounce condemn assert reply remark explain';
/** Beside a quotation these do as well. */
export const bringingWords =
  'claim clarify indicate deny confirm note call accuse ask respond tweet post reiterate emphasize emphasise underline ' +
  'comment urge promise pledge acknowledge admit recall predict quote';
/** Verbs for acts of people, or of bodies as if they were people. */
export const personal =
  'say tell meet vow visit speak stress add argue warn call travel arrive resign die write tweet claim deny insist explain ' +
  'reply welcome thank condemn urge declare';
/** Verbs of reserve beside those of saying: what a note may report without taking it for its own. */
export const reserving =
  'hail demand threaten signal question contradict hint boast complain protest object appeal caution predict forecast fear ' +
  'think suspect doubt contest dismiss disclaim admit regret recall publish offer ask answer respond mention present count reckon';
/** The same, but their bases are nouns or adjectives as well. */
export const reservingInflected =
  'praise criticise criticize voice welcome blame believe hope expect assume dispute refute concede deplore propose invite ' +
  'refer quote cite portray characterise characterize argue attribute write speculate';
/** Words of a judgment that somebody else makes. */
export const judging = 'warn predict argue claim expect believe';
