import { parseYaml } from '../../yaml/parse';
import { entryOf } from '../../yaml/tree';
import type { Article } from './article';
import { given, label, languageTag, oneLine, webAddress } from '../clean';
import { isBoilerplate } from './boilerplate';
import { paragraphsOf } from './plain';
import type { DayOrder } from '../../dates/day-order';
import { languageOf, likelyLanguage } from '../../language';
import type { Language } from '../../language/language';

/** Reads an article from Markdown: front matter, `#` headings, paragraphs; links are reduced to their text. */
export function readMarkdown(text: string): Article {
  const [whole, front = ''] = /^---[^\S\n]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/.exec(text) ?? [
    '',
  ];
  const language = languageOf(likelyLanguage(text));
  const { title, ...said } = frontMatter(front, language.dates.dayOrderOf([text]), language);
  const blocks = blocksOf(text.slice(whole.length));
  const at = blocks.findIndex(({ level }) => level === 1);
  const own = title ?? label(blocks[at]?.text);
  const body = title === undefined && at >= 0 ? blocks.filter((_, index) => index !== at) : blocks;
  const paragraphs: { text: string; section?: string }[] = [];
  let section: string | undefined;
  // Where no mark says what a heading is, the looks of a line do.
  if (body.every(({ level }) => level === 0)) {
    return {
      ...said,
      ...given({ title: own }),
      paragraphs: paragraphsOf(
        body.map(({ text: block }) => block),
        language,
      ),
    };
  }
  for (const { level, text: block } of body) {
    if (level > 0) section = label(block);
    else if (!isBoilerplate(block, language)) paragraphs.push({ text: block, ...given({ section }) });
  }
  return { ...said, ...given({ title: own }), paragraphs };
}

function frontMatter(text: string, order: DayOrder | undefined, { dates }: Language) {
  const { root } = parseYaml(text.slice(0, 20_000));
  const value = (...keys: string[]) => {
    if (root?.kind !== 'map') return undefined;
    for (const key of keys) {
      const node = entryOf(root, key)?.value;
      const items = node?.kind === 'list' ? node.items : node ? [node] : [];
      const words = items.flatMap((item) =>
        item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [],
      );
      if (words.length > 0) return words.join(', ');
    }
    return undefined;
  };
  const date = value('date', 'published', 'publishDate', 'datePublished');
  return given({
    title: label(value('title', 'headline')),
    author: label(value('author', 'authors', 'byline')),
    publisher: label(value('publisher', 'site', 'source', 'publication')),
    ...dates.publicationIn([date], [], order),
    url: webAddress(value('url', 'link', 'canonical', 'source_url')),
    language: languageTag(value('language', 'lang')),
  });
}

/** The blocks of the text, headings with their level, without code and comments. */
function blocksOf(text: string): { level: number; text: string }[] {
  const blocks: { level: number; text: string }[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const close = (level = 0) => {
    const block = inlineText(lines.join(' '));
    // A line that is bold as a whole is a heading.
    const bold =
      lines.length === 1 && /^(\*\*|__)[^*_]+\1$/.test(lines[0]?.trim() ?? '') && block.length < 120;
    if (block) blocks.push({ level: level || (bold ? 4 : 0), text: block });
    lines = [];
  };
  for (const line of text.replace(/<!--[^]*?(?:-->|$)/g, '').split(/\r\n?|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    const content = line.replace(/^(?: {0,3}>)+ ?/, '');
    const [, hashes, words = ''] = /^ {0,3}(#{1,6})\s+(\S.*)?$/.exec(content) ?? [];
    if (mark) {
      close();
      fence = mark;
    } else if (hashes) {
      close();
      lines = [
        words
          .trimEnd()
          .replace(/(?<=\s|^)#+$/, '')
          .trimEnd(),
      ];
      close(hashes.length);
    } else if (lines.length > 0 && /^ {0,3}(?:=+|-{2,})\s*$/.test(content))
      close(content.includes('=') ? 1 : 2);
    else if (/^\s*$/.test(content) || /^ {0,3}(?:[-*_]\s*){3,}$/.test(content.slice(0, 200))) close();
    else if (/^ {0,3}\[[^\]]{1,200}\]:\s/.test(content)) close();
    else {
      if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(content)) close();
      lines.push(content.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, ''));
    }
  }
  close();
  return blocks;
}

/** The text of a line of Markdown as a reader sees it. */
export function inlineText(text: string): string {
  return oneLine(
    text
      .replace(/!\[[^[\]]{0,500}\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])/g, '')
      .replace(/\[\^[^[\]\s]{1,200}\]/g, '')
      .replace(/\[([^[\]]{1,500})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])/g, '$1')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
      .replace(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3})(?=\S)([^*_]{1,500}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
}
