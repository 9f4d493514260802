import type { Article, Paragraph } from './article';
import { given, heading, label, languageTag, webAddress } from '../clean';
import { isBoilerplate } from './boilerplate';
import { type HtmlBlock, type HtmlContainer, type HtmlPage, htmlBlocks } from './html-blocks';
import { articleData } from './json-ld';
import { blocksOf, paragraphsOf as paragraphsOfText } from './plain';
import { languageOf, likelyLanguage } from '../../language';
import type { Language } from '../../language/language';

/** Limit of the search for the printed date of publication, a short line near the top of the page. */
const mostBlocksAbove = 40;
const longestDateline = 80;

/** Reads an article from a page: what its metadata says, and the paragraphs of its richest part. */
export function readHtml(html: string): Article {
  const page = htmlBlocks(html);
  const data = articleData(page.jsonLd);
  const meta = (...names: string[]) => {
    for (const name of names) if (page.meta.has(name)) return page.meta.get(name);
    return undefined;
  };
  const dates = [
    data?.published,
    meta(
      'article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dcterms.date',
      'pubdate',
      'parsely-pub-date',
    ),
    page.time,
  ];
  const texts = page.blocks.map(({ text }) => text);
  const printed = texts.slice(0, mostBlocksAbove).filter((text) => text.length <= longestDateline);
  const publisher = label(data?.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher'));
  const title =
    label(data?.headline ?? meta('og:title', 'twitter:title', 'dc.title')) ??
    heading(page.blocks.find(({ level }) => level === 1)?.text ?? '') ??
    withoutPublisher(label(page.title), publisher);
  const author = [data?.author, meta('author', 'dc.creator', 'parsely-author', 'article:author'), page.author]
    .map((name) => (webAddress(name) ? undefined : label(name?.replace(/^\s*by\s+/i, ''))))
    .find(Boolean);
  const tag = languageTag(page.language) ?? languageTag(data?.language ?? meta('og:locale'));
  const language = languageOf(tag ?? likelyLanguage(texts.join(' ')));
  const { dayOrderOf, publicationIn } = language.dates;
  const paragraphs = paragraphsOf(page, title, language);
  const body =
    paragraphs.length === 0 && data?.body ? paragraphsOfText(blocksOf(data.body), language) : undefined;
  return {
    ...given({
      title,
      publisher,
      author,
      ...publicationIn(dates, printed, dayOrderOf([...dates.map((date) => date ?? ''), ...texts])),
      url: [page.canonical, meta('og:url'), data?.url].map(webAddress).find(Boolean),
      language: tag,
      type: data?.isNews ? 'article-newspaper' : 'webpage',
    }),
    paragraphs: body ?? paragraphs,
  };
}

function paragraphsOf({ blocks }: HtmlPage, title: string | undefined, language: Language): Paragraph[] {
  const richest = richestPart(blocks);
  const inside = blocks.filter((block) => richest === undefined || isWithin(block.container, richest));
  const paragraphs: Paragraph[] = [];
  let section: string | undefined;
  for (const block of inside) {
    if (block.level === 1 || block.text === title || isBoilerplate(block.text, language)) continue;
    if (block.level > 1) section = heading(block.text);
    else if (!isFurniture(block)) paragraphs.push({ text: block.text, ...given({ section }) });
  }
  return paragraphs;
}

/** Links in a row, a byline, a date: short blocks that are no sentences. */
function isFurniture({ text, linked }: HtmlBlock): boolean {
  if (linked > 0.6) return true;
  return text.length < 60 && !/[.!?…:;,][\s"”“’»)]*$/u.test(text);
}

/** The body that the page marks, or its richest article or main part, or else the element that most paragraphs stand in. */
function richestPart(blocks: readonly HtmlBlock[]): HtmlContainer | undefined {
  const totals = new Map<HtmlContainer, number>();
  const scores = new Map<HtmlContainer, number>();
  for (const block of blocks) {
    if (block.level > 0 || isFurniture(block)) continue;
    let share = 1;
    for (let at: HtmlContainer | undefined = block.container; at; at = at.parent) {
      totals.set(at, (totals.get(at) ?? 0) + block.text.length);
      scores.set(at, (scores.get(at) ?? 0) + block.text.length * share);
      share /= 2;
    }
  }
  const all = Math.max(0, ...[...totals].flatMap(([{ parent }, total]) => (parent ? [] : [total])));
  const best = (of: ReadonlyMap<HtmlContainer, number>, fits: (container: HtmlContainer) => boolean) => {
    let found: [HtmlContainer, number] | undefined;
    for (const [container, size] of of)
      if (fits(container) && size > (found?.[1] ?? 0)) found = [container, size];
    return found;
  };
  // A teaser of another article is an article too: one that holds little of the page is none.
  for (const fits of [
    ({ isBody }: HtmlContainer) => isBody,
    ({ name }: HtmlContainer) => name === 'article',
    ({ name }: HtmlContainer) => name === 'main',
  ]) {
    const marked = best(totals, fits);
    if (marked && marked[1] >= all / 4) return marked[0];
  }
  return best(scores, ({ parent }) => parent !== undefined)?.[0];
}

function isWithin(container: HtmlContainer, outer: HtmlContainer): boolean {
  for (let at: HtmlContainer | undefined = container; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** A page's `<title>` often ends with the publisher: “Title | Publisher”. */
function withoutPublisher(title: string | undefined, publisher: string | undefined): string | undefined {
  if (!title || !publisher) return title;
  const mark = [...title.matchAll(/\s[|–—-](?=\s)/gu)].at(-1);
  if (!mark) return title;
  const own = title.slice(0, mark.index).trimEnd();
  return own !== '' && title.slice(mark.index + mark[0].length).trim() === publisher ? own : title;
}
