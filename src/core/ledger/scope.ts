import type { LibraryRecord } from '../library';
import type { Span } from '../base/span';
import type { CitationLabel } from '../markdown/citations';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';

/** A stretch of a sentence with the records that its citations name. Offsets in the block. */
export interface Scope extends Span {
  readonly records: readonly LibraryRecord[];
}

/**
 * Returns the stretches of a sentence, each up to the citations that end it: "Eleven died,[^fire] and five are
 * missing.[^search]" has two. A sentence with one citation, or with all of them together, is one stretch.
 */
export function scopesIn(view: BlockView, sentence: NoteSentence): readonly Scope[] {
  const groups = groupsOf(view, sentence);
  return groups.map((citations, index) => ({
    start: index === 0 ? sentence.start : (groups[index - 1]?.at(-1)?.end ?? sentence.start),
    end: index === groups.length - 1 ? sentence.end : (citations.at(-1)?.end ?? sentence.end),
    records: recordsOf(view, citations),
  }));
}

/** Returns the citations of a sentence in groups that no word parts. */
function groupsOf({ prose, block: { kind } }: BlockView, { citations }: NoteSentence): CitationLabel[][] {
  const groups: CitationLabel[][] = [];
  for (const citation of citations) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    // All citations of a row are about the whole row.
    const isTogether =
      before !== undefined &&
      (kind === 'row' || !/[\p{L}\p{N}]/u.test(prose.slice(before.end, citation.start)));
    if (isTogether) last?.push(citation);
    else groups.push([citation]);
  }
  return groups;
}

function recordsOf(view: BlockView, citations: readonly CitationLabel[]): readonly LibraryRecord[] {
  const records = citations.flatMap(({ label }) => view.recordsNamed(label));
  return [...new Map(records.map((record) => [record.key, record])).values()];
}
