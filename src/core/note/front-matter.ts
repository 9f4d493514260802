import { parseYaml } from '../yaml/parse';
import { type YamlNode, nodeAt } from '../yaml/tree';

/** Longer front matter is not looked into: it would be read with each version of a note. */
const longest = 20_000;
const fence = /^\uFEFF?---[ \t]*\r?\n/;

/** The YAML between the fences at the top of a note; `undefined` for a note without front matter. */
export function frontMatterOf(note: string): string | undefined {
  const opening = fence.exec(note.slice(0, 100));
  if (!opening) return undefined;
  const body = note.slice(opening[0].length, opening[0].length + longest);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(body);
  return closing ? body.slice(0, closing.index) : undefined;
}

/**
 * Ids of the packs that a note says it draws on, in its front matter: `briefing: {packs: [one, two]}`. `undefined` for a note
 * that says nothing of it.
 */
export function packsNamedIn(note: string): string[] | undefined {
  const matter = frontMatterOf(note);
  if (!matter?.includes('briefing')) return undefined;
  const named = nodeAt(parseYaml(matter).root, ['briefing', 'packs']);
  if (!named) return undefined;
  const ids = (named.kind === 'list' ? named.items : [named]).flatMap(textOf);
  return ids.length > 0 ? ids : undefined;
}

function textOf(node: YamlNode): string[] {
  return node.kind === 'scalar' && node.source !== '' ? [node.source] : [];
}
