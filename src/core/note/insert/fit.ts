import type { SourcedText } from '../../render/style';
import type { Content } from './content';
import type { Span } from '../../base/span';
import type { TextFormat } from '../../base/text-format';
import type { TextEdit } from '../../base/text-edit';
import type { OwnLines } from '../../markdown/place/beside';
import { asWritten } from '../../markdown/place/containers';
import {
  type LinePlace,
  continuation,
  nextMarker,
  placeAbove,
  placeAt,
  placeBelow,
} from '../../markdown/place/line-place';
import { type Fitted, ownLines } from '../../markdown/place/own-lines';

/** The position of a content in a note. */
export interface FitPlace extends Span {
  /** Set if the content is on lines of its own. */
  readonly own?: OwnLines;
  /** The text at the start of a further line of the paragraph around the position. */
  readonly prefix?: string;
  /** The end of the list item around the position. */
  readonly itemEnd?: number;
  /** Set in a table: the end of the row after which rows are added, and the prefix of a row. */
  readonly table?: { readonly rowEnd: number; readonly prefix: string };
}

/** A content's position with its line. */
interface Spot extends Span {
  readonly text: string;
  readonly format: TextFormat;
  readonly place: LinePlace;
  /** The text after the selection in its last line. */
  readonly after: string;
  readonly eol: string;
}

type Run = Extract<Content, { form: 'run' }>;

/** Returns the edit that puts the content at the position, in the way that its line requires. */
export function fit(
  text: string,
  where: FitPlace,
  content: Content,
  eol: string,
  format: TextFormat,
): Fitted {
  const { own } = where;
  const spot = spotOf({ text, eol, format }, where);
  switch (content.form) {
    case 'run':
      if (own)
        return ownLines(text, own, [content.items.map((item) => item.text).join(content.joint ?? ' ')], eol);
      return fitRun(isSentence(content) ? besideStop(spot) : spot, content);
    case 'bullets':
      return whole(fitBullets(spot, where, content.items));
    case 'block':
      return whole(fitBlock(spot, where, content.lines));
    case 'rows': {
      const { header, rows } = content.table;
      return whole(
        where.table ? fitRows(where.table, rows, eol) : fitBlock(spot, where, [...header, ...rows]),
      );
    }
  }
}

function whole(edit: TextEdit): Fitted {
  return { ...edit, cursor: edit.text.length };
}

type InNote = Pick<Spot, 'text' | 'eol' | 'format'>;

function spotOf(note: InNote, { start, end }: Span): Spot {
  const { text, eol, format } = note;
  const place = placeAt(text, start, format);
  const marks = text.slice(place.lineStart, place.textStart);
  // Text before a list marker, a quotation mark or an indentation would not be in the list or quotation.
  if (start === end && start < place.textStart && place.textStart < place.lineEnd && /\S|\t| {2}/.test(marks))
    return spotOf(note, { start: place.textStart, end: place.textStart });
  return { text, start, end, place, after: placeAt(text, end, format).after, eol, format };
}

/** Returns whether the last item ends a sentence, ignoring footnote marks after it. */
export function isSentence({ items }: Run): boolean {
  return /[.!?…][)”"’']*(?:\[\^[^\]\s]+\])*$/.test(items.at(-1)?.text ?? '');
}

/**
 * Moves the spot after the end of the sentence at `A|.`; a partly selected sentence leaves its full stop to the new
 * one.
 */
function besideStop(spot: Spot): Spot {
  const { start, end, place, after } = spot;
  if (start !== end) return /^\.(?![.\p{L}\p{N}])/u.test(after) ? spotTo(spot, end + 1) : spot;
  if (place.before.trim() === '') return spot;
  const stop = /^[.!?…]+[)”"’'*_]*(?:\[\^[^\]\s]+\])*(?=\s|$)/.exec(after)?.[0];
  // Labels after a full stop belong to its sentence.
  const labels = /[.!?…\]][)”"’'*_]*$/.test(place.before)
    ? /^(?:\[\^[^\]\s]+\])+/.exec(after)?.[0]
    : undefined;
  const behind = start + (stop ?? labels ?? '').length;
  return behind === start ? spot : spotOf(spot, { start: behind, end: behind });
}

function spotTo(spot: Spot, end: number): Spot {
  return { ...spot, end, after: placeAt(spot.text, end, spot.format).after };
}

function isEmptyLine({ place, after }: Spot): boolean {
  return place.before === '' && after.trim() === '';
}

function fitRun(spot: Spot, content: Run): Fitted {
  const { start, end, place, eol } = spot;
  const { items, joint = ' ' } = content;
  // In an empty list item each item becomes a list item; anywhere else they are joined.
  let marker = isEmptyLine(spot) ? place.marker : undefined;
  const run = items.map(({ text: item }, index) => {
    if (index === 0) return item;
    if (marker === undefined) return joint + item;
    marker = nextMarker(marker);
    return eol + place.prefix + marker + item;
  });
  const text = leading(spot) + run.join('') + closing(spot, content) + trailing(spot);
  return { start, end, text: text + gapBelowItem(spot), cursor: text.length };
}

