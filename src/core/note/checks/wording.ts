import type { Span } from '../../pack/model';
import type { NoteSentence } from '../reading/block';
import type { BlockView } from './block-view';

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
/** Simple pasts that do not end in "ed", and what is told in the present. */
const irregular =
  'began|became|broke|brought|built|came|chose|cut|dealt|drew|drove|fell|fled|flew|fought|found|gave|got|grew|held|hit|kept|knew|' +
  'laid|led|left|lost|made|met|paid|put|ran|rose|said|saw|sent|shook|shot|shut|sought|spoke|spent|spread|stood|stole|struck|swore|' +
  'swept|took|thought|threw|told|went|withdrew|won|wrote';
const past = new RegExp(
  `(?<!\\p{L})(?:${irregular}|\\p{Ll}{2,}ed)(?!\\p{L})(?! (?:by|near|in|at|on|from|with|during|after|to|under|of)(?!\\p{L}))(?=[ ,;:]*\\p{L}| \\p{N}| ?[.!?])`,
  'u',
);
const present =
  /(?<!\p{L})(?:says?|supports?|backs?|holds?|controls?|wants?|seeks?|calls?|remains?|continues?|claims?|leads?|commands?|dominates?|includes?|believes?|plans?|denies|deny|rejects?|accuses?|argues?|insists?|considers?|faces?|fights?|attacks?|bombs?|strikes?)(?= )/u;

/** Whether the words are a sentence, not a heading, an entry of a list, a caption. */
export function hasVerb(words: string): boolean {
  return auxiliary.test(words) || past.test(words) || present.test(words);
}

export function isQuestion(words: string): boolean {
  return /\?[”"’')\]]*$/.test(words);
}

/** The sentences of a block that the checks of language look at and that cite something. */
export function citingSentences(view: BlockView): readonly NoteSentence[] {
  if (!view.isOwnText || view.block.kind === 'heading' || view.block.citations.length === 0) return [];
  return view.sentences.filter(({ citations }) => citations.length > 0);
}
