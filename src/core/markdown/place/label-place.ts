import type { Span } from '../../base/span';
import { isCitableAt } from './prose-at';

/** A stretch of a note, on one line, that a label may take the place of, with its marks. */
export interface LabelPlace extends Span {
  /** From the start to the cursor, as it stands there. */
  readonly typed: string;
  /** The search text. */
  readonly query: string;
  /**
   * The construct that was begun: a footnote's reference (`[^`), a citation in Pandoc's brackets (`[@`), or text after an
   * `@` alone, which may also become a name.
   */
  readonly mark: 'footnote' | 'bracket' | 'at';
  /** True if the bracket that was opened is closed after the stretch. */
  readonly isClosed: boolean;
}

/** Maximum length of the text that is typed to find a record, in UTF-16 units. */
const longest = 120;
const footnote = /(?<![\\[])\[\^(?<query>[^[\]\n]*)$/u;
const bracket = /(?<!\\)\[(?:[^[\]\n]*[;\s-])?(?<mention>@(?<query>[^[\]@;\n]*))$/u;
const at = /(?<![\p{L}\p{M}\p{N}_@/\\^])@(?<query>(?:[\p{L}\p{N}][^\s@[\]]*(?: (?! )|$)){0,6})$/u;

/**
 * Returns the position for a label at the cursor of a Markdown note; `undefined` if none is allowed, as in code and in
 * front matter.
 */
export function labelPlace(text: string, offset: number): LabelPlace | undefined {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longest);
  const before = text.slice(from, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + longest))?.[0] ?? '';
  const place = inFootnote(before, after) ?? inBracket(before, after) ?? afterAt(before);
  if (!place) return undefined;
  const [start, end] = [from + place.start, offset + place.after];
  // As if nothing were there yet: what is half typed would make something else of it.
  const isOpen = place.mark === 'bracket';
  const isCitable = isOpen
    ? isCitableAt(text, from + place.open, bracketEnd(text, offset))
    : isCitableAt(text, start, end);
  if (!isCitable) return undefined;
  const { mark, query, isClosed } = place;
  return { start, end, typed: text.slice(start, offset), query, mark, isClosed };
}

interface Found {
  readonly mark: LabelPlace['mark'];
  /** In the text before the cursor. */
  readonly start: number;
  /** Start of the bracket. */
  readonly open: number;
  /** Length of the text after the cursor that belongs to it. */
  readonly after: number;
  readonly query: string;
  readonly isClosed: boolean;
}

function inFootnote(before: string, after: string): Found | undefined {
  const match = footnote.exec(before);
  if (!match) return undefined;
  const rest = /^[a-z0-9/-]*\]/.exec(after)?.[0] ?? '';
  const query = match.groups?.['query'] ?? '';
  return {
    mark: 'footnote',
    start: match.index,
    open: match.index,
    after: rest.length,
    query,
    isClosed: false,
  };
}

function inBracket(before: string, after: string): Found | undefined {
  const match = bracket.exec(before);
  if (!match) return undefined;
  const { mention = '', query = '' } = match.groups ?? {};
  const rest = query.includes(' ') ? '' : (/^[a-z0-9/-]*/.exec(after)?.[0] ?? '');
  return {
    mark: 'bracket',
    start: before.length - mention.length,
    open: match.index,
    after: rest.length,
    query,
    isClosed: /^[^[]*\]/.test(after),
  };
}

function afterAt(before: string): Found | undefined {
  const match = at.exec(before);
  if (!match) return undefined;
  const { index: start } = match;
  return { mark: 'at', start, open: start, after: 0, query: match.groups?.['query'] ?? '', isClosed: false };
}

/** The end of the bracket that is open, if it is closed on its line; else of what may be part of it. */
function bracketEnd(text: string, offset: number): number {
  return offset + (/^[^[\]\r\n]*\]?/.exec(text.slice(offset, offset + longest))?.[0].length ?? 0);
}
