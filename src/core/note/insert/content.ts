import type { SourcedTable } from '../../render/tables';
import type { Footnote, SourcedText } from '../../render/style';

/** Content to insert into a note. */
export type Content =
  /** Sentences or names that join the text at the position, with `joint` (a space) between them. */
  | {
      readonly form: 'run';
      readonly items: readonly SourcedText[];
      readonly joint?: string;
      /** The text after the last item if the sentence continues with a word: the comma of an apposition. */
      readonly closing?: string;
    }
  /** One list item each. */
  | { readonly form: 'bullets'; readonly items: readonly SourcedText[] }
  /** Separate lines, between blank lines. */
  | { readonly form: 'block'; readonly lines: readonly string[]; readonly footnotes: readonly Footnote[] }
  /** The rows if the position is in a table, otherwise the whole table as a block. */
  | { readonly form: 'rows'; readonly table: SourcedTable };

export function footnotesOf(content: Content): readonly Footnote[] {
  switch (content.form) {
    case 'run':
    case 'bullets':
      return content.items.flatMap(({ footnotes }) => footnotes);
    case 'block':
      return content.footnotes;
    case 'rows':
      return content.table.footnotes;
  }
}
