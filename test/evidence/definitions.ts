import type { Library } from '../../src/core/library';
import { updateDefinitions } from '../../src/core/note/citations';
import type { Span } from '../../src/core/base/span';
import type { NoteStyle } from '../../src/core/render/style';

export const noteStyle: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

const all = '<!-- definitions -->\n';
const one = /<!-- definition: (\S+) -->/g;

/** Puts the definition of one record at each `<!-- definition: label -->`. */
export function completeMarked(marked: string, library: Library): string {
  return marked.replace(one, (_, label: string) => {
    const cited = `A sentence.[^${label}]\n`;
    return updated(cited, library, 0).slice(cited.length).trim();
  });
}

/** Adds the definitions of all that a note cites if it has `<!-- definitions -->`; throws if that would move a mark. */
export function withDefinitions(text: string, marks: readonly Span[], library: Library): string {
  if (!text.includes(all)) return text;
  return updated(text.replace(all, ''), library, Math.max(0, ...marks.map(({ end }) => end)));
}

/** @param fixed the length of the part that must stay as it is, in UTF-16 code units */
function updated(text: string, library: Library, fixed: number): string {
  const edits = updateDefinitions(text, library, noteStyle);
  if (edits.some(({ start }) => start < fixed)) throw new Error('A mark after a definition that is renewed');
  return edits.reduceRight(
    (left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end),
    text,
  );
}
