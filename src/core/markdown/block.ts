import type { Span } from '../base/span';
import type { TextFormat } from '../base/text-format';
import type { LanguageBasics } from '../language/language';
import type { CitationLabel } from './citation-label';
import { citationsIn } from './reading/citations-in';
import type { Mark } from './reading/marks';
import { type NamesProse, stretchesIn } from './reading/names-prose';
import { proseIn } from './reading/prose';
import { sentencesIn } from './sentences';

/**
 * The kind of a stretch of text: a paragraph; a paragraph or task of a list item; a row of a table; a heading; a paragraph of a
 * footnote's definition; a comment that stands by itself; a block of HTML.
 */
export type BlockKind = 'paragraph' | 'item' | 'row' | 'heading' | 'definition' | 'comment' | 'html';

/** The sentences of a block with what they cite. Offsets are UTF-16 code units from the beginning of the block. */
export interface NoteSentence extends Span {
  /** The citations in it or directly after its stop, and those that end the item or the row that it is part of. */
  readonly citations: readonly CitationLabel[];
}

/** The place of a block in its note, and what tells if one that was read before is the same. */
export interface BlockPlace {
  readonly kind: BlockKind;
  readonly isQuoted: boolean;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/**
 * A stretch of a note that is read by itself: nothing in it depends on the text around it. Made once, and kept as long as
 * the text stays; each answer is worked out when it is asked for.
 */
export class NoteBlock {
  readonly kind: BlockKind;
  /** It stands in a block quotation. */
  readonly isQuoted: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  #prose: string | undefined;
  #citations: readonly CitationLabel[] | undefined;
  #sentences: readonly NoteSentence[] | undefined;
  #names: readonly NamesProse[] | undefined;

  constructor(
    { kind, isQuoted, level }: Pick<BlockPlace, 'kind' | 'isQuoted' | 'level'>,
    /** The block's source text. */
    readonly text: string,
    /** In order. */
    readonly marks: readonly Mark[],
    private readonly language: LanguageBasics,
    private readonly format: TextFormat = 'markdown',
  ) {
    this.kind = kind;
    this.isQuoted = isQuoted;
    this.level = level;
  }

  /** The writer's text, not a comment or HTML. */
  get isText(): boolean {
    return this.kind !== 'comment' && this.kind !== 'html';
  }

  /**
   * The text at the same offsets with a space for each character that is no prose: marks, code, addresses, tags, comments,
   * labels, line breaks. Empty for what is not text.
   */
  get prose(): string {
    return (this.#prose ??= this.isText ? proseIn(this.text, this.marks) : '');
  }

  /** The prose in which names are looked for, in order. */
  get names(): readonly NamesProse[] {
    return (this.#names ??= stretchesIn(this, this.format));
  }

  /** Comments within it, marks included. */
  get comments(): readonly Span[] {
    if (this.kind === 'comment') return [{ start: 0, end: this.text.length }];
    return this.isText ? this.marks.filter(({ name }) => name === 'Comment') : [];
  }

  get citations(): readonly CitationLabel[] {
    return (this.#citations ??= this.isText ? citationsIn(this.text, this.marks) : []);
  }

  /** In order, together all of it; those of a row or a heading are one. */
  get sentences(): readonly NoteSentence[] {
    return (this.#sentences ??= this.isText
      ? sentencesIn(this.prose, this.kind, this.citations, this.language)
      : []);
  }
}

/** A block in its note. */
export interface PlacedBlock {
  readonly block: NoteBlock;
  /** UTF-16 code units from the beginning of the note. */
  readonly start: number;
  /** The beginning of the paragraph, list, table or quotation that it is part of: the same for all its parts. */
  readonly group: number;
  /** The number of headings that begin a section before its text; such a heading counts itself. */
  readonly section: number;
}
