/** Whether a sentence tells what others say: their judgment is theirs. “We judge”, “we assess” are the note's own. */
export const saysOthers =
  /(?<!\p{L})(?:said|says|saying|told|stated|warned|predicted|believes?d?|expects?|argued|claimed|according to|in the view of|quoted)(?!\p{L})/iu;