/**
 * Returns the line break before a paragraph directly below an item that was empty, which would otherwise continue the
 * item's text.
 */
function gapBelowItem(spot: Spot): string {
  const { text, place, eol, format } = spot;
  if (place.marker === undefined || !isEmptyLine(spot)) return '';
  const below = placeBelow(text, place, format);
  return below && below.marker === undefined && below.before.trim() !== '' ? eol : '';
}

/** Returns the space that is needed between the text before the position and a sentence. */
function leading({ place }: Spot): string {
  if (place.before === '') return afterMark(place);
  return /[\s([{“‘«—–/-]$|(?:^|\s)["'*_]+$/u.test(place.before) ? '' : ' ';
}

/** Returns the space that the last mark of the line lacks. */
function afterMark({ prefix, marker = prefix }: LinePlace): string {
  return /\S$/.test(marker) ? ' ' : '';
}

const wordStart = /^(?:[\p{L}\p{N}([“‘«`<@$€£#&~\\]|!\[|["'*_]+[\p{L}\p{N}([“‘])/u;

function trailing({ after }: Spot): string {
  // A footnote label follows the text that it belongs to.
  return wordStart.test(after) && !after.startsWith('[^') ? ' ' : '';
}

/**
 * Returns the mark that ends an apposition if the sentence continues with a word: `met Dmitry Peskov, Kremlin
 * spokesman|, and`.
 */
function closing({ text, end }: Spot, { closing: mark = '' }: Run): string {
  const goesOn = /^(?:\[\^[^\]\s]+\])*(?:[ \t]*(?:\r?\n[ \t>]*)?)["'*_“‘«[]*[\p{L}\p{N}]/u;
  return mark !== '' && goesOn.test(text.slice(end, end + 500)) ? mark : '';
}

function fitBullets(spot: Spot, where: FitPlace, items: readonly SourcedText[]): TextEdit {
  const { text, place, eol, format } = spot;
  if (place.marker !== undefined && !where.own) {
    if (isEmptyLine(spot)) return fitRun(spot, { form: 'run', items });
    const end = where.itemEnd ?? place.lineEnd;
    return { start: end, end, text: eol + bulletsAfter(place.marker, place.prefix, items, eol) };
  }
  const above = placeAbove(text, place, format);
  if (isEmptyLine(spot) && above?.marker !== undefined && above.prefix === place.prefix) {
    const below = placeBelow(text, place, format);
    const isText = below && below.marker === undefined && below.before.trim() !== '';
    const list = bulletsAfter(above.marker, place.prefix, items, eol).slice(place.prefix.length);
    return { start: spot.start, end: spot.end, text: list + (isText ? eol : '') };
  }
  return fitBlock(
    spot,
    where,
    items.map(({ text: item }) => `- ${item}`),
  );
}

/** Returns list items that follow one with the marker. */
function bulletsAfter(marker: string, prefix: string, items: readonly SourcedText[], eol: string): string {
  let last = marker;
  return items.map(({ text: item }) => prefix + (last = nextMarker(last)) + item).join(eol);
}

function fitBlock(spot: Spot, where: FitPlace, lines: readonly string[]): TextEdit {
  const { text, start, end, place, after, eol, format } = spot;
  if (where.own) return ownLines(text, where.own, lines, eol);
  const prefix = asWritten(continuation(place), where.prefix ?? continuation(place));
  const blank = eol + prefix.trimEnd();
  const above = placeAbove(text, place, format);
  let before = afterMark(place);
  if (place.before !== '') before = blank + eol + prefix;
  else if (place.marker === undefined && above && !isBlank(above)) before = eol + prefix;
  const below = placeBelow(text, placeAt(text, end, format), format);
  let behind = '';
  if (after.trim() !== '') behind = blank + eol + prefix;
  // In a quotation a line without its mark would end it.
  else if (below && !isBlank(below)) behind = below.prefix.includes('>') ? blank : eol;
  const [first = '', ...rest] = lines;
  const body = [first, ...rest.map((line) => (prefix + line).trimEnd())].join(eol);
  return {
    // Blanks beside the position would be left at the end of one line and the start of another.
    start: place.before === '' ? start : start - (place.before.length - place.before.trimEnd().length),
    end: after.trim() === '' ? end : end + (after.length - after.trimStart().length),
    text: before + body + behind,
  };
}

function isBlank({ before, marker }: LinePlace): boolean {
  return before === '' && marker === undefined;
}

function fitRows(
  { rowEnd, prefix }: NonNullable<FitPlace['table']>,
  rows: readonly string[],
  eol: string,
): TextEdit {
  return { start: rowEnd, end: rowEnd, text: rows.map((row) => eol + prefix + row).join('') };
}
