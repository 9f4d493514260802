import type { TextFormat } from '../base/text-format';
import { maskBlocks } from '../names/markdown-blocks';
import { markdownProse } from '../names/markdown-prose';
import { WALL } from '../names/mask';
import type { Span } from '../base/span';
import { QuotationReader } from '../language/english/quotation-marks';

const blankLine = /\r?\n[ \t]*(?=\r?\n)/g;
const quotedLine = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>/;

/**
 * What a note has from others word for word: text between quotation marks, and block quotations. Rather too much than too
 * little: a quotation that is never closed runs to the end of its paragraph, as one of several paragraphs does.
 *
 * @param names where names are known to stand, in order: an apostrophe in one is no quotation mark (`Hay'at`, `‘Ali`)
 * @returns in no order, their marks included; they may overlap
 */
export function quotedSpans(text: string, format: TextFormat, names: readonly Span[]): Span[] {
  const isMarkdown = format === 'markdown';
  const blocks = isMarkdown ? maskBlocks(text) : text;
  // What is no prose has no marks: those of a link's title, of code, of a tag.
  const reader = new QuotationReader(isMarkdown ? markdownProse(text) : text, names);
  const paragraphs = paragraphsOf(blocks, isMarkdown ? new RegExp(WALL, 'g') : blankLine);
  return [...paragraphs.flatMap((paragraph) => reader.read(paragraph)), ...blockSpans(text, blocks)];
}

/** Stretches of text that no quotation reaches out of. */
function paragraphsOf(blocks: string, cut: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of blocks.matchAll(cut)) {
    if (index > start) spans.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < blocks.length) spans.push({ start, end: blocks.length });
  return spans;
}

/** Lines that begin with `>`, and in Markdown those that go on a paragraph in them without it. */
function blockSpans(text: string, blocks: string): Span[] {
  const spans: Span[] = [];
  let isQuoted = false;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const goesOn: boolean = isQuoted && blocks !== text && blocks.charAt(start - 1) !== WALL;
    isQuoted = goesOn || quotedLine.test(text.slice(start, end));
    if (isQuoted) spans.push({ start, end });
    start = end;
  }
  return spans;
}
