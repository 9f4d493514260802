import type { SourcedTable } from '../render/tables';
import type { Footnote, SourcedText } from '../render/style';
import { citationLabels, isDefinitionLine } from './citations';
import { type LinePlace, isTableRow, nextMarker, placeAt } from './line-place';

/** What is put into a note. */
export type Content =
  /** Sentences or names that join the text at the place. */
  | { readonly form: 'run'; readonly items: readonly SourcedText[] }
  /** One list item each. */
  | { readonly form: 'bullets'; readonly items: readonly SourcedText[] }
  /** Lines that stand by themselves, between blank lines. */
  | { readonly form: 'block'; readonly lines: readonly string[]; readonly footnotes: readonly Footnote[] }
  /** The rows where the place is in a table, else the whole table as a block. */
  | { readonly form: 'rows'; readonly table: SourcedTable };

/** A change of the note's text: UTF-16 offsets into the text before all changes, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Insertion {
  /** In order, none overlapping another; together they are one step. */
  readonly edits: readonly TextEdit[];
  /** Where each cursor stands afterwards: offsets into the text after all changes, in the order of the selections. */
  readonly cursors: readonly number[];
}

export interface Selection {
  readonly start: number;
  readonly end: number;
}

/**
 * Plans how contents go into a note: fitted to each place (spaces, indentation, list marker, blank lines), with the
 * footnote definitions that the note does not have yet once at its end.
 *
 * @param contentAt what goes to a place; asked once for each selection, in the order of the text
 * @param eol the line break of the note
 */
export function planInsertion(
  text: string,
  selections: readonly Selection[],
  contentAt: (offset: number) => Content,
  eol: string,
): Insertion {
  const order = selections
    .map((selection, index) => ({ selection, index }))
    .sort((a, b) => a.selection.start - b.selection.start);
  const footnotes: Footnote[] = [];
  const edits: (TextEdit & { readonly index: number })[] = [];
  order.forEach(({ selection, index }) => {
    const content = contentAt(selection.start);
    footnotes.push(...footnotesOf(content));
    edits.push({ ...fit(text, selection, content, eol), index });
  });
  const cursors: number[] = [];
  let grown = 0;
  for (const { start, end, text: inserted, index } of edits) {
    grown += inserted.length - (end - start);
    cursors[index] = end + grown;
  }
  const plain = edits.map(({ start, end, text }) => ({ start, end, text }));
  return { edits: withDefinitions(text, footnotes, plain, eol), cursors };
}

