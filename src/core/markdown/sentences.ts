import type { LanguageBasics } from '../language/language';
import { withoutEnd } from '../base/trimmed';
import type { CitationLabel } from './citation-label';
import type { BlockKind, NoteSentence } from './block';

/**
 * Returns the sentences of a block, each with its citations. A citation in a sentence, or after its stop, belongs to it;
 * one that ends an item or a row belongs to all of it.
 *
 * @param prose with blanks for all marks, so that a label after a stop is a gap between two sentences
 * @param citations in order
 */
export function sentencesIn(
  prose: string,
  kind: BlockKind,
  citations: readonly CitationLabel[],
  language: LanguageBasics,
): NoteSentence[] {
  if (kind === 'row' || kind === 'heading') return [{ start: 0, end: prose.length, citations }];
  const shared = kind === 'item' ? endingWith(prose, citations) : [];
  let next = 0;
  return language.sentencesOf(prose).map(({ start, text }) => {
    const end = start + text.length;
    const first = next;
    while ((citations[next]?.start ?? Infinity) < end) next++;
    const own = citations.slice(first, next);
    const others = shared.filter((label) => label.start >= end);
    return { start, end, citations: own.length > 0 ? [...own, ...others] : others };
  });
}

const endOfWords = /[\s.;,:!?…)\]]/;

/** Returns the citations that only a stop may follow. */
function endingWith(prose: string, citations: readonly CitationLabel[]): readonly CitationLabel[] {
  const textEnd = withoutEnd(prose, endOfWords).length;
  const first = citations.findIndex(({ start }) => start >= textEnd);
  return first < 0 ? [] : citations.slice(first);
}
