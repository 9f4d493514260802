import type { SourcedText } from '../render/style';
import type { Content } from './content';
import type { Span } from '../pack/model';
import type { TextEdit } from '../text-edit';
import { isContinued, swallows } from './joining';
import {
  type LinePlace,
  continuation,
  isTableRow,
  isTableRule,
  nextMarker,
  placeAbove,
  placeAt,
  placeBelow,
} from './line-place';

/** Where a content goes, with all that its fitting needs. */
interface Spot extends Span {
  readonly text: string;
  readonly place: LinePlace;
  /** What follows the selection in its last line. */
  readonly after: string;
  readonly eol: string;
}

/** The edit that puts the content at the selection, in the way that its line asks for. */
export function fit(text: string, selection: Span, content: Content, eol: string): TextEdit {
  const spot = spotOf(text, selection, eol);
  switch (content.form) {
    case 'run':
      return fitRun(isSentence(content.items) ? besideStop(spot) : spot, content.items, content.joint);
    case 'bullets':
      return fitBullets(spot, content.items);
    case 'block':
      return fitBlock(spot, content.lines);
    case 'rows': {
      const { header, rows } = content.table;
      return isTableRow(text, spot.place) ? fitRows(spot, rows) : fitBlock(spot, [...header, ...rows]);
    }
  }
}

function spotOf(text: string, { start, end }: Span, eol: string): Spot {
  const place = placeAt(text, start);
  const marks = text.slice(place.lineStart, place.textStart);
  // Text before a list marker, a quotation mark or an indentation would not be in the list or quotation.
  if (start === end && start < place.textStart && place.textStart < place.lineEnd && /\S|\t| {2}/.test(marks))
    return spotOf(text, { start: place.textStart, end: place.textStart }, eol);
  return { text, start, end, place, after: placeAt(text, end).after, eol };
}

/** Whether the last of the items ends a sentence, whatever mark of a footnote stands behind. */
function isSentence(items: readonly SourcedText[]): boolean {
  return /[.!?…][)”"’']*(?:\[\^[^\]\s]+\])*$/.test(items.at(-1)?.text ?? '');
}

/** `A|.`: the end of the sentence is behind its stop; one that is selected in part leaves its stop to the new one. */
function besideStop(spot: Spot): Spot {
  const { text, start, end, place, after } = spot;
  if (start !== end) return /^\.(?![.\p{L}\p{N}])/u.test(after) ? spotTo(spot, end + 1) : spot;
  const stop = /^[.!?…]+[)”"’'*_]*(?:\[\^[^\]\s]+\])*(?=\s|$)/.exec(after)?.[0];
  if (stop === undefined || place.before.trim() === '') return spot;
  const behind = start + stop.length;
  return spotOf(text, { start: behind, end: behind }, spot.eol);
}

function spotTo(spot: Spot, end: number): Spot {
  return { ...spot, end, after: placeAt(spot.text, end).after };
}

function isEmptyLine({ place, after }: Spot): boolean {
  return place.before === '' && after.trim() === '';
}

function fitRun(spot: Spot, items: readonly SourcedText[], joint = ' '): TextEdit {
  const { start, end, place, eol } = spot;
  // In an empty list item each becomes an item; anywhere else they follow one another.
  let marker = isEmptyLine(spot) ? place.marker : undefined;
  const run = items.map(({ text: item }, index) => {
    if (index === 0) return item;
    if (marker === undefined) return joint + item;
    marker = nextMarker(marker);
    return eol + place.prefix + marker + item;
  });
  return { start, end, text: leading(spot) + run.join('') + trailing(spot) };
}

