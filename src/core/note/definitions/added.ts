import { frontMatterEnd } from '../../names/markdown-starts';
import type { TextEdit } from '../../text-edit';
import { markdownParser, noteNodes } from '../reading/markdown';

/**
 * The edit that adds definitions at the end of a note: below its last definition, else with a blank line above. Before a
 * code block, a comment or a piece of HTML that is not closed, which would take them in.
 *
 * @param lines the definitions
 */
export function addedDefinitions(text: string, lines: readonly string[], eol: string): TextEdit {
  const tree = markdownParser(text).parse(text);
  const last = tree.topNode.lastChild;
  const open = last && isOpenEnded(text.slice(last.from)) ? last.from : undefined;
  const above = text.slice(0, open && text.lastIndexOf('\n', open - 1) + 1);
  const trimmed = above.trimEnd().length;
  const end = trimmed + (/^[ \t]*/.exec(above.slice(trimmed))?.[0].length ?? 0);
  const before = open === undefined ? last : last?.prevSibling;
  const isBelowDefinition = before?.name === noteNodes.definition && before.to >= trimmed;
  const isFirst = trimmed === 0 && frontMatterEnd(text) === 0;
  const gap = isFirst ? '' : isBelowDefinition ? eol : eol + eol;
  const closing = eol.repeat(Math.max(0, (open === undefined ? 1 : 2) - lineBreaks(above.slice(end))));
  return { start: end, end, text: gap + lines.join(eol) + closing };
}

/** Whether what is written below a blank line is taken in by a block, which is the last of its note. */
function isOpenEnded(block: string): boolean {
  const probe = `${block}\n\n[^x]: x`;
  const last = markdownParser('').parse(probe).topNode.lastChild;
  return last?.name !== noteNodes.definition || last.from < block.length;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
