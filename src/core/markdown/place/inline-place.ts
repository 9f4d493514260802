import type { SyntaxNode } from '@lezer/common';
import { noteNodes } from '../markdown';
import { noteTree } from '../note-tree';
import { lineEnd } from './block-path';
import type { ContentKind, MovedFrom } from './content-kind';

/** An offset in the text of a paragraph, heading or cell where words may go. */
export interface InlinePlace {
  readonly at: number;
  /** The reason why it is not the offset asked for; none for steps of a mark or character. */
  readonly moved?: MovedFrom;
}

/** Nodes that are left at their end, with what to say of it. */
const closedNodes = new Map<string, MovedFrom | undefined>([
  ['InlineCode', 'code'],
  ['Image', 'link'],
  ['Autolink', 'link'],
  ['URL', 'link'],
  ['HTMLTag', 'html'],
  ['ProcessingInstruction', 'html'],
  ['Comment', 'comment'],
  [noteNodes.reference, 'citation'],
  [noteNodes.key, 'citation'],
  [noteNodes.math, 'formula'],
  [noteNodes.wikiTarget, 'link'],
  ['Escape', undefined],
  ['Entity', undefined],
  ['EmphasisMark', undefined],
  ['StrikethroughMark', undefined],
  ['TaskMarker', 'marker'],
]);

const emphasis = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough']);

/**
 * The nearest place at or after the offset that is not inside code, a link's address, a tag, a citation, an escape or a
 * character.
 *
 * @param kind words may go into those of a link; lines part no stretch of emphasis
 */
export function inlinePlace(text: string, offset: number, kind: ContentKind): InlinePlace {
  let at = offset;
  let moved: MovedFrom | undefined;
  for (;;) {
    const step = stepFrom(text, at, kind);
    if (!step) break;
    ({ at } = step);
    moved ??= step.moved;
  }
  return { at: characterEnd(text, at), ...(moved && { moved }) };
}

function stepFrom(text: string, at: number, kind: ContentKind): InlinePlace | undefined {
  // A line break of the writer's, `\\` or two blanks, would be none after a text.
  if (isAfterBreak(text, at)) return { at: at - 1 };
  let step: InlinePlace | undefined;
  // The outermost node that is closed decides.
  for (let node: SyntaxNode | null = noteTree(text).resolveInner(at, 0); node; node = node.parent) {
    if (node.from >= at || node.to <= at) continue;
    if (node.name === 'HardBreak') return { at: node.from };
    if (isPage(node)) step = { at: node.to, moved: 'link' };
    else if (node.name === 'Link') step = outOfLink(text, node, at, kind === 'words') ?? step;
    else if (kind === 'lines' && emphasis.has(node.name)) step = { at: node.to };
    else if (closedNodes.has(node.name)) {
      const moved = closedNodes.get(node.name);
      step = { at: node.to, ...(moved && { moved }) };
    }
  }
  return step;
}

function isAfterBreak(text: string, at: number): boolean {
  return (
    text[at - 1] === '\\' && at === lineEnd(text, at) && noteTree(text).resolveInner(at, -1).name !== 'Escape'
  );
}

/** `[[page]]`: another page would be led to. */
function isPage(node: SyntaxNode): boolean {
  return node.name === noteNodes.wikiLink && !node.getChild(noteNodes.wikiTarget);
}

/** `[words](address)`, `[words][label]`; or `[@label]`, which is a citation. `[words]` may be nothing but words. */
function outOfLink(text: string, link: SyntaxNode, at: number, stays: boolean): InlinePlace | undefined {
  if (link.getChild(noteNodes.key)) return { at: link.to, moved: 'citation' };
  const isLink =
    link.getChild('URL') ?? link.getChild('LinkLabel') ?? isDefined(text, text.slice(link.from, link.to));
  if (!isLink) return undefined;
  const wordsEnd = link.getChildren('LinkMark')[1]?.from ?? link.to;
  return stays && at <= wordsEnd ? undefined : { at: link.to, moved: 'link' };
}

function isDefined(text: string, brackets: string): boolean {
  return text.toLowerCase().includes(`${brackets.toLowerCase()}:`);
}

/** Made when first needed: it would be a tenth of the extension's start. */
let characters: Intl.Segmenter | undefined;

/** The offset, or the end of the character that a reader sees around it. */
export function characterEnd(text: string, at: number): number {
  if (isPlain(text, at)) return at;
  characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let start = Math.max(0, at - longestCharacter);
  while (start > 0 && start < at - 1 && !isPlain(text, start)) start++;
  for (const { index, segment } of characters.segment(text.slice(start, at + longestCharacter))) {
    const end = start + index + segment.length;
    if (end >= at) return end;
  }
  return at;
}

/** In UTF-16 code units. What is longer, nobody has typed. */
const longestCharacter = 100;

/** Nothing joins two characters of ASCII but a line break. */
function isPlain(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return text.charCodeAt(at) < 0x80 && text.charCodeAt(at - 1) < 0x80 && text[at] !== '\n';
}
