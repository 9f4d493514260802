import type { Span } from '../base/span';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';

/** Words of the writer, in the block. */
export interface OwnWords extends Span {
  readonly words: string;
  readonly sentence: NoteSentence;
}

/**
 * Yields what is found in the writer's own words: not between quotation marks.
 *
 * @param find gives what stands in a text, in its order
 */
export function* ownWords<Found extends Span>(
  view: BlockView,
  find: (text: string) => readonly Found[],
): Iterable<Found & OwnWords> {
  if (!view.isOwnText) return;
  // Most blocks have nothing of what is looked for: their quotations are not read.
  if (find(view.prose).length === 0) return;
  let next = 0;
  for (const found of find(view.own)) {
    const { start, end } = found;
    while ((view.sentences[next]?.end ?? Infinity) <= start) next++;
    const sentence = view.sentences[next];
    if (sentence && end > start) yield { ...found, words: view.own.slice(start, end), sentence };
  }
}

/** So much of the writer's own words of a sentence as stands before an offset in the block. */
export function before(view: BlockView, { start }: NoteSentence, offset: number, most = 60): string {
  return view.own.slice(Math.max(start, offset - most), offset);
}

/** So much as stands behind it. */
export function after(view: BlockView, { end }: NoteSentence, offset: number, most = 60): string {
  return view.own.slice(offset, Math.min(end, offset + most));
}
