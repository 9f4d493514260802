/**
 * The rule on hedges: a record that is not established may be printed only with an attribution or a hedge in its
 * sentence. The list is of English; it errs on the side of hearing one.
 */
const saying =
  'says?|said|told|tells?|states?|stated|indicat(?:es?|ed)|stress(?:es|ed)|argu(?:es?|ed|ing)|announc(?:es?|ed)|declar(?:es?|ed)|' +
  'vow(?:s|ed)?|pledg(?:es?|ed)|promis(?:es?|ed)|den(?:y|ies|ied)|accus(?:es?|ed)|confirm(?:s|ed)?|warn(?:s|ed)?|added|' +
  'report(?:s|ed)?|assess(?:es|ed)?|estimat(?:es?|ed)|claim(?:s|ed)?|alleg(?:es?|ed)|wrote|called|described|expressed|quoted|cit(?:es|ed|ing)';
const hedging =
  'reportedly|allegedly|apparently|supposedly|presumably|possibly|probably|perhaps|likely|unconfirmed|unverified|disputed|' +
  'may|might|could|(?:is|are|was|were|be|been) (?:believed|thought|understood|expected|due|said|reported|alleged|feared)|' +
  '(?:declin|refus)(?:es?|ed) to (?:confirm|comment|say)|according to|in the words of|in the view of';
const attributionOrHedge = new RegExp(`(?<![\\p{L}\\p{N}])(?:${saying}|${hedging})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether the sentence says who says so, or how sure it is. */
export function isHedged(sentence: string): boolean {
  return attributionOrHedge.test(sentence);
}
