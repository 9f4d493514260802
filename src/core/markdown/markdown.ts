import {
  type BlockContext,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  GFM,
  parser,
} from '@lezer/markdown';
import { frontMatterEnd } from '../names/markdown-starts';
import { blankBounds, blockBounds } from './block-bounds';
import { inlineBounds } from './inline-bounds';

/** Names of the nodes that are not of CommonMark or of GitHub's tables and tasks. */
export const noteNodes = {
  frontMatter: 'FrontMatter',
  definition: 'FootnoteDefinition',
  definitionMark: 'FootnoteDefinitionMark',
  reference: 'FootnoteReference',
} as const;

const definitionMark = /^\[\^[^\s[\]]{1,999}\]:/;
const referenceMark = /^\[\^[^\s[\]]{1,999}\]/;

/** The mark of a definition in the line; none in code, which is indented by four. */
function markAt(line: Line): string | undefined {
  if (line.indent >= line.baseIndent + 4) return undefined;
  return definitionMark.exec(line.text.slice(line.pos))?.[0];
}

/** `[^label]: text`, and what is indented by four below it. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: noteNodes.definition,
      block: true,
      composite(_context: BlockContext, line: Line, indent: number) {
        if (line.next === -1) return true;
        if (line.indent < line.baseIndent + indent) return false;
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    noteNodes.definitionMark,
    noteNodes.reference,
  ],
  parseBlock: [
    {
      name: noteNodes.definition,
      before: 'LinkReference',
      parse(context, line) {
        const mark = markAt(line);
        if (mark === undefined) return false;
        const start = context.lineStart + line.pos;
        context.startComposite(noteNodes.definition, line.pos, 4);
        context.addElement(context.elt(noteNodes.definitionMark, start, start + mark.length));
        line.moveBase(line.pos + mark.length);
        // What stands in the same line is the first of its blocks.
        return null;
      },
      endLeaf: (_context, line) => markAt(line) !== undefined,
    },
  ],
  parseInline: [
    {
      name: noteNodes.reference,
      before: 'Link',
      parse(context: InlineContext, next: number, at: number) {
        if (next !== 0x5b || context.char(at + 1) !== 0x5e) return -1;
        const mark = referenceMark.exec(context.slice(at, Math.min(context.end, at + 1002)))?.[0];
        if (mark === undefined) return -1;
        return context.addElement(context.elt(noteNodes.reference, at, at + mark.length));
      },
    },
  ],
};

/** `---` as the first line to `---` or `...`. */
const frontMatter = (end: number): MarkdownConfig => ({
  defineNodes: [{ name: noteNodes.frontMatter, block: true }],
  parseBlock: [
    {
      name: noteNodes.frontMatter,
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || end === 0) return false;
        while (context.lineStart + line.text.length < end && context.nextLine());
        context.nextLine();
        context.addElement(context.elt(noteNodes.frontMatter, 0, end));
        return true;
      },
    },
  ],
});

const plain = parser
  .configure(blankBounds)
  .configure([GFM, footnotes, blockBounds(noteNodes.definition), inlineBounds]);
/** The last one made: a note is mostly edited below its front matter. */
let last = { end: 0, parser: plain };

/**
 * A parser of Markdown as notes have it: CommonMark, tables and tasks, footnotes, front matter. Every node knows its
 * place, and after an edit only what it touches is read again.
 *
 * @param note whose front matter it knows: it ends where that of the name finder does
 */
export function markdownParser(note: string): MarkdownParser {
  const end = frontMatterEnd(note);
  if (end === 0) return plain;
  if (last.end !== end) last = { end, parser: plain.configure(frontMatter(end)) };
  return last.parser;
}

/** The rule below a table's head, with blanks behind it. */
const ruleBeforeBlanks = /^[|>: \t-]*\|[ \t]+$/gm;

/**
 * The text as the parser takes it, of the same length with everything at the same offset: it would read `\r` as a cell, and no
 * table where blanks follow the rule.
 */
export function parserInput(note: string): string {
  return note
    .replaceAll('\r\n', ' \n')
    .replace(ruleBeforeBlanks, (rule) => rule.replace(/\|([ \t]+)$/, '$1|'));
}
