import type { TextFormat } from '../../base/text-format';
import type { Span } from '../../base/span';
import type { Content } from './content';
import { type ContentKind, type MovedFrom, type TextPlace, textPlace } from '../../markdown/place/text-place';
import { besideBlock } from '../../markdown/place/beside';
import {
  blockEnd,
  blockPath,
  contentEnd,
  lineEnd,
  lineStart,
  outermost,
} from '../../markdown/place/block-path';
import { isBlankLine, prefixWithin } from '../../markdown/place/containers';
import { type FitPlace, isSentence } from './fit';
import { isTableRow, isTableRule, placeAt, placeBelow } from '../../markdown/place/line-place';

/** The position of a content, with the reason if it is not at the selection. */
export interface ContentPlace extends FitPlace {
  readonly moved?: MovedFrom;
}

/** Returns the position for content at the selection, which it replaces if both ends are in text. */
export function placeFor(text: string, selection: Span, content: Content, format: TextFormat): ContentPlace {
  if (format !== 'markdown') return plainPlace(text, selection, content);
  const { start, end } = selection;
  const kind = kindOf(content);
  if (content.form === 'rows') {
    const table = tableAt(text, start);
    if (table) return { start, end, table };
  }
  if (start < end && isText(text, start, kind) && isText(text, end, kind)) return selection;
  const wanted = textPlace(text, end, kind);
  const place = content.form === 'bullets' ? belowIndented(text, wanted) : wanted;
  const { at, moved } = place;
  const { containers } = blockPath(text, at);
  const item = containers.findLast(({ name }) => name === 'ListItem');
  return {
    start: at,
    end: at,
    ...('side' in place ? { own: place } : { prefix: prefixWithin(text, containers) }),
    ...(item && { itemEnd: contentEnd(text, item) }),
    ...(moved && { moved }),
  };
}

/** Moves the position below the indented blocks that follow it: they would become part of a list above them. */
function belowIndented(text: string, wanted: TextPlace): TextPlace {
  let place = wanted;
  for (;;) {
    const prefix = 'side' in place ? place.prefix : '';
    if (!('side' in place) && !endsParagraph(text, place.at)) return place;
    const next = place.at + (/^\s*/.exec(text.slice(place.at))?.[0].length ?? 0);
    const path = blockPath(text, next);
    const block = prefix === '' ? outermost(path) : path.leaf;
    const indent = next - lineStart(text, next) - prefix.length;
    if (!block || indent < 2 || blockEnd(text, block) <= place.at) return place;
    const { at, side } = besideBlock(text, { containers: [], leaf: block }, block.to, 'code');
    if (side !== 'below' || at <= place.at) return place;
    place = { ...place, at, prefix, side };
  }
}

/** Returns whether the offset is the end of a paragraph that is in no list or quotation. */
function endsParagraph(text: string, at: number): boolean {
  const { containers, leaf } = blockPath(text, at);
  return containers.length === 0 && leaf !== undefined && text.slice(at, blockEnd(text, leaf)).trim() === '';
}

function kindOf(content: Content): ContentKind {
  if (content.form !== 'run') return 'lines';
  return isSentence(content) ? 'sentences' : 'words';
}

/** Returns whether selected text may begin or end at the offset. */
function isText(text: string, at: number, kind: ContentKind): boolean {
  const place = textPlace(text, at, kind);
  return place.moved === undefined && ('side' in place || place.at === at);
}

/** Returns the table around the offset: rows go after the row at the offset, or below the delimiter row. */
function tableAt(text: string, at: number): FitPlace['table'] {
  const { containers, leaf } = blockPath(text, at);
  if (leaf?.name !== 'Table') return undefined;
  const rule = lineEnd(text, leaf.getChild('TableDelimiter')?.from ?? leaf.from);
  return { rowEnd: at <= rule ? rule : lineEnd(text, at), prefix: prefixWithin(text, containers) };
}

/** Returns the position in formats that have no inline markup, only paragraphs and tables. */
function plainPlace(text: string, { start, end }: Span, { form }: Content): FitPlace {
  const place = placeAt(text, start, 'plain');
  if (form === 'rows' && isTableRow(text, place)) {
    const below = placeBelow(text, place, 'plain');
    const rowEnd = below && isTableRule(text, below) ? below.lineEnd : place.lineEnd;
    return { start, end, table: { rowEnd, prefix: place.prefix } };
  }
  if (form !== 'run' || start < end || !isBetweenLines(text, start)) return { start, end };
  const prefix = text.slice(place.lineStart, place.lineEnd);
  return { start, end, own: { at: start, prefix, side: 'here' } };
}

/** Returns whether the line is blank, and those above and below are not. */
function isBetweenLines(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const next = text.indexOf('\n', at) + 1;
  if (start === 0 || next === 0 || !isBlankLine(text, at)) return false;
  return !isBlankLine(text, start - 1) && !isBlankLine(text, next);
}
