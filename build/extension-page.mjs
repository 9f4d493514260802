// Writes the page of the extension, in the editor and in the Marketplace, which opens no file beside it: the README, then
// the pages of docs/ that it lists. Links between them become links within the page.
import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';

/** Writes the page to the file. Throws for a link to a heading that is not there, and for two headings of one name. */
export async function writeExtensionPage(file) {
  const readme = await readFile('README.md', 'utf8');
  const names = [...readme.matchAll(/\]\((docs\/[\w-]+\.md)\)/g)].map(([, name]) => name);
  const pages = new Map([['README.md', readme]]);
  for (const name of names) pages.set(name, await readFile(name, 'utf8'));
  const page = [...pages.keys()].map((name) => section(name, pages)).join('\n');
  const anchors = anchorsOf(page);
  const twice = anchors.filter((anchor, at) => anchors.indexOf(anchor) < at);
  if (twice.length > 0) throw new Error(`Two headings of the documents have one name: ${twice.join(', ')}`);
  await writeFile(file, page);
}

/** The anchors of the headings of a text, as GitHub, the Marketplace and the editor make them. */
export function anchorsOf(text) {
  return [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** One page as a section of the whole, without pictures that lie in the project. */
function section(name, pages) {
  const text = pages
    .get(name)
    .replace(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n+/gm, '')
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:)([^)]*)\)/g, (_, words, target) =>
      link(words, target, name, pages),
    );
  // The pages come below the title of the README.
  return name === 'README.md'
    ? text
    : text.replace(/^```[^]*?^```|^#+ /gm, (found) => (found[0] === '#' ? `#${found}` : found));
}

function link(words, target, from, pages) {
  const [path, anchor] = target.split('#');
  const name = path === '' ? from : posix.join(posix.dirname(from), path);
  // The changes have a place of their own in the package, and the rest is for those who have the project.
  if (!pages.has(name)) return words;
  const anchors = anchorsOf(pages.get(name));
  if (anchor !== undefined && !anchors.includes(anchor)) throw new Error(`${from}: no heading ${target}`);
  return `[${words}](#${anchor ?? anchors[0]})`;
}

const withoutCode = (text) => text.replace(/^```[^]*?^```/gm, '');
