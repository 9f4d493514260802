import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

/** Quotations and lists within each other: far more than anybody writes, far fewer than the call stack holds. */
const deepest = 64;
/** A paragraph or table with more lines goes on as another one. */
const mostLines = 1_000;
/** Longer than any indentation. */
const manyBlanks = 1_000;

/**
 * Keeps the parser's time in proportion to the text, and its trees as shallow as the walks over them need: what stands
 * deeper than any writer nests is a paragraph of plain text, and very long blocks are parted.
 *
 * @param first the name of the block parser before which it must look
 */
export const blockBounds = (first: string): MarkdownConfig => ({
  parseBlock: [
    { name: 'TooDeep', before: first, parse: asPlainText },
    { name: 'TooLong', before: first, leaf: () => new LongLeaf() },
  ],
});

function asPlainText(context: BlockContext, line: Line): boolean {
  if (context.depth <= deepest) return false;
  const [start, end] = [context.lineStart + line.pos, context.lineStart + line.text.length];
  context.addElement(context.elt('Paragraph', start, end));
  context.nextLine();
  return true;
}

/** With each line the library reads some kinds of block from their beginning: they must not have too many. */
class LongLeaf implements LeafBlockParser {
  #lines = 1;

  nextLine(context: BlockContext, _line: Line, leaf: LeafBlock): boolean {
    if (++this.#lines <= mostLines) return false;
    if (leaf.parsers.some((parser) => parser !== this && parser.finish(context, leaf))) return true;
    const { start, content } = leaf;
    const inline = context.parser.parseInline(content, start);
    context.addLeafElement(leaf, context.elt('Paragraph', start, start + content.length, inline));
    return true;
  }

  finish(): boolean {
    return false;
  }
}

/**
 * Ends a paragraph before a line that begins with very many blanks: the library's way to tell whether it is the rule of a
 * table tries each of them as the first. To be configured before the tables are.
 */
export const blankBounds: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TooBlank',
      endLeaf: (context, line) => line.text.includes('|') && beginsBlank(context.peekLine()),
    },
  ],
};

function beginsBlank(line: string): boolean {
  return line.length > manyBlanks && !/[^>\s]/.test(line.slice(0, manyBlanks));
}
