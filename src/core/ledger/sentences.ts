import type { Span } from '../base/span';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { perBlock } from './per-block';

/**
 * Returns the span of a sentence's prose without surrounding blanks; labels after its full stop are excluded. Empty
 * if it has no prose.
 */
export function statedSpan({ prose }: BlockView, { start, end }: Span): Span {
  const text = prose.slice(start, end);
  const first = text.search(/\S/);
  return first < 0 ? { start, end: start } : { start: start + first, end: start + text.trimEnd().length };
}

/** Returns the words of a sentence with single blanks between them, quotations included. */
export function wordsOf({ prose }: BlockView, { start, end }: Span): string {
  return collapsed(prose.slice(start, end));
}

/** Returns the writer's own words of a sentence: quotations are excluded. */
export function ownWordsOf({ own }: BlockView, { start, end }: Span): string {
  return collapsed(own.slice(start, end));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Returns the writer's own words at their offsets, as long as the sentence; in a table row, `|` separates the cells.
 */
export function ownCellsOf({ own, text, block }: BlockView, { start, end }: Span): string {
  const words = own.slice(start, end);
  if (block.kind !== 'row') return words;
  return words.replace(/ /g, (blank, at: number) => (text.charAt(start + at) === '|' ? '|' : blank));
}

export function isQuestion(words: string): boolean {
  return /\?[”"’')\]]*$/.test(words);
}

/** Returns whether a block leads to what follows it: “The army said:”. */
export const isLeadIn = perBlock(({ prose }) => prose.trimEnd().endsWith(':'));

/** Returns the sentences of a block that the checks of language read and that cite something. */
export function citingSentences(view: BlockView): readonly NoteSentence[] {
  if (!view.isOwnText || view.block.kind === 'heading' || view.block.citations.length === 0) return [];
  return view.sentences.filter(({ citations }) => citations.length > 0);
}
