import type { Library } from '../../src/core/library';
import { updateDefinitions } from '../../src/core/note/citations';
import type { Span } from '../../src/core/base/span';
import type { NoteStyle } from '../../src/core/render/style';

export const noteStyle: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

const all = '<!-- definitions -->\n';
const one = /^<!-- definition: (\S+) -->$/gm;

/** Puts the definition of one record where `<!-- definition: label -->` stands. */
export function completeMarked(marked: string, library: Library): string {
  return marked.replace(one, (_, label: string) => {
    const cited = `A sentence.[^${label}]\n`;
    return updated(cited, library).slice(cited.length).trim();
  });
}

/** Adds the definitions of all that a note cites where it has `<!-- definitions -->`; after all marks, which stay right. */
export function withDefinitions(text: string, marks: readonly Span[], library: Library): string {
  const place = text.indexOf(all);
  if (place < 0) return text;
  if (marks.some(({ end }) => end > place)) throw new Error('A mark behind the definitions');
  return updated(text.replace(all, ''), library);
}

function updated(text: string, library: Library): string {
  const edits = updateDefinitions(text, library, noteStyle);
  return edits.reduceRight(
    (left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end),
    text,
  );
}
