import type { Span } from '../../base/span';
import type { LibraryRecord } from '../../library';
import type { BlockView } from '../block-view';
import { textOf } from '../related';

/** Returns whether words of the writer are clearly about the record: at least two significant words are in both. */
export function resembles(view: BlockView, { start, end }: Span, record: LibraryRecord): boolean {
  const { dates, figures } = view.language;
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !dates.isCommonInDates(word))
      .map(figures.stemOf);
  const known = new Set(words(textOf(record)));
  return new Set(words(view.own.slice(start, end)).filter((stem) => known.has(stem))).size >= 2;
}
