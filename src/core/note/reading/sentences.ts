import { sentencesOf } from '../../prose/sentences';
import type { CitationLabel } from './citation-label';
import type { BlockKind, NoteSentence } from './block';

/**
 * The sentences of a block, each with its citations. One that stands in a sentence, or behind its stop, belongs to it; one
 * that ends an item or a row belongs to all of it.
 *
 * @param prose with blanks for all marks, so that a label behind a stop is a gap between two sentences
 */
export function sentencesIn(
  prose: string,
  kind: BlockKind,
  citations: readonly CitationLabel[],
): NoteSentence[] {
  if (kind === 'row' || kind === 'heading') return [{ start: 0, end: prose.length, citations }];
  const shared = kind === 'item' ? endingWith(prose, citations) : [];
  return sentencesOf(prose).map(({ start, text }) => {
    const end = start + text.length;
    const own = citations.filter((label) => label.start >= start && label.start < end);
    return { start, end, citations: [...own, ...shared.filter((label) => !own.includes(label))] };
  });
}

/** Those behind which nothing but a stop stands. */
function endingWith(prose: string, citations: readonly CitationLabel[]): CitationLabel[] {
  const textEnd = prose.replace(/[\s.;,:!?…)\]]+$/, '').length;
  return citations.filter(({ start }) => start >= textEnd);
}
