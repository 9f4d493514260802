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

export function isQuestion(words: string): boolean {
  return /\?[”"’')\]]*$/.test(words);
}

/** The sentences of a block that the checks of language look at and that cite something. */
export function citingSentences(view: BlockView): readonly NoteSentence[] {
  if (!view.isOwnText || view.block.kind === 'heading' || view.block.citations.length === 0) return [];
  return view.sentences.filter(({ citations }) => citations.length > 0);
}
