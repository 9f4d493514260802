import type { Span } from '../../pack/model';
import { markIn, withoutMark } from '../../render/content-mark';
import { definitionHash } from './hash';
import { citationLabels } from '../citations';
import { closed, definitionEnd } from './definition-end';

/** A footnote's definition in a note, from its label's bracket to the end of its last line, without the line break. */
export interface FootnoteDefinition extends Span {
  readonly label: string;
  /** What it says, in as many lines as it has, without the mark of its content. */
  readonly body: string;
  /** Of the content that it was written for; none in older notes, and in what somebody wrote by hand. */
  readonly hash?: string;
  /** The part of it that cites, where it stands with its mark; what follows is somebody's own remark. */
  readonly citation: Span;
}

/** The definitions of a note whose labels may be those of records, in the order of its text. */
export function definitionsOf(text: string): FootnoteDefinition[] {
  return citationLabels(text)
    .filter(({ kind }) => kind === 'definition')
    .map(({ label, start, end: markEnd }) => {
      const end = definitionEnd(text, markEnd);
      const bodyStart = Math.min(end, markEnd + (/^[ \t]*/.exec(text.slice(markEnd, end))?.[0].length ?? 0));
      const body = text.slice(bodyStart, end);
      const hash = definitionHash(body);
      return {
        label,
        start,
        end,
        body: withoutMark(body),
        ...(hash !== undefined && { hash }),
        citation: { start: bodyStart, end: bodyStart + citationLength(body) },
      };
    });
}

/** Up to the mark; without one the first line, or where that does not end in a full stop the first paragraph. */
function citationLength(body: string): number {
  const mark = markIn(body);
  if (mark) return mark.end;
  const [line = ''] = /^[^\r\n]*/.exec(body) ?? [];
  if (closed.test(line)) return line.trimEnd().length;
  const blank = /\r?\n[ \t]*(?=\r?\n)/.exec(body);
  return (blank ? body.slice(0, blank.index) : body).trimEnd().length;
}
