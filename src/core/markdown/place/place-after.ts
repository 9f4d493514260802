import type { Span } from '../../base/span';
import type { PlacedBlock } from '../block';
import { readNote } from '../note-reader';

/** A text that goes after a sentence joins it; one that goes after a paragraph stands by itself. */
export type Following = 'sentence' | 'paragraph';

/**
 * The place after the sentence, or after the paragraph, that holds a stretch of a note. After a heading it is the line below;
 * after a row it is the end of the table, for no text stands between rows.
 *
 * @param span UTF-16 code units from the start of the note
 * @returns the same unit; the end of the stretch where it stands in neither, as in code
 */
export function placeAfter(note: string, span: Span, following: Following): number {
  const { blocks } = readNote(note);
  const index = blocks.findLastIndex(({ start }) => start <= span.start);
  const placed = blocks[index];
  if (!placed || endOf(placed) < span.end) return span.end;
  switch (placed.block.kind) {
    case 'heading':
      return lineBelow(note, endOf(placed));
    case 'row':
      return lineEnd(note, endOf(blocks.findLast(({ group }) => group === placed.group) ?? placed));
    default:
      return following === 'paragraph' ? endOf(placed) : sentenceEnd(placed, span);
  }
}

function endOf({ block, start }: PlacedBlock): number {
  return start + block.text.length;
}

/** The end of the last sentence that the stretch reaches into, with the marks that follow its stop: of footnotes, of emphasis. */
function sentenceEnd({ block, start }: PlacedBlock, span: Span): number {
  const end = block.sentences.find((sentence) => start + sentence.end >= span.end)?.end ?? block.text.length;
  const stop = block.prose.slice(0, end).trimEnd().length;
  const marks = /^\S*/.exec(block.text.slice(stop, end))?.[0] ?? '';
  return Math.max(span.end, start + stop + marks.length);
}

/** A row of the tree ends before its last bar. */
function lineEnd(note: string, offset: number): number {
  return offset + (/^[^\r\n]*/.exec(note.slice(offset))?.[0].length ?? 0);
}

function lineBelow(note: string, end: number): number {
  const next = note.indexOf('\n', end);
  return next < 0 ? end : next + 1;
}
