import type { Span } from '../base/span';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';

/** Words of the writer, in the block. */
export interface OwnWords extends Span {
  readonly words: string;
  readonly sentence: NoteSentence;
  readonly match: RegExpExecArray;
}

/** What of a pattern stands in the writer's own words: not between quotation marks. @param pattern with the flag `g` */
export function* ownWords(view: BlockView, pattern: RegExp): Iterable<OwnWords> {
  if (!view.isOwnText) return;
  // Most blocks have nothing of what is looked for: their quotations are not read.
  if (view.prose.search(pattern) < 0) return;
  let next = 0;
  for (const match of view.own.matchAll(pattern)) {
    const start = match.index;
    while ((view.sentences[next]?.end ?? Infinity) <= start) next++;
    const sentence = view.sentences[next];
    if (sentence && match[0] !== '')
      yield { start, end: start + match[0].length, words: match[0], sentence, match };
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
