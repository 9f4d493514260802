import type { SyntaxNode } from '@lezer/common';
import { noteNodes } from '../markdown';
import { noteTree } from '../note-tree';

/** The blocks of a note that hold an offset. */
export interface BlockPath {
  /** Quotations, list items and definitions, the outermost first. */
  readonly containers: readonly SyntaxNode[];
  /** The block of text, code or another kind; `undefined` on a blank line and in an empty list item. */
  readonly leaf: SyntaxNode | undefined;
}

const lists = new Set(['BulletList', 'OrderedList']);
const containers = new Set(['Blockquote', 'ListItem', noteNodes.definition]);
const marks = new Set(['QuoteMark', 'ListMark', noteNodes.definitionMark]);

/** The blocks of a note that are in no other, in order. */
export function topBlocks(text: string): SyntaxNode[] {
  return childrenOf(noteTree(text).topNode);
}

/**
 * The blocks that hold the offset. A block begins with its first line, and so before its marks and indentation; the blanks
 * that follow it in its last line belong to it.
 *
 * @param at UTF-16 code units from the start of the note
 */
export function blockPath(text: string, at: number): BlockPath {
  const around: SyntaxNode[] = [];
  let parent = noteTree(text).topNode;
  for (;;) {
    const child = childAt(text, parent, at);
    if (!child) return { containers: around, leaf: undefined };
    if (containers.has(child.name)) around.push(child);
    else if (!lists.has(child.name)) return { containers: around, leaf: child };
    parent = child;
  }
}

function childAt(text: string, parent: SyntaxNode, at: number): SyntaxNode | undefined {
  // A child that begins in the line of the offset may begin after it.
  const child = parent.childBefore(lineEnd(text, at) + 1);
  return child && at <= lastBlank(text, child.to) && !marks.has(child.name) ? child : undefined;
}

/** The block in which nothing else stands around the path, or else its leaf. */
export function outermost({ containers: [container], leaf }: BlockPath): SyntaxNode | undefined {
  const list = container?.parent;
  return list && lists.has(list.name) ? list : (container ?? leaf);
}

/** The end of what the block says: before the line breaks that code without a closing fence ends with. */
export function blockEnd(text: string, { from, to }: SyntaxNode): number {
  let end = to;
  while (end > from && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The end of the last block in a container: before the marks of quotations that go on below it. */
export function contentEnd(text: string, container: SyntaxNode): number {
  let last = container.lastChild;
  while (last?.name === 'QuoteMark') last = last.prevSibling;
  if (!last) return blockEnd(text, container);
  return lists.has(last.name) || containers.has(last.name) ? contentEnd(text, last) : blockEnd(text, last);
}

export function childrenOf(parent: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) children.push(node);
  return children;
}

export function lineStart(text: string, at: number): number {
  // A negative place to search from would count as the first.
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line, before its line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

function lastBlank(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
