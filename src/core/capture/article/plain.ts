import type { Article, Paragraph } from './article';
import { given, heading, label, oneLine, webAddress, wordCount } from '../clean';
import { endOfArticle, isBoilerplate, isHeadingLike, isSentence } from './boilerplate';
import type { DayOrder } from '../../dates/day-order';
import { languageOf, likelyLanguage } from '../../language';
import type { Language } from '../../language/language';
import { withoutEnd } from '../../base/trimmed';

/** Reads an article from plain text: paragraphs are parted by blank lines. */
export function readPlain(text: string): Article {
  const language = languageOf(likelyLanguage(text));
  const { top, blocks } = parted(blocksOf(text), language.dates.dayOrderOf([text]), language);
  return { ...top, paragraphs: paragraphsOf(blocks, language) };
}

/** Blank lines part; in a text without any, each line is a paragraph if they are as long as paragraphs are. */
export function blocksOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  const full = lines.filter((line) => line.trim() !== '');
  const isWrapped = full.length < lines.length || full.every((line) => line.length < 100);
  const blocks = (isWrapped ? text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/) : lines).filter((block) =>
    /\S/.test(block),
  );
  const [first, ...rest] = blocks;
  // A masthead, a title and a byline in a row are lines of their own.
  const head = first?.split(/\r\n?|\n/) ?? [];
  const isHead = head.length > 1 && head.every((line) => line.length < 200 && !isSentence(line));
  return [...(isHead ? head : first === undefined ? [] : [first]), ...rest].map(oneLine);
}

/** Takes what the article says of itself from its first blocks. */
function parted(all: readonly string[], order: DayOrder | undefined, language: Language) {
  const { article, dates } = language;
  const blocks = all.slice(0, endOfArticle(all, language));
  let at = 0;
  const top: Partial<Record<'publisher' | 'title' | 'author' | 'published' | 'unclearDate' | 'url', string>> =
    {};
  const take = () => {
    const block = blocks[at] ?? '';
    const author = article.authorIn(block);
    const isDate = article.isDateline(block) || wordCount(block) <= 8;
    const published = isDate ? dates.statedDate(block, order) : undefined;
    const unclear = isDate ? dates.undecidedDatesIn(block, order)[0]?.words : undefined;
    const url = webAddress(block);
    if (!author && !published && !unclear && !url) return false;
    if (author && wordCount(author) <= 12) top.author ??= withoutEnd(author, /[.,\s]/);
    if (published) top.published ??= published;
    if (unclear) top.unclearDate ??= unclear;
    if (url) top.url ??= url;
    at++;
    return true;
  };
  while (take());
  const [first = '', second = ''] = blocks.slice(at);
  // A first line of few words, and a longer one under it that is no paragraph: the publisher and the title.
  if (
    isHeadingLike(first) &&
    wordCount(first) <= 5 &&
    !isSentence(second) &&
    wordCount(second) > wordCount(first)
  ) {
    top.publisher = first;
    at++;
    while (take());
  }
  const title = blocks[at] ?? '';
  if (title.length <= 300 && !/[.][\s"”“’»)\]]*$/u.test(title) && blocks.length > at + 1) {
    const said = label(title);
    if (said) top.title = said;
    at++;
    while (take());
  }
  return { top: given(top), blocks: blocks.slice(at) };
}

/** Blocks as paragraphs under their headings; what is neither is left out. */
export function paragraphsOf(blocks: readonly string[], language: Language): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let section: string | undefined;
  blocks.forEach((text, index) => {
    if (isBoilerplate(text, language)) return;
    if (isHeadingLike(text) && index + 1 < blocks.length) section = heading(text);
    else paragraphs.push({ text, ...given({ section }) });
  });
  return paragraphs;
}
