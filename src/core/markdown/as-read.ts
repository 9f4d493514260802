import { Parser } from 'htmlparser2';
import type { Span } from '../base/span';
import type { NoteBlock } from './block';
import type { Mark } from './reading/marks';

/** Characters that are not seen: soft hyphens, joiners, marks that allow a break. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Tags of elements that stand apart from the words beside them. */
const apart = /^<\/?(?:br|p|div|li|td|th|tr|ul|ol|hr|blockquote)(?![\w-])/i;

/** A text without what is not seen, blanks as one. */
export function asSeen(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ');
}

/**
 * A stretch of a block as a person reads it: without tags, marks and labels, with entities as what they stand for. Brackets
 * that are no link stay: in a quotation they tell what was put in or left out.
 */
export function asRead({ text, marks }: NoteBlock, span: Span): string {
  let read = '';
  let done = span.start;
  for (const mark of marks) {
    const { start, end } = mark;
    if (start < done || end > span.end) continue;
    read += text.slice(done, start) + shown(text.slice(start, end), mark);
    done = end;
  }
  return asSeen(read + text.slice(done, span.end));
}

/** The part of a mark that a person sees. */
function shown(written: string, { name }: Mark): string {
  switch (name) {
    case 'Bracket':
    case 'HardBreak':
      return written.replace('\\', '');
    case 'Entity':
      return entity(written);
    case 'Escape':
      return written.slice(1);
    case 'HTMLTag':
      return apart.test(written) ? ' ' : '';
    case 'QuoteMark':
      return ' ';
    default:
      return '';
  }
}

function entity(written: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(written);
  return text;
}
