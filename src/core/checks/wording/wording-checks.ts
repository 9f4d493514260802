import type { Span } from '../../base/span';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';

/** From its first to its last character of prose; labels behind its stop are outside. Empty where it has no prose. */
export function statedSpan({ prose }: BlockView, { start, end }: Span): Span {
  const text = prose.slice(start, end);
  const first = text.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + text.trimEnd().length };
}

/** The words of a sentence with single blanks between them; quotations included. */
export function wordsOf({ prose }: BlockView, { start, end }: Span): string {
  return collapsed(prose.slice(start, end));
}

/** The writer's own words: what stands between quotation marks is left out. */
export function ownWordsOf({ own }: BlockView, { start, end }: Span): string {
  return collapsed(own.slice(start, end));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The writer's own words at their places, the cells of a row apart: `|` stands where one ends. As long as the sentence.
 */
export function ownCellsOf({ own, text, block }: BlockView, { start, end }: Span): string {
  const words = own.slice(start, end);
  if (block.kind !== 'row') return words;
  return words.replace(/ /g, (blank, at: number) => (text.charAt(start + at) === '|' ? '|' : blank));
}

const auxiliary =
  /(?<!\p{L})(?:is|are|was|were|be|been|has|have|had|does?|did|will|would|shall|should|can|could|may|might|must|isn|aren|wasn|weren|hasn|haven|hadn|didn|won)(?!\p{L})/iu;
/** Pasts that are nothing else, and those that may as well be a participle ("11 killed near the town"). */
const plainPast =
  /(?<!\p{L})(?:began|became|broke|came|chose|drew|drove|fell|flew|gave|grew|knew|rose|ran|sank|saw|shook|spoke|stole|swore|took|threw|went|withdrew|wrote)(?!\p{L})/u;
const past =
  /(?<!\p{L})(?:brought|built|cut|dealt|fled|fought|found|got|hit|held|kept|laid|led|left|lost|made|met|paid|put|said|sent|shot|shut|sought|spent|spread|stood|struck|swept|thought|told|won|\p{Ll}{2,}ed)(?!\p{L})/u;
const pastWithObject = new RegExp(
  `${past.source}(?= (?!(?:by|near|in|at|on|from|with|during|after|to|under|of|and|as)(?!\\p{L}))[\\p{L}\\p{N}])`,
  'u',
);
const present =
  /(?<!\p{L})(?:says?|supports?|backs?|holds?|controls?|wants?|seeks?|calls?|remains?|continues?|claims?|leads?|commands?|dominates?|includes?|believes?|plans?|denies|deny|rejects?|accuses?|argues?|insists?|considers?|faces?|fights?|attacks?|bombs?|strikes?)(?= \p{L})/u;

/**
 * Whether the words are a sentence, not a heading, a caption, an entry of a list. Without a full stop a verb must be beyond
 * doubt.
 */
export function isSentence(words: string): boolean {
  if (auxiliary.test(words) || plainPast.test(words)) return true;
  const isStopped = /[.!…][)”"’'\]]*$/.test(words);
  return isStopped ? past.test(words) || present.test(words) : pastWithObject.test(words);
}

export function isQuestion(words: string): boolean {
  return /\?[”"’')\]]*$/.test(words);
}

/** The sentences of a block that the checks of language look at and that cite something. */
export function citingSentences(view: BlockView): readonly NoteSentence[] {
  if (!view.isOwnText || view.block.kind === 'heading' || view.block.citations.length === 0) return [];
  return view.sentences.filter(({ citations }) => citations.length > 0);
}
