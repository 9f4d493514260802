import type { Tree } from '@lezer/common';
import { type BlockPlace, type NoteDefinition, placesIn } from './blocks';
import { type CitationLabel, isRecordLabel, labelsIn } from './citation-label';
import { noteTree } from './note-tree';
import { proseIn } from './prose';

/** The citations of a note and the definitions of its footnotes. Offsets are UTF-16 code units from 0. */
export interface NoteLabels {
  /** References, definitions and Pandoc citations, in the order of the text, whether a pack knows them or not. */
  readonly labels: readonly CitationLabel[];
  /** Of all footnotes, in order. */
  readonly definitions: readonly NoteDefinition[];
}

/** The same few notes are asked about again and again: by cards, links, views. */
const mostKept = 4;
const kept: { readonly text: string; readonly read: NoteLabels }[] = [];
const none: NoteLabels = { labels: [], definitions: [] };
const beginning = /\[\^|@/;

/**
 * Reads the citations and definitions of a note from its Markdown, as a preview with footnotes shows it: nothing in code,
 * HTML blocks, comments, attributes, addresses or front matter is a citation. A note without `[^` and `@` is not parsed.
 */
export function noteLabels(text: string): NoteLabels {
  if (!beginning.test(text)) return none;
  const index = kept.findIndex((one) => one.text === text);
  const [known] = index < 0 ? [] : kept.splice(index, 1);
  const entry = known ?? { text, read: labelsOf(noteTree(text), text) };
  kept.push(entry);
  if (kept.length > mostKept) kept.shift();
  return entry.read;
}

function labelsOf(tree: Tree, text: string): NoteLabels {
  const { blocks, definitions } = placesIn(tree, text);
  const marks = definitions.filter(({ label }) => isRecordLabel(label)).map(definitionLabel);
  const citations = blocks.flatMap((place) => citationsIn(tree, text, place));
  return { labels: [...marks, ...citations].sort((one, other) => one.start - other.start), definitions };
}

function citationsIn(tree: Tree, text: string, place: BlockPlace): CitationLabel[] {
  // Most blocks cite nothing.
  if (place.kind === 'comment' || !beginning.test(text.slice(place.start, place.end))) return [];
  return labelsIn(proseIn(tree, text, place).withLabels).map(({ start, end, ...label }) => ({
    ...label,
    start: place.start + start,
    end: place.start + end,
  }));
}

function definitionLabel({ label, start, bodyStart: end }: NoteDefinition): CitationLabel {
  return { label, start, end, kind: 'definition' };
}
