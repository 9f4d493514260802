import type { Span } from '../../base/span';
import { markIn, withoutMark } from '../../markdown/content-mark';
import type { NoteDefinition } from '../../markdown/blocks';
import { isRecordLabel } from '../../markdown/citation-label';
import { noteLabels } from '../../markdown/note-labels';
import { citationEnd, definitionEnd } from '../../markdown/definition-end';
import { definitionHash } from './hash';

/** A footnote's definition in a note, from its label's bracket to the end of its last line, without the line break. */
export interface FootnoteDefinition extends Span {
  /** In small letters. */
  readonly label: string;
  /** What it says, in as many lines as it has, without the mark of its content. */
  readonly body: string;
  /** Of the content that it was written for; none in older notes, and in what somebody wrote by hand. */
  readonly hash?: string;
  /** The part of it that cites, where it stands with its mark; what follows is somebody's own remark. */
  readonly citation: Span;
  /** Whether it stands in a list, a quotation or another definition: there it is not moved. */
  readonly isNested: boolean;
  /** Whether the writer's own text follows in the next line, which Markdown takes for a part of it. */
  readonly hasTextBelow: boolean;
}

/** The definitions of a note whose labels may be those of records, in the order of its text. */
export function definitionsOf(text: string): FootnoteDefinition[] {
  return noteLabels(text)
    .definitions.filter(({ label }) => isRecordLabel(label))
    .map((definition) => definitionIn(text, definition));
}

/** Reads a definition where it stands in a text. */
export function definitionIn(text: string, definition: NoteDefinition): FootnoteDefinition {
  const { label, start, bodyStart: markEnd, isNested } = definition;
  const ending = isNested ? definition.end : definitionEnd(text, markEnd, definition.end);
  const end = isNested ? start + text.slice(start, ending).trimEnd().length : ending;
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
    isNested,
    hasTextBelow: text.slice(end, definition.end).trim() !== '',
  };
}

/** Up to the mark; without one the first line if it ends in a full stop, else the first paragraph. */
function citationLength(body: string): number {
  const mark = markIn(body);
  if (mark) return mark.end;
  const blank = /\r?\n[ \t>]*(?=\r?\n)/.exec(body);
  return citationEnd(blank ? body.slice(0, blank.index) : body);
}
