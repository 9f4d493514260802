import type { SyntaxNode } from '@lezer/common';
import { noteNodes } from '../markdown';
import { blockPath, contentEnd, lineEnd, lineStart } from './block-path';

/** Returns the beginning of a line within the quotations and list items: `>   ` in `> - a`. */
export function prefixWithin(text: string, containers: readonly SyntaxNode[]): string {
  let prefix = '';
  let indent = '';
  for (const container of containers) {
    if (container.name === 'Blockquote') {
      prefix += `${blanks(columnAt(text, container.from) - quotedColumn(text, container.from))}> `;
      indent = '';
    } else indent = blanks(contentColumn(text, container) - quotedColumn(text, container.from));
  }
  return prefix + indent;
}

/** The line of the offset holds nothing but blanks and marks of quotations. */
export function isBlankLine(text: string, at: number): boolean {
  return isBlank(text.slice(lineStart(text, at), lineEnd(text, at)));
}

function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

/** Returns the beginning of a paragraph on the blank line of the offset, as far as the line is in a quotation or list item. */
export function blankLinePrefix(text: string, at: number): string {
  const written = text.slice(lineStart(text, at), lineEnd(text, at));
  const around = blockPath(text, at).containers;
  const above = blockPath(text, lastFilled(text, at)).containers;
  const isGoingOn = around.every(({ from, name }, index) => {
    const container = above[index];
    return container?.from === from && container.name === name;
  });
  const chain = isGoingOn ? above : around;
  const held: SyntaxNode[] = [];
  for (const container of chain) {
    const isAround = container.from < at && at < contentEnd(text, container);
    // An empty item ends at a blank line.
    const isEmpty = container.name === 'ListItem' && !container.firstChild?.nextSibling;
    if (container.name === noteNodes.definition || isEmpty) break;
    if (!isAround && !isIndentedFor(text, written, [...held, container])) break;
    held.push(container);
  }
  const prefix = prefixWithin(text, held);
  return asWritten(written, prefix);
}

/** The beginning of a line as it is written, with its tabs, where it says the same as the prefix. */
export function asWritten(written: string, prefix: string): string {
  const isIndented = width(written) >= width(prefix) && width(written) < width(prefix) + 4;
  return isIndented && quotesIn(written) === quotesIn(prefix) ? written : prefix;
}

/** Returns whether the blank line has the marks and the indentation of a line in the containers. */
function isIndentedFor(text: string, written: string, chain: readonly SyntaxNode[]): boolean {
  const prefix = prefixWithin(text, chain);
  return quotesIn(written) >= quotesIn(prefix) && width(written) >= width(prefix.replace(/> $/, '>'));
}

function quotesIn(line: string): number {
  return line.split('>').length;
}

/** The end of the last line above the offset that is not blank. */
function lastFilled(text: string, at: number): number {
  let end = lineEnd(text, at);
  for (;;) {
    const start = lineStart(text, end);
    if (start === 0 || !isBlank(text.slice(start, end))) return end;
    end = lineEnd(text, lineStart(text, start - 1));
  }
}

/** The column, from 0, at which the text of a list item or definition begins. */
function contentColumn(text: string, { from, firstChild, name }: SyntaxNode): number {
  if (name !== 'ListItem') return columnAt(text, from) + 4;
  const mark = firstChild?.to ?? from;
  const content = firstChild?.nextSibling;
  const isBeside = content && content.from <= lineEnd(text, from) && content.name !== 'CodeBlock';
  return isBeside ? columnAt(text, content.from) : columnAt(text, mark) + 1;
}

/** The column at which the text of the quotation around the offset begins; 0 outside of quotations. */
function quotedColumn(text: string, at: number): number {
  const start = lineStart(text, at);
  const mark = text.slice(start, at).lastIndexOf('>') + 1;
  if (mark === 0) return 0;
  return columnAt(text, start + mark) + (text[start + mark] === ' ' ? 1 : 0);
}

function columnAt(text: string, at: number): number {
  return width(text.slice(lineStart(text, at), at));
}

/** In columns, with tab stops of four. */
function width(line: string): number {
  let columns = 0;
  for (const unit of line) columns += unit === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

function blanks(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
