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

/** The place of a content in a note. */
export interface FitPlace extends Span {
  /** Set where the content stands on lines of its own. */
  readonly own?: OwnLines;
  /** What a further line of the paragraph around the place begins with. */
  readonly prefix?: string;
  /** The end of the list item that the place is in. */
  readonly itemEnd?: number;
  /** Set where the place is in a table: the end of the row behind which others go, and what a row begins with. */
  readonly table?: { readonly rowEnd: number; readonly prefix: string };
}

/** A content's place with its line. */
interface Spot extends Span {
  readonly text: string;
  readonly format: TextFormat;
  readonly place: LinePlace;
  /** What follows the selection in its last line. */
  readonly after: string;
  readonly eol: string;
}

type Run = Extract<Content, { form: 'run' }>;

/** The edit that puts the content at the place, in the way that its line asks for. */
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

/** Whether the last of the items ends a sentence, whatever mark of a footnote stands behind. */
export function isSentence({ items }: Run): boolean {
  return /[.!?…][)”"’']*(?:\[\^[^\]\s]+\])*$/.test(items.at(-1)?.text ?? '');
}

/** `A|.`: the end of the sentence is behind its stop; one that is selected in part leaves its stop to the new one. */
function besideStop(spot: Spot): Spot {
  const { start, end, place, after } = spot;
  if (start !== end) return /^\.(?![.\p{L}\p{N}])/u.test(after) ? spotTo(spot, end + 1) : spot;
  if (place.before.trim() === '') return spot;
  const stop = /^[.!?…]+[)”"’'*_]*(?:\[\^[^\]\s]+\])*(?=\s|$)/.exec(after)?.[0];
  // The labels behind a stop belong to its sentence.
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
  // In an empty list item each becomes an item; anywhere else they follow one another.
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

/** The blank line between an item that was empty and the paragraph directly below it, which would go on with its text. */
function gapBelowItem(spot: Spot): string {
  const { text, place, eol, format } = spot;
  if (place.marker === undefined || !isEmptyLine(spot)) return '';
  const below = placeBelow(text, place, format);
  return below && below.marker === undefined && below.before.trim() !== '' ? eol : '';
}

/** The space that must stand between the text before the place and a sentence. */
function leading({ place }: Spot): string {
  if (place.before === '') return afterMark(place);
  return /[\s([{“‘«—–/-]$|(?:^|\s)["'*_]+$/u.test(place.before) ? '' : ' ';
}

/** The space that the line's last mark lacks. */
function afterMark({ prefix, marker = prefix }: LinePlace): string {
  return /\S$/.test(marker) ? ' ' : '';
}

const wordStart = /^(?:[\p{L}\p{N}([“‘«`<@$€£#&~\\]|!\[|["'*_]+[\p{L}\p{N}([“‘])/u;

function trailing({ after }: Spot): string {
  // The label of a footnote follows what it is of.
  return wordStart.test(after) && !after.startsWith('[^') ? ' ' : '';
}

/** `met Dmitry Peskov, Kremlin spokesman|, and`: ends an apposition where the sentence goes on with a word. */
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

/** List items that follow one with the marker. */
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
    // The blanks beside the place would be left at the end of one line and the beginning of another.
    start: place.before === '' ? start : start - (place.before.length - place.before.trimEnd().length),
    end: after.trim() === '' ? end : end + (after.length - after.trimStart().length),
    text: before + body + behind,
  };
}

function isBlank({ before, marker }: LinePlace): boolean {
  return before === '' && marker === undefined;
}

/** A row is a line. */
function fitRows(
  { rowEnd, prefix }: NonNullable<FitPlace['table']>,
  rows: readonly string[],
  eol: string,
): TextEdit {
  return { start: rowEnd, end: rowEnd, text: rows.map((row) => eol + prefix + row).join('') };
}
