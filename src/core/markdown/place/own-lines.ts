import type { TextEdit } from '../../base/text-edit';
import type { OwnLines } from './beside';
import { lineEnd, lineStart } from './block-path';
import { isBlankLine } from './containers';

/** An edit that puts a content into a note. */
export interface Fitted extends TextEdit {
  /** Cursor after the inserted content: UTF-16 code units from the start of the edit's text. */
  readonly cursor: number;
  /** True if the text is between blank lines. */
  readonly isOwn?: true;
}

/** The edit that puts lines between blank lines at the place, with the blank lines that are not there yet. */
export function ownLines(text: string, place: OwnLines, lines: readonly string[], eol: string): Fitted {
  const body = lines.map((line, index) => (index === 0 ? line : (place.prefix + line).trimEnd())).join(eol);
  const { start, end, lead, trail } = gapsAt(text, place, eol);
  return { start, end, text: lead + body + trail, cursor: (lead + body).length, isOwn: true };
}

interface Gaps {
  readonly start: number;
  readonly end: number;
  /** The text before the lines; `trail` is the text after them. */
  readonly lead: string;
  readonly trail: string;
}

function gapsAt(text: string, { at, prefix, side }: OwnLines, eol: string): Gaps {
  const blank = prefix.trimEnd();
  const start = lineStart(text, at);
  const end = lineEnd(text, at);
  switch (side) {
    case 'here': {
      const trail = isFilledBelow(text, end) ? eol + blank : '';
      const isFilled = isFilledAbove(text, start);
      // The line as it is may be the blank line above, or the beginning of the new one.
      if (text.slice(start, end) === prefix)
        return { start: end, end, lead: isFilled ? eol + prefix : '', trail };
      return { start, end, lead: (isFilled ? blank + eol : '') + prefix, trail };
    }
    case 'above': {
      // After the mark of a list item nothing stands above.
      if (at > start) return { start: at, end: at, lead: '', trail: eol + blank + eol + prefix };
      const lead = isFilledAbove(text, start) ? blank + eol + prefix : prefix;
      return { start, end: start, lead, trail: eol + blank + eol };
    }
    case 'below':
      return {
        start: start + text.slice(start, at).trimEnd().length,
        end,
        lead: eol + blank + eol + prefix,
        trail: isFilledBelow(text, end) ? eol + blank : '',
      };
  }
}

function isFilledAbove(text: string, start: number): boolean {
  return start > 0 && !isBlankLine(text, lineEnd(text, lineStart(text, start - 1)));
}

function isFilledBelow(text: string, end: number): boolean {
  const next = text.indexOf('\n', end) + 1;
  return next > 0 && !isBlankLine(text, next);
}
