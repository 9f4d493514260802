import type { Library } from '../../src/core/library';
import { citationLabels } from '../../src/core/note/citations';
import type { Span } from '../../src/core/pack/model';
import { footnoteOf } from '../../src/core/render/citation';
import type { NoteStyle } from '../../src/core/render/style';

export const noteStyle: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

const all = '<!-- definitions -->';
const one = /^<!-- definition: (\S+) -->$/gm;

/** Puts the definition of one record where `<!-- definition: label -->` stands. */
export function completeMarked(marked: string, library: Library): string {
  return marked.replace(one, (_, label: string) => definitionOf(label, library));
}

/** Puts the definitions of all that the note cites where it ends in `<!-- definitions -->`; behind all marks, which stay right. */
export function withDefinitions(text: string, marks: readonly Span[], library: Library): string {
  const place = text.indexOf(all);
  if (place < 0) return text;
  if (marks.some(({ end }) => end > place)) throw new Error('A mark behind the definitions');
  const labels = citationLabels(text).flatMap(({ kind, label }) => (kind === 'reference' ? [label] : []));
  const known = [...new Set(labels)].filter((label) => library.recordsNamed(label).length > 0);
  const definitions = known.map((label) => definitionOf(label, library));
  return text.replace(all, () => definitions.join('\n'));
}

function definitionOf(label: string, library: Library): string {
  const [record] = library.recordsNamed(label);
  if (!record) throw new Error(`No pack has ${label}`);
  const { pack, value } = record;
  return `[^${label}]: ${footnoteOf({ pack, value, label }, noteStyle).definition}`;
}
