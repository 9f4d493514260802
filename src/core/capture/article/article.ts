import { wellFormed } from '../../yaml/scalar-text';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { readPlain } from './plain';

/** The format of an article's text. */
export type ArticleFormat = 'html' | 'markdown' | 'plain';

/** A paragraph of an article: what a pack numbers as a passage. */
export interface Paragraph {
  /** On one line, without markup. */
  readonly text: string;
  /** The article's own heading above it, without quotation marks around it. */
  readonly section?: string;
}

/** The metadata that a text gives, and its paragraphs. A field that the text does not give is absent: nothing is guessed. */
export interface Article {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** EDTF, as precise as given. */
  readonly published?: string;
  /** The figures of the day of publication, where they may mean two days. */
  readonly unclearDate?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** A CSL item type, where the metadata says what the text is. */
  readonly type?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Longer texts are read up to here: what follows a short novel's length is no article. A page is mostly something else. */
const maxLength = { html: 3_000_000, markdown: 400_000, plain: 400_000 };
/** The most passages that one list of citations can hold. */
export const maxParagraphs = 900;
/** A longer paragraph is parted nowhere, but nothing is looked for beyond this. */
export const maxParagraphLength = 8_000;

/** Reads an article. Any text gives one, perhaps without a single paragraph; never throws. */
export function readArticle(text: string, format: ArticleFormat): Article {
  const read = { html: readHtml, markdown: readMarkdown, plain: readPlain }[format];
  const article = read(wellFormed(text.slice(0, maxLength[format]).replace(/^\ufeff/, '')));
  const paragraphs = article.paragraphs
    .slice(0, maxParagraphs)
    .map((paragraph) => ({ ...paragraph, text: wellFormed(paragraph.text.slice(0, maxParagraphLength)) }));
  return { ...article, paragraphs };
}

/** Returns the most likely format of a text of unknown origin, such as the clipboard's. */
export function guessFormat(text: string): ArticleFormat {
  const start = text.slice(0, 20_000).trimStart();
  if (/^<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|meta|script|!--)\b/i.test(start))
    return 'html';
  if (/^---\r?\n[\w-]+:/.test(start) || /^#{1,6} \S/m.test(start) || /\]\(https?:\/\//.test(start))
    return 'markdown';
  return 'plain';
}
