import type { TextFormat } from '../../base/text-format';
import type { Footnote } from '../../render/style';
import { citationLabels } from '../../markdown/citations';
import { type Content, footnotesOf } from './content';
import { addedDefinitions, gapBehind } from '../citations/added';
import type { Span } from '../../base/span';
import type { TextEdit } from '../../base/text-edit';
import type { OwnLines } from '../../markdown/place/beside';
import { type ContentPlace, placeFor } from './content-place';
import { lineEnd } from '../../markdown/place/block-path';
import { fit } from './fit';
import type { Fitted } from '../../markdown/place/own-lines';
import type { MovedFrom } from '../../markdown/place/text-place';
import { withoutEnd } from '../../base/trimmed';

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
 * @param format of the note: only Markdown has places where no text may go
 */
export function planInsertion(
  text: string,
  selections: readonly Span[],
  contentAt: (offset: number) => Content,
  eol: string,
  format: TextFormat = 'markdown',
): Insertion {
  const order = selections
    .map((selection, index) => ({ selection, index }))
    .sort((a, b) => a.selection.start - b.selection.start);
  const footnotes: Footnote[] = [];
  const moved = new Set<MovedFrom>();
  const taken = new Map<number, Placed>();
  let last: OwnLines | undefined;
  const placed = order.map(({ selection, index }): Placed => {
    const content = contentAt(selection.start);
    const place = besideLast(text, last, placeFor(text, selection, content, format));
    last = place.own ?? last;
    footnotes.push(...footnotesOf(content));
    if (place.moved) moved.add(place.moved);
    // Texts that were moved to one place would be there twice.
    const first = place.own && taken.get(place.own.at);
    if (first) {
      first.indexes.push(index);
      return first;
    }
    const one = { ...fit(text, place, content, eol, format), indexes: [index] };
    if (place.own) taken.set(place.own.at, one);
    return one;
  });
  const edits: TextEdit[] = [];
  const cursors: number[] = [];
  let grown = 0;
  let above: Placed | undefined;
  // What goes behind a cursor's line or item may meet the next cursor.
  for (const edit of [...new Set(placed)].sort((a, b) => a.start - b.start)) {
    const done = above?.end ?? 0;
    const start = Math.max(edit.start, done);
    const end = Math.max(edit.end, start);
    const gap = above?.isOwn && edit.isOwn ? gapBelow(text, done, start, eol) : '';
    edits.push({ start, end, text: gap + edit.text });
    for (const index of edit.indexes) cursors[index] = start + grown + gap.length + edit.cursor;
    grown += gap.length + edit.text.length - (end - start);
    above = { ...edit, end };
  }
  return { edits: withDefinitions(text, footnotes, edits, eol), cursors, moved: [...moved] };
}

/** An edit with the numbers of the selections that it is for. */
interface Placed extends Fitted {
  readonly indexes: number[];
}

/** A paragraph with nothing but blank lines between it and the last is in the same list item. */
function besideLast(text: string, last: OwnLines | undefined, place: ContentPlace): ContentPlace {
  const { own } = place;
  if (!last || own?.side !== 'here') return place;
  if (/\S/.test(text.slice(last.at, lineEnd(text, own.at)))) return place;
  return { ...place, own: { ...own, prefix: last.prefix } };
}

/** The blank line between two paragraphs that go onto blank lines one below the other. */
function gapBelow(text: string, above: number, start: number, eol: string): string {
  const [, prefix] = /^[ \t>]*\r?\n([ \t>]*)$/.exec(text.slice(above, start)) ?? [];
  return prefix === undefined ? '' : eol + prefix;
}

/**
 * The edits, in order, and with them the definitions that are not there yet, each once: below the last ones of a block of
 * definitions that ends the note, else at the end of its text.
 */
export function withDefinitions(
  text: string,
  footnotes: readonly Footnote[],
  edits: TextEdit[],
  eol: string,
): TextEdit[] {
  const missing = missingDefinitions(text, footnotes, edits);
  if (missing.length === 0) return edits;
  const added = addedDefinitions(text, missing, eol);
  // Texts that go behind the place come before the definitions.
  const last = edits.at(-1);
  if (last && last.end >= added.start) {
    // One edit, so that their order is beyond doubt.
    const above = withoutEnd(last.text, /[\r\n]/);
    const gap = above === '' && last.start === 0 ? '' : eol + eol;
    return [
      ...edits.slice(0, -1),
      { ...last, text: above + gap + missing.join(eol) + gapBehind(text, last.end, eol) },
    ];
  }
  return [...edits, added];
}

function missingDefinitions(
  text: string,
  footnotes: readonly Footnote[],
  edits: readonly TextEdit[],
): string[] {
  if (footnotes.length === 0) return [];
  const stays = ({ start, end }: Span) => !edits.some((edit) => edit.start < end && start < edit.end);
  const definitions = citationLabels(text).filter((mark) => mark.kind === 'definition' && stays(mark));
  const defined = new Set(definitions.map(({ label }) => label.toLowerCase()));
  const missing = new Map(footnotes.map(({ label, definition }) => [label, `[^${label}]: ${definition}`]));
  return [...missing].flatMap(([label, line]) => (defined.has(label.toLowerCase()) ? [] : [line]));
}
