import type { YamlNode } from '../../yaml/tree';
import { entryOf, nodeAt } from '../../yaml/tree';
import { lines, paragraphs } from './card-action';
import { escapeCard, shorten } from '../escape';

const longestTitle = 120;
const longestGist = 300;

/**
 * A source of a pack that is being written, or one of its passages, as Markdown for a trusted surface; `undefined` where
 * the pack has none of that id.
 */
export function sourceCard(root: YamlNode | undefined, source: string, passage?: string): string | undefined {
  const node = nodeAt(root, ['sources', source]);
  if (node?.kind !== 'map') return undefined;
  const field = (key: string) => scalarOf(entryOf(node, key)?.value);
  const facts = ['publisher', 'author', 'published', 'type'].map((key) => escapeCard(field(key)));
  const head = lines(
    `$(book) **${escapeCard(shorten(field('title') || source, longestTitle))}**`,
    facts.filter(Boolean).join(' · '),
  );
  return paragraphs(head, passage === undefined ? '' : passageLine(node, passage));
}

function passageLine(source: YamlNode, number: string): string {
  const passage = nodeAt(source, ['passages', number]);
  const gist = scalarOf(passage?.kind === 'map' ? entryOf(passage, 'gist')?.value : passage);
  return gist && `¶ ${escapeCard(number)}: ${escapeCard(shorten(gist, longestGist))}`;
}

function scalarOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' ? node.source : '';
}
