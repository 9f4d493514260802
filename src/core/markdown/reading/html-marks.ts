import { parser } from '@lezer/markdown';
import type { Mark } from './marks';
import { inlineBounds } from '../syntax/inline-bounds';

/** Reads tags and comments alone: in a block of HTML no other mark is one. */
const html = parser
  .configure({
    remove: ['Escape', 'Entity', 'InlineCode', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
  })
  .configure(inlineBounds);
/** Elements of which nothing is shown. */
const unseen = /^<(?:script|style|\?|!\[CDATA)/i;

/** Reads the marks of a block of HTML or of comments, in order: what is left is shown to a reader. */
export function htmlMarks(text: string): Mark[] {
  const end = unseen.test(text) ? 0 : shownEnd(text);
  const marks = html.parseInline(text.slice(0, end), 0).map(({ type, from, to }): Mark => {
    return { name: html.nodeSet.types[type]?.name ?? '', start: from, end: to };
  });
  return end === text.length ? marks : [...marks, { name: 'HTMLTag', start: end, end: text.length }];
}

/** Nothing is shown after a comment that nothing closes. */
function shownEnd(text: string): number {
  const comment = text.lastIndexOf('<!--');
  return comment < 0 || text.includes('-->', comment) ? text.length : comment;
}
