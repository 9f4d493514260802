import type { Span } from '../base/span';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';

/** Words of the writer. Offsets in the block. */
export interface OwnWords extends Span {
  readonly words: string;
  readonly sentence: NoteSentence;
}

/**
 * Yields what `find` finds in the writer's own words, which exclude quotations.
 *
 * @param find returns the matches in a text, in order
 */
export function* ownWords<Found extends Span>(
  view: BlockView,
  find: (text: string) => readonly Found[],
): Iterable<Found & OwnWords> {
  if (!view.isOwnText) return;
  const all = find(view.prose);
  // Most blocks have no match: skip reading their quotations.
  if (all.length === 0) return;
  let next = 0;
  for (const found of view.own === view.prose ? all : find(view.own)) {
    const { start, end } = found;
    while ((view.sentences[next]?.end ?? Infinity) <= start) next++;
    const sentence = view.sentences[next];
    if (sentence && end > start) yield { ...found, words: view.own.slice(start, end), sentence };
  }
}

/** Returns the writer's own words of a sentence before an offset in the block, at most `most` UTF-16 code units. */
export function before(view: BlockView, { start }: NoteSentence, offset: number, most = 60): string {
  return view.own.slice(Math.max(start, offset - most), offset);
}

/** Returns the writer's own words of a sentence after an offset in the block, at most `most` UTF-16 code units. */
export function after(view: BlockView, { end }: NoteSentence, offset: number, most = 60): string {
  return view.own.slice(offset, Math.min(end, offset + most));
}