/** What must stand between the text before the place and a sentence: nothing, a space, or a blank line. */
function leading({ text, place, after, eol }: Spot): string {
  const { before, prefix } = place;
  if (before === '') {
    if (afterMark(place) !== '') return ' ';
    const above = placeAbove(text, place);
    if (place.marker !== undefined || !above) return '';
    const joins = swallows(text, above, prefix) || (after.trim() === '' && isContinued(text, above, place));
    return joins ? eol + prefix : '';
  }
  const below = placeBelow(text, place);
  const endsTable = isTableRow(text, place) && /\|\s*$/.test(before) && !(below && isTableRow(text, below));
  // Behind the last bar of a row a sentence would not be shown.
  if (endsTable && place.after.trim() === '') return eol + prefix.trimEnd() + eol + prefix;
  return /[\s([{“‘«—–/-]$|(?:^|\s)["'*_]+$/u.test(before) ? '' : ' ';
}

/** The space that the line's last mark lacks. */
function afterMark({ prefix, marker = prefix }: LinePlace): string {
  return /\S$/.test(marker) ? ' ' : '';
}

/** A line that would lose its meaning if it did not begin its line: heading, rule, fence, table row, definition. */
const blockStart = /^(?:#{1,6}[ \t]|```|~~~|\||\[\^[^\]\s]+\]:|<!--|(?:[-*_][ \t]*){3,}$)/;
const wordStart = /^(?:[\p{L}\p{N}([“‘«`<@$€£#&~\\]|!\[|["'*_]+[\p{L}\p{N}([“‘])/u;

function trailing({ place, after, eol }: Spot): string {
  const { before, marker, prefix } = place;
  if (before === '' && marker === undefined && blockStart.test(after))
    return eol + prefix.trimEnd() + eol + prefix;
  return wordStart.test(after) ? ' ' : '';
}

function fitBullets(spot: Spot, items: readonly SourcedText[]): TextEdit {
  const { text, place, eol } = spot;
  if (place.marker !== undefined) {
    if (isEmptyLine(spot)) return fitRun(spot, items);
    const end = itemEnd(text, place);
    return { start: end, end, text: eol + bulletsAfter(place.marker, place.prefix, items, eol) };
  }
  const above = placeAbove(text, place);
  if (isEmptyLine(spot) && above?.marker !== undefined && above.prefix === place.prefix) {
    const below = placeBelow(text, place);
    const isText = below && below.marker === undefined && below.before.trim() !== '';
    const list = bulletsAfter(above.marker, place.prefix, items, eol).slice(place.prefix.length);
    return { start: spot.start, end: spot.end, text: list + (isText ? eol : '') };
  }
  return fitBlock(
    spot,
    items.map(({ text: item }) => `- ${item}`),
  );
}

/** List items that follow one with the marker. */
function bulletsAfter(marker: string, prefix: string, items: readonly SourcedText[], eol: string): string {
  let last = marker;
  return items.map(({ text: item }) => prefix + (last = nextMarker(last)) + item).join(eol);
}

/** The end of the last line of the item at the place: behind what is indented below it. */
function itemEnd(text: string, place: LinePlace): number {
  let end = place.lineEnd;
  for (let below = placeBelow(text, place); below; below = placeBelow(text, below)) {
    const isPart = below.before.trim() !== '' && below.prefix.length > place.prefix.length;
    if (!isPart || !below.prefix.startsWith(place.prefix)) break;
    end = below.lineEnd;
  }
  return end;
}

function fitBlock({ text, start, end, place, after, eol }: Spot, lines: readonly string[]): TextEdit {
  const prefix = continuation(place);
  const blank = eol + prefix.trimEnd();
  const above = placeAbove(text, place);
  let before = afterMark(place);
  if (place.before !== '') before = blank + eol + prefix;
  else if (place.marker === undefined && above && !isBlank(above)) before = eol + place.prefix;
  const below = placeBelow(text, placeAt(text, end));
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

/** A row is a line: rows follow the one that the cursor is in, or the rule below the head. */
function fitRows({ text, place, eol }: Spot, rows: readonly string[]): TextEdit {
  const below = placeBelow(text, place);
  const end = below && isTableRule(text, below) ? below.lineEnd : place.lineEnd;
  return { start: end, end, text: rows.map((row) => eol + continuation(place) + row).join('') };
}
