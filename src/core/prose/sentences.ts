/** A sentence and where it begins in its paragraph, in UTF-16 code units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words whose full stop ends no sentence. */
const abbreviations =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|St|Jr|Sr|No|vs|etc|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/** The sentences of a paragraph, in order; together they are the whole of it. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: end, index } of paragraph.matchAll(
    /(?<![.!?…])[.!?…]+[”"’»)\]]*\s+(?=[\p{Lu}\p{N}“"‘«(„])/gu,
  )) {
    const stop = index + end.length;
    if (abbreviations.test(paragraph.slice(Math.max(start, index - 12), index + 1))) continue;
    sentences.push({ text: paragraph.slice(start, stop), start });
    start = stop;
  }
  if (start < paragraph.length) sentences.push({ text: paragraph.slice(start), start });
  return sentences;
}

/** Whether the sentence speaks of what is to come. */
export function isAboutFuture(sentence: string): boolean {
  return /\b(?:will|shall|plans?|planned|planning|intends?|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|going|about) to|to be held|upcoming|next)\b/i.test(
    sentence,
  );
}

/** The part of the sentence that the words stand in: what is to come in another part says nothing of them. */
export function clauseAround(text: string, start: number, end: number): string {
  const boundary = /[,;:–—]|\b(?:and|but|while|although|though|after|before|who|which|that)\b/i;
  const before = text.slice(0, start).split(boundary).at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(boundary)[0] ?? '');
}
