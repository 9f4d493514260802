import type { SourcedTable } from '../../render/tables';
import type { Footnote, SourcedText } from '../../render/style';

/** What is put into a note. */
export type Content =
  /** Sentences or names that join the text at the place, with `joint` (a space) between them. */
  | {
      readonly form: 'run';
      readonly items: readonly SourcedText[];
      readonly joint?: string;
      /** What comes behind the last where the sentence goes on with a word: the comma of its apposition. */
      readonly closing?: string;
    }
  /** One list item each. */
  | { readonly form: 'bullets'; readonly items: readonly SourcedText[] }
  /** Lines that stand by themselves, between blank lines. */
  | { readonly form: 'block'; readonly lines: readonly string[]; readonly footnotes: readonly Footnote[] }
  /** The rows where the place is in a table, else the whole table as a block. */
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
