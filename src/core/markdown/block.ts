import type { Span } from '../base/span';
import type { CitationLabel } from './citation-label';

/**
 * What a stretch of text is: a paragraph; a paragraph or task of a list item; a row of a table; a heading; a paragraph of
 * a footnote's definition; a comment that stands by itself.
 */
export type BlockKind = 'paragraph' | 'item' | 'row' | 'heading' | 'definition' | 'comment';

/** The sentences of a block with what they cite. Offsets are UTF-16 code units from the beginning of the block. */
export interface NoteSentence extends Span {
  /** What it cites: what stands in it, or right behind its stop; and what ends the item or the row that it is part of. */
  readonly citations: readonly CitationLabel[];
}

/**
 * A stretch of a note that is read by itself: nothing in it depends on the text around it. Made once, and kept as long as
 * the text stays.
 */
export interface NoteBlock {
  readonly kind: BlockKind;
  /** Whether it stands in a block quotation. */
  readonly isQuoted: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** As it is written. */
  readonly text: string;
  /**
   * The same at the same offsets with a space for each character that is no prose: marks, code, addresses, tags, comments,
   * labels, line breaks.
   */
  readonly prose: string;
  /** Comments within it, marks included. */
  readonly comments: readonly Span[];
  readonly citations: readonly CitationLabel[];
  /** In order, together all of it; those of a row or a heading are one. */
  readonly sentences: readonly NoteSentence[];
}

/** A block in its note. */
export interface PlacedBlock {
  readonly block: NoteBlock;
  /** UTF-16 code units from the beginning of the note. */
  readonly start: number;
  /** Where the paragraph, list, table or quotation begins that it is part of: the same for all its parts. */
  readonly group: number;
  /** How many headings stand before its text; a heading counts itself. */
  readonly section: number;
}

/** The text of the sentence without what is no prose. */
export function proseOf({ prose }: NoteBlock, { start, end }: Span): string {
  return prose.slice(start, end);
}
