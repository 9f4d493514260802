import type { NoteDefinition } from './blocks';
import { type CitationLabel, isRecordLabel } from './citation-label';
import { type ReadNote, readNote } from './note-reader';

/** The citations of a note and the definitions of its footnotes. Offsets are UTF-16 code units from 0. */
export interface NoteLabels {
  /** References, definitions and Pandoc citations, in the order of the text, whether a pack knows them or not. */
  readonly labels: readonly CitationLabel[];
  /** The definitions of all footnotes, in order. */
  readonly definitions: readonly NoteDefinition[];
}

const known = new WeakMap<ReadNote, NoteLabels>();
const none: NoteLabels = { labels: [], definitions: [] };
const beginning = /\[\^|@/;

/** Returns the citations and definitions of a note. One without `[^` and `@` is not parsed. */
export function noteLabels(text: string): NoteLabels {
  return beginning.test(text) ? labelsOf(readNote(text)) : none;
}

/** Returns the citations and definitions of a note that was read, once made for it. */
export function labelsOf(note: ReadNote): NoteLabels {
  const before = known.get(note);
  if (before) return before;
  const { blocks, definitions } = note;
  const marks = definitions.filter(({ label }) => isRecordLabel(label)).map(definitionLabel);
  const citations = blocks.flatMap(({ block, start }) =>
    block.citations.map((label) => ({ ...label, start: start + label.start, end: start + label.end })),
  );
  const labels = [...marks, ...citations].sort((one, other) => one.start - other.start);
  const read = { labels, definitions };
  known.set(note, read);
  return read;
}

function definitionLabel({ label, start, bodyStart: end }: NoteDefinition): CitationLabel {
  return { label, start, end, kind: 'definition' };
}
