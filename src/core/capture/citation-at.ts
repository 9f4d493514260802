import { citationLabels } from '../markdown/citations';
import type { Pack } from '../pack/model';
import { citationText, recordsIn } from '../pack/record-kinds';
import type { Span } from '../base/span';
import { type Article, type ArticleFormat, readArticle } from './article/article';
import { oneLine } from './clean';
import { inlineText } from './article/markdown';

/** The origin of words in a document, as far as their position shows it. */
export interface Origin {
  /** Citations as `source#passage`; absent if the document does not show them. */
  readonly cite?: readonly string[];
  /** True if the document is an article of the pack, not a note on it. */
  readonly isFromArticle: boolean;
}

/**
 * Returns the origin of selected words: the paragraph of the article, if the document is one, or the citations of the
 * footnote after them in a note. If neither is known, the citation is absent.
 */
export function originOf(pack: Pack, text: string, format: ArticleFormat, selection: Span): Origin {
  const article = readArticle(text, format);
  const source = sourceOf(pack, article);
  const isFromArticle = source !== undefined || format !== 'markdown';
  if (source) {
    const words = text.slice(selection.start, selection.end);
    const selected = format === 'markdown' ? inlineText(words) : oneLine(words);
    const index = article.paragraphs.findIndex(
      (paragraph) => selected !== '' && paragraph.text.includes(selected),
    );
    const number = String(index + 1);
    const isThere = source.passages.some((passage) => passage.number === number);
    return { cite: [isThere ? `${source.id}#${number}` : source.id], isFromArticle };
  }
  const cite = format === 'markdown' ? citedAfter(pack, text, selection) : undefined;
  return { isFromArticle, ...(cite && { cite }) };
}

function sourceOf({ sources }: Pack, { title, paragraphs }: Article): Pack['sources'][number] | undefined {
  const same = sources.filter((source) => title !== undefined && fold(source.title) === fold(title));
  if (same.length === 1 || title !== undefined) return same[0];
  const [only, other] = sources;
  return !other && only?.passages.length === paragraphs.length && paragraphs.length > 1 ? only : undefined;
}

/** The citations of the record whose footnote comes next in the paragraph. */
function citedAfter(pack: Pack, text: string, { end }: Span): string[] | undefined {
  const blank = /\n[^\S\n]*\n/g;
  blank.lastIndex = end;
  const stop = blank.exec(text)?.index ?? text.length;
  const next = citationLabels(text).find(
    ({ start, kind }) => kind !== 'definition' && start >= end && start < stop,
  );
  if (!next) return undefined;
  const id = next.label.split('/').at(-1);
  const record = recordsIn(pack).find((one) => one.id === id);
  return record?.cite.map(citationText);
}

function fold(title: string): string {
  return oneLine(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
