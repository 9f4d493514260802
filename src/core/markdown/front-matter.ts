import type { Span } from '../base/span';
import { parseYaml } from '../yaml/parse';
import { type YamlScalar, contentStart, nodeAt } from '../yaml/tree';
import { frontMatterSpan } from './front-matter-end';

/** Longer front matter is not looked into: it would be read with each version of a note. */
const longest = 20_000;

/** The YAML between the fences at the top of a note; `undefined` for a note without front matter. */
export function frontMatterOf(note: string): string | undefined {
  const span = frontMatterSpan(note);
  return span && span.end - span.start <= longest ? note.slice(span.start, span.end) : undefined;
}

/**
 * Ids of the packs that a note says it draws on, in its front matter: `briefing: {packs: [one, two]}`. `undefined` for a note
 * that says nothing of it.
 */
export function packsNamedIn(note: string): string[] | undefined {
  const ids = packNodes(frontMatterOf(note)).map(({ source }) => source);
  return ids.length > 0 ? ids : undefined;
}

/** The same ids, where they stand in the note: each without its quotes. */
export function packNamesIn(note: string): (Span & { readonly id: string })[] {
  const frontMatter = frontMatterOf(note);
  if (frontMatter === undefined) return [];
  const offset = note.indexOf('\n') + 1;
  return packNodes(frontMatter).flatMap((node) => {
    const { source: id } = node;
    const start = contentStart(frontMatter, node);
    return start === undefined ? [] : [{ id, start: offset + start, end: offset + start + id.length }];
  });
}

function packNodes(frontMatter: string | undefined): YamlScalar[] {
  if (!frontMatter?.includes('briefing')) return [];
  const named = nodeAt(parseYaml(frontMatter).root, ['briefing', 'packs']);
  const nodes = named?.kind === 'list' ? named.items : named ? [named] : [];
  return nodes.filter((node) => node.kind === 'scalar').filter(({ source }) => source !== '');
}
