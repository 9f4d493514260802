import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import type { Span } from '../../base/span';
import { noteNodes } from '../markdown';

/**
 * Something in a block that is not prose: the name of its node, and its place in UTF-16 code units from the beginning of the
 * block. `Bracket` is the bracket of a link that leads nowhere in its place, as `[the town]`, and `Cluster` one with a key of
 * Pandoc's and all that stands there.
 */
export interface Mark extends Span {
  readonly name: string;
}

/** Nodes of which nothing is prose. */
const silent = new Set<string>([
  'EmphasisMark',
  'StrikethroughMark',
  'InlineCode',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'Autolink',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'QuoteMark',
  'ListMark',
  'HeaderMark',
  'TaskMarker',
  'TableDelimiter',
  'Escape',
  'Entity',
  'HardBreak',
  noteNodes.reference,
  noteNodes.inlineNoteMark,
  noteNodes.key,
  noteNodes.wikiTarget,
  noteNodes.math,
]);

/** Reads the marks of the block at the place, in order. @param span UTF-16 code units in the note */
export function marksIn(tree: Tree, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  innermost(tree, start, end).iterate((node) => {
    const { name, from, to } = node;
    if (from < start || to > end) return true;
    if (name === 'Link' && isBare(node)) {
      const hasKey = node.node.getChild(noteNodes.key) !== null;
      marks.push({ name: hasKey ? 'Cluster' : 'Bare', start: from - start, end: to - start });
      return true;
    }
    if (!silent.has(name)) return true;
    marks.push({ name, start: from - start, end: to - start });
    return false;
  });
  return withBrackets(marks);
}

/** `[words]` without an address or a label. */
function isBare({ node }: SyntaxNodeRef): boolean {
  return !node.getChild('LinkLabel') && node.getChildren('LinkMark').length === 2;
}

/** Renames the marks of brackets that are no link, to distinguish them from those of links. */
function withBrackets(marks: readonly Mark[]): Mark[] {
  let bare: Mark | undefined;
  return marks.flatMap((mark) => {
    if (mark.name === 'Bare') {
      bare = mark;
      return [];
    }
    const isBracket =
      mark.name === 'LinkMark' && bare && (mark.start === bare.start || mark.end === bare.end);
    return isBracket ? { ...mark, name: 'Bracket' } : mark;
  });
}

/** The innermost node that holds the stretch: to come from the top, all rows of a table would be passed for each. */
function innermost(tree: Tree, start: number, end: number): TreeCursor {
  const cursor = tree.cursorAt(start, 1);
  while ((cursor.from > start || cursor.to < end) && cursor.parent());
  return cursor;
}
