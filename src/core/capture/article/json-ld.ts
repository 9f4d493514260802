/** The facts that schema.org data on a page give about its article. */
export interface ArticleData {
  readonly headline?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly body?: string;
  readonly isNews: boolean;
}

const newsTypes =
  /^(?:ReportageNewsArticle|NewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle)$/;
const articleTypes = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;
const maxNodes = 2_000;

type Data = Readonly<Record<string, unknown>>;

/** The article among JSON-LD texts, wherever it stands in them (lists, `@graph`, `mainEntity`); news first. */
export function articleData(texts: readonly string[]): ArticleData | undefined {
  const found = texts.flatMap((text) => articlesIn(parsed(text)));
  const article = found.find((data) => typesOf(data).some((type) => newsTypes.test(type))) ?? found[0];
  if (!article) return undefined;
  const fields = {
    headline: words(article['headline']) ?? words(article['name']),
    publisher: words(article['publisher']),
    author: words(article['author']),
    published: words(article['datePublished']),
    url: words(article['url']) ?? words(article['mainEntityOfPage']),
    language: words(article['inLanguage']),
    body: words(article['articleBody']),
  };
  const isNews = typesOf(article).some((type) => newsTypes.test(type));
  return { ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as object), isNews };
}

function articlesIn(root: unknown): Data[] {
  const found: Data[] = [];
  const queue = [root];
  for (let at = 0; at < queue.length && at < maxNodes; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, maxNodes));
    if (!isData(node)) continue;
    if (typesOf(node).some((type) => articleTypes.test(type))) found.push(node);
    queue.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage']);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
  } catch {
    return undefined;
  }
}

function typesOf(data: Data): string[] {
  const type = data['@type'];
  return (Array.isArray(type) ? (type as unknown[]) : [type]).flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  );
}

/** A text, the name or id of a thing, or several of them. */
function words(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    return (
      (value as unknown[])
        .slice(0, 20)
        .flatMap((one) => (isData(one) || typeof one === 'string' ? (words(one) ?? []) : []))
        .join(', ') || undefined
    );
  }
  return isData(value) ? (words(value['name']) ?? words(value['@id'])) : undefined;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
