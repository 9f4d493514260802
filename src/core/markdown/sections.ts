import type { TextFormat } from '../base/text-format';
import type { PlacedBlock } from './block';
import { type ReadNote, readNote } from './note-reader';

/** A line that may end a heading, or be one. Most notes in plain prose have none. */
const marked = /^[ \t]*(?:#|=|-)/m;

/**
 * The beginnings of the sections of a note: offsets in UTF-16 code units, in order, the first of them 0. In Markdown each heading
 * that stands in nothing else begins one, of whatever level. A text of another format is one section.
 */
export function sectionStarts(text: string, format: TextFormat): number[] {
  if (format !== 'markdown' || !marked.test(text)) return [0];
  return sectionsOf(readNote(text));
}

/** The same of a note that was read. */
export function sectionsOf(note: ReadNote): number[] {
  const starts = headingsOf(note).map(({ start }) => note.text.lastIndexOf('\n', start - 1) + 1);
  return starts[0] === 0 ? starts : [0, ...starts];
}

/** The headings that begin sections, in order. */
export function headingsOf({ blocks }: ReadNote): PlacedBlock[] {
  return blocks.filter(({ block, start, group }) => block.kind === 'heading' && start === group);
}
