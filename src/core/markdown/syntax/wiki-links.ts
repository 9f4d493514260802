import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { noteNodes } from './node-names';
import { matchAt } from './text-scan';

/** Before an address it is the text of a link. */
const link = /\[\[[^[\]\n^@][^[\]\n]{0,998}\]\](?!\()/y;
const mark = '[['.length;
/** The words in brackets that are the text of a link: `[[1]](address)`. */
const inner = /\[[^[\]\n^@`<]{1,999}\](?=\]\()/y;

/** `[[page]]`, `[[page|text]]`, `![[file]]`, as editors of linked notes write them. */
export const wikiLinks: MarkdownConfig = {
  defineNodes: [noteNodes.wikiLink, noteNodes.wikiTarget, noteNodes.bracketed],
  parseInline: [
    { name: noteNodes.wikiLink, before: 'Link', parse },
    { name: noteNodes.bracketed, before: 'Link', parse: bracketed },
  ],
};

/** By itself the library would take the inner brackets for a link, and the address for text. */
function bracketed(context: InlineContext, next: number, at: number): number {
  if (next !== 0x5b || context.char(at - 1) !== 0x5b) return -1;
  const { length } = matchAt(inner, context.text, at - context.offset);
  return length === 0 ? -1 : context.addElement(context.elt(noteNodes.bracketed, at, at + length));
}

function parse(context: InlineContext, next: number, at: number): number {
  const isEmbedded = next === 0x21; // !
  if ((next !== 0x5b && !isEmbedded) || context.char(at + 1) !== 0x5b) return -1;
  const start = isEmbedded ? at + 1 : at;
  const { length } = matchAt(link, context.text, start - context.offset);
  if (length === 0) return -1;
  const end = start + length;
  if (isEmbedded) return context.addElement(context.elt(noteNodes.wikiTarget, at, end));
  const bar = context.slice(start, end).indexOf('|');
  const target = bar < 0 ? [] : [context.elt(noteNodes.wikiTarget, start + mark, start + bar + '|'.length)];
  return context.addElement(
    context.elt(noteNodes.wikiLink, start, end, [
      context.elt('LinkMark', start, start + mark),
      ...target,
      context.elt('LinkMark', end - mark, end),
    ]),
  );
}
