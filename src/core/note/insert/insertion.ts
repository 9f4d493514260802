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
  /** In order, none overlapping another; all edits are one undo step. */
  readonly edits: readonly TextEdit[];
  /** The offset of each cursor in the changed text, in the order of the selections. */
  readonly cursors: readonly number[];
  /** Reasons why texts were not inserted at their selections, each once; empty if all were. */
  readonly moved: readonly MovedFrom[];
}

/**
 * Plans how contents are inserted into a note: fitted to each position (spaces, indentation, list marker, blank
 * lines), with the missing footnote definitions added once at its end.
 *
 * @param contentAt returns the content for a position; called once per selection, in the order of the text
 * @param eol the line break of the note
 * @param format of the note: only Markdown has positions where no text may be inserted
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
    // Texts that were moved to the same position would be repeated.
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
  // Text after a cursor's line or item may reach the next cursor.
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

/** An edit with the indexes of the selections that it is for. */
interface Placed extends Fitted {
  readonly indexes: number[];
}

/** Moves a paragraph into the list item of the last one, if only blank lines are between them. */
function besideLast(text: string, last: OwnLines | undefined, place: ContentPlace): ContentPlace {
  const { own } = place;
  if (!last || own?.side !== 'here') return place;
  if (/\S/.test(text.slice(last.at, lineEnd(text, own.at)))) return place;
  return { ...place, own: { ...own, prefix: last.prefix } };
}

/** Returns the blank line between two paragraphs that are inserted on consecutive blank lines. */
function gapBelow(text: string, above: number, start: number, eol: string): string {
  const [, prefix] = /^[ \t>]*\r?\n([ \t>]*)$/.exec(text.slice(above, start)) ?? [];
  return prefix === undefined ? '' : eol + prefix;
}

/**
 * Returns the edits, in order, with the missing definitions added, each once: below the last ones of a block of
 * definitions that ends the note, otherwise at the end of its text.
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
  // Texts that are inserted after that position come before the definitions.
  const last = edits.at(-1);
  if (last && last.end >= added.start) {
    // Merge into one edit, so that the order is certain.
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