function footnotesOf(content: Content): readonly Footnote[] {
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

function fit(text: string, { start, end }: Selection, content: Content, eol: string): TextEdit {
  const place = placeAt(text, start);
  const after = placeAt(text, end).after;
  switch (content.form) {
    case 'run':
      return fitRun(text, { start, end }, place, after, content.items, eol);
    case 'bullets':
      return fitBullets(text, { start, end }, place, after, content.items, eol);
    case 'block':
      return fitBlock(text, { start, end }, place, after, content.lines, eol);
    case 'rows': {
      const line = text.slice(place.lineStart, place.lineEnd);
      const { header, rows } = content.table;
      if (!isTableRow(line)) return fitBlock(text, { start, end }, place, after, [...header, ...rows], eol);
      // A row is a line: it follows the one that the cursor is in.
      return {
        start: place.lineEnd,
        end: place.lineEnd,
        text: rows.map((row) => eol + place.prefix + row).join(''),
      };
    }
  }
}

function fitRun(
  text: string,
  { start, end }: Selection,
  place: LinePlace,
  after: string,
  items: readonly SourcedText[],
  eol: string,
): TextEdit {
  // In an empty list item each becomes an item; anywhere else they follow one another.
  let marker = place.before === '' ? place.marker : undefined;
  const run = items.map(({ text: item }, index) => {
    if (index === 0) return item;
    if (marker === undefined) return ` ${item}`;
    marker = nextMarker(marker);
    return eol + place.prefix + marker + item;
  });
  const trailing = /^[\p{L}\p{N}(["“‘«*_[]/u.test(after) ? ' ' : '';
  return { start, end, text: leading(text, place, eol) + run.join('') + trailing };
}

/** What must stand between the text before the place and a sentence: nothing, a space, or a blank line. */
function leading(text: string, place: LinePlace, eol: string): string {
  if (place.marker !== undefined && place.before === '') return /\s$/.test(place.marker) ? '' : ' ';
  if (place.before === '') {
    // Directly under a footnote definition, a line would be a part of it.
    const above = lineAbove(text, place);
    return above !== undefined && isDefinitionLine(above) ? eol : '';
  }
  return /[\s([{“‘«—–/-]$|(?:^|\s)["'*_]+$/u.test(place.before) ? '' : ' ';
}

function fitBullets(
  text: string,
  selection: Selection,
  place: LinePlace,
  after: string,
  items: readonly SourcedText[],
  eol: string,
): TextEdit {
  if (place.marker !== undefined) {
    if (place.before === '' && after.trim() === '') return fitRun(text, selection, place, after, items, eol);
    // In an item that holds text: new items behind it.
    let marker = place.marker;
    const added = items.map(({ text: item }) => eol + place.prefix + (marker = nextMarker(marker)) + item);
    return { start: place.lineEnd, end: place.lineEnd, text: added.join('') };
  }
  return fitBlock(
    text,
    selection,
    place,
    after,
    items.map(({ text: item }) => `- ${item}`),
    eol,
  );
}

function fitBlock(
  text: string,
  { start, end }: Selection,
  place: LinePlace,
  after: string,
  lines: readonly string[],
  eol: string,
): TextEdit {
  // Inside a list item a block is indented as far as the item's text.
  const prefix = place.prefix + ' '.repeat(place.marker?.trimEnd().length ? place.marker.length : 0);
  const blank = eol + prefix.trimEnd();
  const body = lines.join(eol + prefix);
  const above = lineAbove(text, place);
  let before = '';
  if (place.before.trim() !== '' || place.marker !== undefined) before = blank + eol + prefix;
  else if (above !== undefined && above.replace(/[\s>]/g, '') !== '')
    before = blank === eol ? eol : `${eol}${prefix}`;
  const below =
    text
      .slice(placeAt(text, end).lineEnd)
      .replace(/^\r?\n/, '')
      .split(/\r?\n/, 1)[0] ?? '';
  let behind = '';
  if (after.trim() !== '') behind = blank + eol + prefix;
  else if (below.trim() !== '') behind = eol;
  return { start, end, text: before + body + behind };
}

function lineAbove(text: string, { lineStart }: LinePlace): string | undefined {
  if (lineStart === 0) return undefined;
  return text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trimEnd();
}

/** Adds the definitions that are not there yet, each once, behind the last line that holds anything. */
function withDefinitions(
  text: string,
  footnotes: readonly Footnote[],
  edits: TextEdit[],
  eol: string,
): TextEdit[] {
  const defined = new Set(
    citationLabels(text).flatMap(({ kind, label }) => (kind === 'definition' ? [label] : [])),
  );
  const lines: string[] = [];
  for (const { label, definition } of footnotes) {
    if (defined.has(label)) continue;
    defined.add(label);
    lines.push(`[^${label}]: ${definition}`);
  }
  if (lines.length === 0) return edits;
  const contentEnd = text.trimEnd().length;
  const last = edits.at(-1);
  if (last && last.end >= contentEnd) {
    // Where the last insertion ends the text the two are one edit, so that their order is beyond doubt.
    const closing = text.slice(last.end).includes('\n') ? '' : eol;
    return [...edits.slice(0, -1), { ...last, text: last.text + eol + eol + lines.join(eol) + closing }];
  }
  const lastLine = text.slice(text.lastIndexOf('\n', contentEnd - 1) + 1, contentEnd);
  const gap = isDefinitionLine(lastLine) ? eol : eol + eol;
  const closing = text.slice(contentEnd).includes('\n') ? '' : eol;
  return [...edits, { start: contentEnd, end: contentEnd, text: gap + lines.join(eol) + closing }];
}
