import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { marked } from 'marked';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** A rendered text: what a person reads, and the tags that make it, each with its address if it has one. */
export interface Rendered {
  readonly text: string;
  readonly tags: readonly string[];
}

/**
 * Renders Markdown as the editor's own preview does: with HTML, with addresses made links, and no links from bare host
 * names; with footnotes as an extension of the preview may add them, or without.
 */
export function preview(markdown: string, withFootnotes: boolean): Rendered {
  return read((withFootnotes ? footnoted : plain).render(markdown));
}

/** Renders Markdown as the editor does on a card; icons stand in the text as `$(name)`, where it would look for them. */
export function card(markdown: string): Rendered {
  const html = marked.parse(markdown, { async: false });
  // The editor looks for icons in the HTML: what is an entity there is none.
  return read(html.replaceAll('&#36;', noIcon));
}

const noIcon = '\u{e000}';

/** Returns a card's text, with `$` wherever an icon might have begun. */
export function withoutIcons(text: string): string {
  return text.replaceAll(noIcon, '$');
}

/** Fails unless the text is all that is to be seen, in a paragraph. */
export function assertParagraph({ text, tags }: Rendered, expected: string): void {
  assert.deepEqual([text.trim(), tags], expected === '' ? ['', []] : [expected, ['p']]);
}

/** Reads HTML as a browser does. */
export function read(html: string): Rendered {
  let text = '';
  const tags: string[] = [];
  const parser = new Parser({
    onopentag: (name, { href, src }) => {
      tags.push([name, href ?? src ?? []].flat().join(' '));
      if (name === 'br') text += '\n';
    },
    ontext: (words) => {
      text += words;
    },
  });
  parser.end(html);
  return { text, tags };
}

const plain = renderer();
const footnoted = renderer().use(footnotes);

function renderer(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.linkify.set({ fuzzyLink: false });
  return markdown;
}
