/**
 * The one reader of Markdown. Everything that has to know what a stretch of a note is asks the tree that is made here.
 *
 * Notes are written in CommonMark with GitHub's tables, tasks and addresses, footnotes, Pandoc's citations, wiki links, formulas
 * and front matter. Where renderers differ, a note is read as the preview of VS Code with `markdown-it-footnote` shows it:
 *
 * - **Footnotes.** `[^label]: text` defines one: at the beginning of a line, also directly below a paragraph, in a list, a
 *   quotation or another definition. Blocks below it that are indented by four belong to it: paragraphs, lists, code. A
 *   label has no white space. `[^label]` refers to it; several may follow each other. `^[text]` is a footnote in its place,
 *   whose text is the text of its paragraph. The plugin tells capitals apart in labels, GitHub and Pandoc do not: here labels
 *   match without regard to case.
 * - **Pandoc's citations.** `[@a; -@b, p. 3]` and `@a` cite, with or without braces (`@{a}`); keys match as they are written.
 *   No `@` within a word or an address begins one.
 * - **No citation, and no name** is in code (spans, fences, indented), formulas (`$…$`, `$$…$$`), comments, tags and their
 *   attributes, addresses, titles of links, definitions of link labels, and front matter.
 * - **HTML blocks** hold no citation either: their text is shown as it stands. A name in that text is one.
 * - **Sections** begin with headings that stand in no list, quotation or definition; one without words counts.
 * - **Wiki links.** `[[page]]` shows the page, `[[page|text]]` the text.
 */
import { type MarkdownParser, GFM, parser } from '@lezer/markdown';
import { frontMatterEnd } from './front-matter-end';
import { addresses } from './syntax/addresses';
import { blankBounds, blockBounds } from './syntax/block-bounds';
import { citationKeys } from './syntax/citation-keys';
import { footnotes } from './syntax/footnotes';
import { frontMatterBlock } from './syntax/front-matter-block';
import { inlineBounds } from './syntax/inline-bounds';
import { math } from './syntax/math';
import { noteNodes } from './syntax/node-names';
import { wikiLinks } from './syntax/wiki-links';

export { noteNodes };

const plain = parser
  .configure(blankBounds)
  .configure([
    GFM,
    addresses,
    footnotes,
    citationKeys,
    wikiLinks,
    math,
    blockBounds(noteNodes.definition),
    inlineBounds,
  ]);
/** The last one made: a note is mostly edited below its front matter. */
let last = { end: 0, parser: plain };

/**
 * A parser of Markdown as notes have it. Every node knows its place, and after an edit only what it touches is read again.
 *
 * @param note whose front matter it knows
 */
export function markdownParser(note: string): MarkdownParser {
  const end = frontMatterEnd(note);
  if (end === 0) return plain;
  if (last.end !== end) last = { end, parser: plain.configure(frontMatterBlock(end)) };
  return last.parser;
}
