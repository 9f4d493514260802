import type { SyntaxNode } from '@lezer/common';
import { noteNodes } from './reading/markdown';
import { noteTree } from './reading/note-tree';

/** The kind of text that the cursor was in, into which nothing is inserted. */
export type MovedFrom =
  | 'front-matter'
  | 'definition'
  | 'code'
  | 'comment'
  | 'html'
  | 'link'
  | 'citation'
  | 'heading'
  | 'marker'
  | 'table';

/** Blocks that a reader sees as the text of a section. */
const bodyBlock = /^(?:Paragraph|BulletList|OrderedList|Table|Blockquote|FencedCode|CodeBlock)$/;
const heading = /^(?:ATX|Setext)Heading\d$/;

/**
 * The place in a Markdown note for text when there is no cursor: the end of the section that holds the last edit, else the end
 * of the body. It is before a block of definitions at the end, and on a blank line where there is one, so that what goes there
 * is a paragraph of its own.
 *
 * @param lastEdit UTF-16 code units from the start of the note; none when the note was not edited
 * @returns UTF-16 code units from the start of the note
 */
export function placeWithoutCursor(text: string, lastEdit?: number): number {
  const blocks = topBlocks(text);
  let end = blocks.length;
  if (lastEdit !== undefined) {
    const next = blocks.findIndex(({ name, from }) => heading.test(name) && from > lastEdit);
    if (next >= 0) end = next;
  }
  const last = blocks.slice(0, end).findLast(({ name }) => bodyBlock.test(name) || heading.test(name));
  const front = blocks.find(({ name }) => name === noteNodes.frontMatter);
  return blankLineAfter(text, last?.to ?? front?.to ?? 0);
}

function topBlocks(text: string): SyntaxNode[] {
  const blocks: SyntaxNode[] = [];
  for (let node = noteTree(text).topNode.firstChild; node; node = node.nextSibling) blocks.push(node);
  return blocks;
}

/** The start of the blank line that follows the block, or else the end of the block. */
function blankLineAfter(text: string, end: number): number {
  const blank = /^[ \t]*\r?\n(?=[ \t]*(?:\r?\n|$))/.exec(text.slice(end, end + 1_000));
  return end + (blank?.[0].length ?? 0);
}
