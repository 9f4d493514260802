import type { SyntaxNode } from '@lezer/common';
import { markdownParser, noteNodes } from '../markdown';
import { NoteInput } from '../syntax/note-input';
import { type BlockPath, blockEnd, blockPath, lineStart, outermost } from './block-path';
import { isBlankLine, prefixWithin } from './containers';
import type { MovedFrom } from './content-kind';

/** An offset at which a text stands on lines of its own, between blank lines. */
export interface OwnLines {
  readonly at: number;
  /** The beginning of each of its lines: indentation and marks of quotations. */
  readonly prefix: string;
  /** The side of the offset's line: above it, below its content, or, if the line is blank, in it. */
  readonly side: 'above' | 'below' | 'here';
  readonly moved?: MovedFrom;
}

/**
 * The lines beside a block in which no text may stand: above it for an offset at its beginning, else below it. Code that nothing
 * closes takes all that follows it, so that a place below it is out of what holds the code, or above it.
 */
export function besideBlock(text: string, path: BlockPath, at: number, reason: MovedFrom): OwnLines {
  const { containers, leaf } = path;
  if (!leaf) throw new RangeError('a path without a block');
  if (at <= leaf.from && !isIndentedItem(text, leaf)) return above(text, leaf, containers);
  const top = outermost(path) ?? leaf;
  const moved = at < blockEnd(text, leaf) ? { moved: reason } : {};
  for (const [block, prefix] of [
    [leaf, prefixWithin(text, containers)],
    [top, ''],
  ] as const) {
    const end = blockEnd(text, block);
    if (isTextBelow(text, top, end, prefix)) return { at: end, prefix, side: 'below', ...moved };
  }
  return { ...above(text, top, []), moved: reason };
}

/** The lines above a block. */
export function above(text: string, block: SyntaxNode, containers: readonly SyntaxNode[]): OwnLines {
  const start = lineStart(text, block.from);
  // After the mark of its list item, or else in a line above its own.
  const at = /[^\s>]/.test(text.slice(start, block.from)) ? block.from : start;
  return { at, prefix: prefixWithin(text, containers), side: 'above' };
}

/** Indented code that begins after the mark of a list item. */
function isIndentedItem(text: string, { name, from }: SyntaxNode): boolean {
  return name === 'CodeBlock' && /[^\s>]/.test(text.slice(lineStart(text, from), from));
}

/** Returns whether text below the offset is a paragraph: not a part of the code, comment, table or definition above it. */
export function isTextBelow(text: string, top: SyntaxNode, end: number, prefix: string): boolean {
  const block = `${text.slice(lineStart(text, top.from), end)}\n${prefix.trimEnd()}\n${prefix}x`;
  const tree = markdownParser('').parse(new NoteInput(block));
  let isText = false;
  for (let node: SyntaxNode | null = tree.resolveInner(block.length, -1); node; node = node.parent) {
    if (node.name === noteNodes.definition) return false;
    isText ||= node.name === 'Paragraph';
  }
  return isText;
}

/**
 * Returns whether the rest of the paragraph from the offset would be a paragraph of its own, not a comment, a list or code.
 *
 * @param prefix the beginning of each line of the paragraph
 */
export function isTextFrom(text: string, at: number, paragraph: SyntaxNode, prefix: string): boolean {
  if (at <= paragraph.from) return true;
  const rest = text.slice(at, blockEnd(text, paragraph)).replace(/^[ \t]+/, '');
  const isNext = /^\r?\n/.test(rest);
  const [line = ''] = rest.trimStart() === '' ? [] : rest.replace(/^\r?\n/, '').split('\n', 1);
  const marks = isNext ? (/^[ \t>]*/.exec(line)?.[0].length ?? 0) : 0;
  const own = line.slice(Math.min(marks, prefix.length));
  return own === '' || markdownParser('').parse(own).topNode.firstChild?.name === 'Paragraph';
}

/** The end of the block, or the blank line below it, where a paragraph that goes there is one of its own. */
export function endOf(text: string, block: SyntaxNode): number {
  const end = blockEnd(text, block);
  const next = lineStart(text, block.to) === block.to ? block.to : text.indexOf('\n', end) + 1;
  return next > end && isBlankLine(text, next) && blockPath(text, next).containers.length === 0 ? next : end;
}
