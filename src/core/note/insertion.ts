import type { TextFormat } from '../names';
import type { Footnote } from '../render/style';
import { citationLabels, isDefinitionLine } from './citations';
import { type Content, footnotesOf } from './content';
import type { Span } from '../pack/model';
import type { TextEdit } from '../text-edit';
import { fit } from './fit';
import type { MovedFrom } from './text-place';

export type { Content, MovedFrom };

export interface Insertion {
  /** In order, none overlapping another; together they are one step. */
  readonly edits: readonly TextEdit[];
  /** Where each cursor stands afterwards: offsets into the text after all changes, in the order of the selections. */
  readonly cursors: readonly number[];
  /** Why texts went elsewhere than to their selections, each reason once; none when every text went where its selection was. */
  readonly moved: readonly MovedFrom[];
}

/**
 * Plans how contents go into a note: fitted to each place (spaces, indentation, list marker, blank lines), with the
 * footnote definitions that the note does not have yet once at its end.
 *
 * @param contentAt what goes to a place; asked once for each selection, in the order of the text
 * @param eol the line break of the note
 * @param _format of the note: only Markdown has places where no text may go
 */
export function planInsertion(
  text: string,
  selections: readonly Span[],
  contentAt: (offset: number) => Content,
  eol: string,
  _format: TextFormat = 'markdown',
): Insertion {
  const order = selections
    .map((selection, index) => ({ selection, index }))
    .sort((a, b) => a.selection.start - b.selection.start);
  const footnotes: Footnote[] = [];
  const fitted = order.map(({ selection, index }) => {
    const content = contentAt(selection.start);
    footnotes.push(...footnotesOf(content));
    return { ...fit(text, selection, content, eol), index };
  });
  const edits: TextEdit[] = [];
  const cursors: number[] = [];
  let done = 0;
  let grown = 0;
  // What goes behind a cursor's line or item may meet the next cursor.
  for (const { index, ...edit } of fitted.sort((a, b) => a.start - b.start)) {
    const start = Math.max(edit.start, done);
    const end = Math.max(edit.end, start);
    edits.push({ start, end, text: edit.text });
    done = end;
    grown += edit.text.length - (end - start);
    cursors[index] = end + grown;
  }
  return { edits: withDefinitions(text, footnotes, edits, eol), cursors, moved: [] };
}

/** The edits, in order, and with them the definitions that are not there yet, each once, behind the last line that holds anything. */
export function withDefinitions(
  text: string,
  footnotes: readonly Footnote[],
  edits: TextEdit[],
  eol: string,
): TextEdit[] {
  const missing = missingDefinitions(text, footnotes, edits);
  if (missing.length === 0) return edits;
  const contentEnd = text.trimEnd().length;
  const last = edits.at(-1);
  const goesLast = last !== undefined && last.end >= contentEnd;
  const end = goesLast ? last.end : contentEnd;
  const lastLine = text.slice(text.lastIndexOf('\n', contentEnd - 1) + 1, contentEnd);
  const gap = !goesLast && isDefinitionLine(lastLine) ? eol : eol + eol;
  const closing = text.slice(end).includes('\n') ? '' : eol;
  const definitions = gap + missing.join(eol) + closing;
  // Where the last insertion ends the text the two are one edit, so that their order is beyond doubt.
  if (goesLast) return [...edits.slice(0, -1), { ...last, text: last.text + definitions }];
  return [...edits, { start: end, end, text: definitions }];
}

function missingDefinitions(
  text: string,
  footnotes: readonly Footnote[],
  edits: readonly TextEdit[],
): string[] {
  if (footnotes.length === 0) return [];
  const stays = ({ start, end }: Span) => !edits.some((edit) => edit.start < end && start < edit.end);
  const definitions = citationLabels(text).filter((mark) => mark.kind === 'definition' && stays(mark));
  const defined = new Set(definitions.map(({ label }) => label));
  const missing = new Map(footnotes.map(({ label, definition }) => [label, `[^${label}]: ${definition}`]));
  return [...missing].flatMap(([label, line]) => (defined.has(label) ? [] : [line]));
}
