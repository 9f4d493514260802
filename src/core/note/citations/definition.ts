import type { Span } from '../../base/span';
import { markIn, withoutMark } from '../../markdown/content-mark';
import type { NoteDefinition } from '../../markdown/blocks';
import { isRecordLabel } from '../../markdown/citation-label';
import { noteLabels } from '../../markdown/note-labels';
import { citationEnd, definitionEnd } from '../../markdown/definition-end';
import { definitionHash } from './hash';

/** A footnote definition in a note, from its label's bracket to the end of its last line, without the line break. */
export interface FootnoteDefinition extends Span {
  /** In lower case. */
  readonly label: string;
  /** The text of the definition, with its line breaks, without the content mark. */
  readonly body: string;
  /** The hash of the content that it was written for; absent in older notes and in definitions written by hand. */
  readonly hash?: string;
  /** The span of the citation, with its mark; the text after it is a remark by the writer. */
  readonly citation: Span;
  /** True if it is in a list, a quotation or another definition: such a definition is not moved. */
  readonly isNested: boolean;
  /** True if the writer's own text follows on the next line, which Markdown takes as part of it. */
  readonly hasTextBelow: boolean;
}

/** Returns the definitions of a note whose labels may be those of records, in the order of the text. */
export function definitionsOf(text: string): FootnoteDefinition[] {
  return noteLabels(text)
    .definitions.filter(({ label }) => isRecordLabel(label))
    .map((definition) => definitionIn(text, definition));
}

/** Reads a definition at its position in a text. */
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

/**
 * Returns the length up to the mark; without one, of the first line if it ends in a full stop, otherwise of the first
 * paragraph.
 */
function citationLength(body: string): number {
  const mark = markIn(body);
  if (mark) return mark.end;
  const blank = /\r?\n[ \t>]*(?=\r?\n)/.exec(body);
  return citationEnd(blank ? body.slice(0, blank.index) : body);
}
