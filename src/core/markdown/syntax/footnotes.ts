import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';
import { noteNodes } from './node-names';

const definitionMark = /^\[\^[^\s[\]]{1,999}\]:/;
const referenceMark = /^\[\^[^\s[\]]{1,999}\]/;

/** The mark of a definition in the line; none in code, which is indented by four. */
function markAt(line: Line): string | undefined {
  if (line.indent >= line.baseIndent + 4) return undefined;
  return definitionMark.exec(line.text.slice(line.pos))?.[0];
}

/** `[^label]: text` with what is indented by four below it, `[^label]`, and `^[text]`. */
export const footnotes: MarkdownConfig = {
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
    noteNodes.inlineNoteMark,
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
    { name: noteNodes.reference, before: 'Link', parse: reference },
    { name: noteNodes.inlineNoteMark, before: 'Link', parse: inlineNoteMark },
  ],
};

function reference(context: InlineContext, next: number, at: number): number {
  if (next !== 0x5b || context.char(at + 1) !== 0x5e) return -1;
  const mark = referenceMark.exec(context.slice(at, Math.min(context.end, at + 1002)))?.[0];
  if (mark === undefined) return -1;
  return context.addElement(context.elt(noteNodes.reference, at, at + mark.length));
}

/** The text of an inline footnote is read as that of a link is: only its `^` is a mark of its own. */
function inlineNoteMark(context: InlineContext, next: number, at: number): number {
  if (next !== 0x5e || context.char(at + 1) !== 0x5b) return -1;
  return context.addElement(context.elt(noteNodes.inlineNoteMark, at, at + 1));
}
