import { parser } from '@lezer/markdown';
import type { Mark } from './marks';
import { inlineBounds } from './syntax/inline-bounds';

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
  const isOpenComment = text.startsWith('<!--') && !text.includes('-->');
  if (unseen.test(text) || isOpenComment) return [{ name: 'HTMLTag', start: 0, end: text.length }];
  return html.parseInline(text, 0).map(({ type, from, to }) => {
    return { name: html.nodeSet.types[type]?.name ?? '', start: from, end: to };
  });
}
