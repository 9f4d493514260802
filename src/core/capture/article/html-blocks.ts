import { Parser } from 'htmlparser2';
import { oneLine } from '../clean';

/** An element that can hold an article: what its paragraphs amount to decides whether it does. */
export interface HtmlContainer {
  readonly name: string;
  readonly parent: HtmlContainer | undefined;
  readonly isBody: boolean;
}

export interface HtmlBlock {
  readonly text: string;
  /** 1–6 for a heading, 0 for anything else. */
  readonly level: number;
  readonly isItem: boolean;
  /** The share of the text that is in links, 0–1. */
  readonly linked: number;
  readonly container: HtmlContainer;
}

/** A page taken apart. The first of each piece of metadata counts. */
export interface HtmlPage {
  readonly blocks: readonly HtmlBlock[];
  /** By lower-case `property`, `name` or `itemprop`. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
  /** `datetime` of the first `<time>`. */
  readonly time: string | undefined;
  /** Text of the first `rel=author` or `itemprop=author`. */
  readonly author: string | undefined;
}

const skipped = new Set(
  'nav aside script style noscript template figure figcaption footer form button svg math iframe object video audio select textarea dialog menu title'.split(
    ' ',
  ),
);
const containers = new Set('html body div section article main td header blockquote'.split(' '));
const blockNames = new Set('p h1 h2 h3 h4 h5 h6 li dt dd pre tr br hr ul ol dl table tbody'.split(' '));
/** More blocks than a page has. */
const maxBlocks = 20_000;
/** More levels than a page has; what lies deeper counts as lying here. */
const maxDepth = 150;

interface Open {
  readonly name: string;
  readonly skips: boolean;
  readonly container?: HtmlContainer;
  readonly link: boolean;
  readonly isAuthor: boolean;
}

/** Takes a page apart in one pass. What is hidden, and what is no text of an article, is passed over. */
export function htmlBlocks(html: string): HtmlPage {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const blocks: HtmlBlock[] = [];
  const stack: Open[] = [];
  const found: { title?: string; canonical?: string; language?: string; time?: string; author?: string } = {};
  const root: HtmlContainer = { name: '', parent: undefined, isBody: false };
  let container = root;
  let depth = 0;
  let skips = 0;
  let links = 0;
  let level = 0;
  let isItem = false;
  let text = '';
  let linkLength = 0;
  /** Collects text that is no block: a title, a script of data. */
  let captured: { name: string; text: string } | undefined;

  const close = () => {
    const line = oneLine(text);
    if (line && blocks.length < maxBlocks)
      blocks.push({ text: line, level, isItem, linked: linkLength / text.length, container });
    [text, linkLength, level, isItem] = ['', 0, 0, false];
  };
  const readMeta = ({ property, name, itemprop, content }: Record<string, string>) => {
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    if (key && content?.trim() && !meta.has(key)) meta.set(key, content);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { rel = '', itemprop = '', type = '' } = attributes;
        if (name === 'meta') readMeta(attributes);
        if (name === 'link' && /\bcanonical\b/i.test(rel)) found.canonical ??= attributes['href'] ?? '';
        if (name === 'html') found.language ??= attributes['lang'] ?? '';
        if (name === 'time' && attributes['datetime']) found.time ??= attributes['datetime'];
        if (name === 'title' && skipsOnlyHead(stack)) captured ??= { name, text: '' };
        if (name === 'script' && /^application\/ld\+json/i.test(type.trim())) captured = { name, text: '' };
        const isHidden = 'hidden' in attributes || attributes['aria-hidden'] === 'true';
        const isSkipped = skipped.has(name) || isHidden;
        const isContainer = containers.has(name) && !isSkipped && depth < maxDepth;
        const isAuthor =
          found.author === undefined && (/\bauthor\b/i.test(rel) || /\bauthor\b/i.test(itemprop));
        if (containers.has(name) || blockNames.has(name)) close();
        if (isContainer) {
          container = { name, parent: container, isBody: /\barticleBody\b/i.test(itemprop) };
          depth++;
        }
        if (isAuthor && skips === 0) captured ??= { name, text: '' };
        if (isSkipped) skips++;
        if (name === 'a') links++;
        level = /^h[1-6]$/.test(name) ? Number(name[1]) : level;
        isItem ||= name === 'li';
        stack.push({
          name,
          skips: isSkipped,
          link: name === 'a',
          isAuthor,
          ...(isContainer && { container }),
        });
      },
      ontext(words) {
        if (captured) captured.text += words;
        if (skips > 0) return;
        text += words;
        if (links > 0) linkLength += words.length;
      },
      onclosetag(name) {
        const open = stack.pop();
        if (!open) return;
        if (containers.has(name) || blockNames.has(name)) close();
        if (captured?.name === name && (name === 'title' || name === 'script' || open.isAuthor)) {
          if (name === 'script') jsonLd.push(captured.text);
          else if (name === 'title') found.title ??= captured.text;
          else found.author ??= captured.text;
          captured = undefined;
        }
        if (open.skips) skips--;
        if (open.link) links--;
        if (open.container) {
          container = open.container.parent ?? root;
          depth--;
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  close();
  const { title, canonical, language, time, author } = found;
  return { blocks, meta, jsonLd, title, canonical, language, time, author };
}

/** A `<title>` in a drawing is not the page's. */
function skipsOnlyHead(stack: readonly Open[]): boolean {
  return stack.length <= 4 && stack.every(({ name, skips }) => !skips || name === 'title');
}
