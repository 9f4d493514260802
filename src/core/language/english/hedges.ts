/**
 * The rule on hedges: a record that is not established may be printed only with an attribution or a hedge in its
 * sentence. The lists are of English. Many of these words are something else as well ("in May", "the United States",
 * "the report was published"): what stands around them decides, and in doubt a hedge is heard.
 */

/** Verbs of saying that are hardly anything else. */
const saying = [
  'says?|said|saying|tells?|told|wrote|indicat(?:es?|ed|ing)|stress(?:es|ed|ing)|argu(?:es?|ed|ing)|announc(?:es?|ed|ing)',
  'declar(?:es?|ed|ing)|vow(?:s|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|accus(?:es?|ed|ing)|confirm(?:s|ed|ing)?',
  'warn(?:s|ed)?|assess(?:es|ed)?|estimat(?:es|ed)|alleg(?:es?|ed|ing)|stated|reported|described|expressed|quoted',
  'assert(?:s|ed)?|insist(?:s|ed)?|acknowledg(?:es?|ed)|suggest(?:s|ed)?|explain(?:s|ed)?|reiterat(?:es?|ed)',
  'reaffirm(?:s|ed)?|condemn(?:s|ed)?|denounc(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)? (?:the|all|any)|urg(?:es?|ed)',
  'emphasi[sz](?:es?|ed)|underlin(?:es|ed)|remark(?:s|ed)|repl(?:ies|ied)|testif(?:ies|ied)',
  'call(?:s|ed|ing)? (?:for|upon|on(?! (?:\\p{N}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)))',
  'call(?:s|ed) (?:it|this|that|him|her|them|(?:the|its|his|their) [\\p{L} -]{1,40}?) (?:an? |“)\\p{L}+',
  '(?:stat(?:es?|ing)|add(?:s|ed|ing)|maintain(?:s|ed)|not(?:es|ed)|claim(?:s|ing)?|hold(?:s|ing)?|held) that',
];

/** Verbs that are something else before certain words: "the strike claimed 11 lives", "denied access". */
const sayingUnless = [
  '(?:claimed|claiming)(?! (?:\\p{N}+|(?:[\\p{L}-]+ ){0,2}lives?(?!\\p{L})))',
  'den(?:y|ies|ied|ying)(?! (?:access|entry|passage|permission|visas?|a visa)(?!\\p{L}))',
  'admit(?:s|ted)(?! to (?:(?:a|the) )?hospital)',
  'cit(?:es|ed|ing)(?! (?:above|below|here|for)(?!\\p{L}))',
];

/** Nouns that are verbs too ("residents report shelling", "the report was published"): the next word decides. */
const nounOrVerb =
  '(?<!(?:^|[^\\p{L}])(?:an?|the|this|that|these|those|its|his|her|their|our|no|any|every|each|some|last|new) )' +
  '(?:reports?|claims?|estimate|vow|pledge|promise)' +
  '(?! (?:is|are|was|were|has|have|had|will|would|by|on|in|from|to|and|or|came|came out|appeared)(?!\\p{L})|[.,;:)]|$)';

const hedging = [
  'reportedly|allegedly|apparently|supposedly|presumably|purportedly|ostensibly|seemingly|possibly|probably|perhaps',
  '(?:un)?likely|unconfirmed|unverified|(?:seem|appear)(?:s|ed)? (?:to|that|as if)|may(?! \\p{N})|could|would have',
  'disputed(?! (?:territor|border|area|region|water|island|frontier))|disputes? (?:the|this|that|it)',
  '(?<!(?:^|[^\\p{L}])(?:the|its|their|his|her|all|of|military|full) )might',
  '(?:is|are|was|were|be|been|being) (?:widely )?(?:believed|thought|understood|expected|alleged|feared)',
  '(?:is|are|was|were|be|been|being) (?:widely )?(?:presumed|suspected|assumed|rumou?red)',
  // "The delay was due to the weather" is no expectation.
  '(?:is|are|was|were) due(?: (?:in|on|at|back)|(?! to (?:an?|the|its|his|her|their|lack|bad|poor)(?!\\p{L})) to)(?!\\p{L})',
  '(?:declin|refus)(?:es?|ed|ing) to (?:confirm|comment|say)',
  '(?:reports|claims|rumou?rs|allegations) (?:of|that)|(?:report|claim|rumou?r|allegation) that',
  'according to|in (?:the (?:words?|view|opinion) of|(?:its|his|her|their) (?:words?|view|opinion|account))',
  'in an? (?:report|statement|interview|speech|address|broadcast)',
  'by (?:its|his|her|their|one|some|most|all|own)(?: own)? (?:accounts?|estimates?|reckoning|statement)',
];

const attributionOrHedge = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...saying, ...sayingUnless, nounOrVerb, ...hedging].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether the sentence says who says so, or how sure it is. */
export function isHedged(sentence: string): boolean {
  return attributionOrHedge.test(withSmallBeginnings(sentence));
}

/** A capital means a name ("May", "United States"), but not at the beginning of a sentence. */
function withSmallBeginnings(text: string): string {
  return text.replace(/(?:^|[.!?:]\s+)[“"‘']?\p{Lu}(?=\p{Ll})/gu, (beginning) => beginning.toLowerCase());
}
