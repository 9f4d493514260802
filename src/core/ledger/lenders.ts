import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';

/** A citation counts for at most this many sentences before its own. */
const mostBorrowing = 2;

/** Returns the sentences right before a citing one that cite nothing themselves, with its citations. */
export function lendersBefore({ sentences }: BlockView, citing: NoteSentence): NoteSentence[] {
  const at = sentences.findIndex(({ start, end }) => start === citing.start && end === citing.end);
  const before = sentences.slice(Math.max(0, at - mostBorrowing), Math.max(0, at));
  const last = before.findLastIndex(({ citations }) => citations.length > 0);
  const { citations } = citing;
  return before.slice(last + 1).map((sentence) => ({ ...sentence, citations }));
}
