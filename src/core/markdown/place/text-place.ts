import type { SyntaxNode } from '@lezer/common';
import { type OwnLines, above, besideBlock, endOf, isTextFrom } from './beside';
import { type BlockPath, blockEnd, blockPath, lineStart, topBlocks } from './block-path';
import { blankLinePrefix, isBlankLine, prefixWithin } from './containers';
import { type InlinePlace, inlinePlace } from './inline-place';
import type { ContentKind, MovedFrom } from './content-kind';
import { noteNodes } from '../markdown';

export type { ContentKind, MovedFrom };

/** A place for text in a note: in the text of its line, or on lines of its own. */
export type TextPlace = InlinePlace | OwnLines;

const heading = /^(?:ATX|Setext)Heading\d$/;
const definitions = new Set<string>([noteNodes.definition, 'LinkReference']);
/** Blocks that a reader sees as the text of a section. */
const bodyBlock =
  /^(?:Paragraph|BulletList|OrderedList|Table|Blockquote|FencedCode|CodeBlock|HTMLBlock|MathBlock)$/;
const closedBlocks = new Map<string, MovedFrom>([
  ['FencedCode', 'code'],
  ['CodeBlock', 'code'],
  ['HTMLBlock', 'html'],
  ['ProcessingInstructionBlock', 'html'],
  ['CommentBlock', 'comment'],
  [noteNodes.mathBlock, 'formula'],
  ['HorizontalRule', 'marker'],
]);

/**
 * The place for text in a Markdown note: the offset, or the nearest right place after it. No text goes into or above front
 * matter, nor into a definition, code, a comment, a tag, an address, a mark of a heading, list or citation, or between the head
 * of a table and its rule.
 *
 * @param offset UTF-16 code units from the start of the note
 */
export function textPlace(text: string, offset: number, kind: ContentKind): TextPlace {
  const blocks = topBlocks(text);
  const [front, first] = blocks;
  if (front?.name === noteNodes.frontMatter && offset <= front.to) {
    // A title is what a note begins with.
    const title = first && heading.test(first.name) ? first : front;
    return { at: blockEnd(text, title), prefix: '', side: 'below', moved: 'front-matter' };
  }
  const path = blockPath(text, offset);
  const depth = path.containers.findIndex(({ name }) => name === noteNodes.definition);
  const definition = path.containers[depth];
  if (definition) {
    const outer = { containers: path.containers.slice(0, depth), leaf: definition };
    return besideDefinition(text, blocks, outer, offset);
  }
  if (path.leaf?.name === 'LinkReference') return besideDefinition(text, blocks, path, offset);
  if (path.leaf) return placeIn(text, path, path.leaf, offset, kind);
  if (isBlankLine(text, offset)) return { at: offset, prefix: blankLinePrefix(text, offset), side: 'here' };
  return inlinePlace(text, offset, kind);
}

function placeIn(text: string, path: BlockPath, leaf: SyntaxNode, at: number, kind: ContentKind): TextPlace {
  const reason = closedBlocks.get(leaf.name);
  if (reason) return besideBlock(text, path, at, reason);
  if (heading.test(leaf.name)) return placeInHeading(text, path, leaf, at, kind);
  if (leaf.name === 'Table' && (kind === 'lines' || !isInCell(leaf, at)))
    return besideBlock(text, path, at, 'table');
  const place = inlinePlace(text, at, kind);
  const prefix = prefixWithin(text, path.containers);
  if (kind !== 'lines' || isTextFrom(text, place.at, leaf, prefix)) return place;
  return { ...place, at: blockEnd(text, leaf), prefix, side: 'below' };
}

/** Words go into a heading; sentences and lines go below it. */
function placeInHeading(
  text: string,
  path: BlockPath,
  leaf: SyntaxNode,
  at: number,
  kind: ContentKind,
): TextPlace {
  if (kind !== 'words' || at <= leaf.from) return besideBlock(text, path, at, 'heading');
  const marks = leaf.getChildren('HeaderMark');
  const [first] = marks;
  const isOpening = first?.from === leaf.from;
  if (isOpening && at < first.to + 1) {
    const blank = text[first.to] === ' ' || text[first.to] === '\t';
    if (blank && first.to + 1 < leaf.to) return { at: first.to + 1, moved: 'heading' };
  }
  const last = isOpening ? marks[1] : first;
  if (last && at > (isOpening ? last.from : lineStart(text, last.from) - 1))
    return besideBlock(text, path, at, 'heading');
  return inlinePlace(text, at, kind);
}

/** Returns whether the offset is between the bars of a row, or in the first or last cell of one without bars at its ends. */
function isInCell(table: SyntaxNode, at: number): boolean {
  const row = [...table.getChildren('TableHeader'), ...table.getChildren('TableRow')].find(
    ({ from, to }) => from <= at && at <= to,
  );
  const { firstChild: first, lastChild: last } = row ?? {};
  if (!row || !first || !last) return false;
  if (first.name === 'TableDelimiter' && first.from === row.from && at === row.from) return false;
  return !(last.name === 'TableDelimiter' && at >= last.to);
}

/** Returns the lines after a block of definitions inside a note, or before one that ends the note. */
function besideDefinition(
  text: string,
  blocks: readonly SyntaxNode[],
  path: BlockPath,
  at: number,
): OwnLines {
  const index = blocks.findIndex(({ from }) => from === path.leaf?.from);
  const around = blocks[index];
  if (!around) return besideBlock(text, path, at, 'definition');
  if (at <= around.from) return above(text, around, []);
  let next = index + 1;
  while (definitions.has(blocks[next]?.name ?? '')) next++;
  const last = blocks[next - 1];
  if (blocks[next] && last)
    return {
      ...besideBlock(text, { containers: [], leaf: last }, last.to, 'definition'),
      moved: 'definition',
    };
  let start = index;
  while (definitions.has(blocks[start - 1]?.name ?? '')) start--;
  return { ...before(text, blocks, start, around), moved: 'definition' };
}

/** Below the block before the one with the number, or above that where it is the first. */
function before(text: string, blocks: readonly SyntaxNode[], index: number, around: SyntaxNode): OwnLines {
  const previous = blocks[index - 1];
  if (previous) return { at: blockEnd(text, previous), prefix: '', side: 'below' };
  return above(text, blocks[index] ?? around, []);
}

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
  const front = blocks.find(({ name }) => name === noteNodes.frontMatter);
  let end = blocks.length;
  if (lastEdit !== undefined && lastEdit > (front?.to ?? -1)) {
    const next = blocks.findIndex(({ name, from }) => heading.test(name) && from > lastEdit);
    if (next >= 0) end = next;
  }
  const last = blocks.slice(0, end).findLast(({ name }) => bodyBlock.test(name) || heading.test(name));
  const block = last ?? front;
  return block ? endOf(text, block) : 0;
}
