import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';
import { noteNodes } from './node-names';

const dollar = 0x24;
const word = /\w/;

/**
 * `$…$` and `$$…$$`, as the preview of VS Code has them: the text between two amounts of money is no formula, for a
 * dollar sign before a digit closes none.
 */
export const math: MarkdownConfig = {
  defineNodes: [noteNodes.math, { name: noteNodes.mathBlock, block: true }],
  parseBlock: [
    {
      name: noteNodes.mathBlock,
      before: 'FencedCode',
      parse: parseBlock,
      endLeaf: (_context, line) => opensBlock(line),
    },
  ],
  parseInline: [{ name: noteNodes.math, before: 'Link', parse: parseInline }],
};

/** A line that begins with `$$`, but for one that closes a formula and goes on with text. */
function opensBlock(line: Line): boolean {
  if (line.next !== dollar || line.indent >= line.baseIndent + 4) return false;
  const text = line.text.slice(line.pos);
  if (!text.startsWith('$$')) return false;
  const rest = text.slice(2);
  const other = rest.indexOf('$$');
  return other < 0 || !rest.includes('$$', other + 2);
}

function parseBlock(context: BlockContext, line: Line): boolean {
  if (!opensBlock(line)) return false;
  const start = context.lineStart + line.pos;
  let end = context.lineStart + line.text.length;
  const { depth } = context;
  let isClosed = line.text
    .slice(line.pos + 2)
    .trimEnd()
    .endsWith('$$');
  while (!isClosed && context.nextLine() && depthOf(line) >= depth) {
    end = context.lineStart + line.text.length;
    isClosed = line.text.slice(line.pos).includes('$$');
  }
  if (isClosed) context.nextLine();
  context.addElement(context.elt(noteNodes.mathBlock, start, end));
  return true;
}

/** Returns the number of surrounding blocks that the line continues; the library's own block parsers use it, its types omit it. */
function depthOf(line: Line): number {
  return (line as Line & { readonly depth: number }).depth;
}

function parseInline(context: InlineContext, next: number, at: number): number {
  if (next !== dollar) return -1;
  const { text, offset } = context;
  const start = at - offset;
  if (text.charCodeAt(start + 1) === dollar) return displayed(context, start);
  if (text.charCodeAt(start - 1) === dollar || word.test(text.charAt(start - 1))) return -1;
  const close = closing(text, start + 1);
  const after = text.charAt(close + 1);
  if (close <= start + 1 || after === '$' || word.test(after)) return -1;
  return context.addElement(context.elt(noteNodes.math, at, offset + close + 1));
}

/** Reads `$$…$$` within a paragraph; returns the offset after marks that open none. */
function displayed(context: InlineContext, start: number): number {
  const { text, offset } = context;
  let end = start + 2;
  while (text.charCodeAt(end) === dollar) end++;
  const close = end > start + 2 ? -1 : closing(text, end);
  if (close < 0 || text.charCodeAt(close + 1) !== dollar || text.charCodeAt(close + 2) === dollar)
    return offset + end;
  return context.addElement(context.elt(noteNodes.math, offset + start, offset + close + 2));
}

/** The next dollar sign that no backslash escapes; -1 if there is none. */
function closing(text: string, from: number): number {
  let at = text.indexOf('$', from);
  while (at >= 0 && isEscaped(text, at, from)) at = text.indexOf('$', at + 1);
  return at;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}
