import type { Span } from '../../base/span';
import type { YamlNode } from '../../yaml/tree';

/** A stretch that can be folded up: the line of `start` stays, all others up to the one of `end` go. */
export interface Fold extends Span {
  readonly kind: 'part' | 'comment';
}

/** Whatever takes more than one line: sections, records, lists, passages, texts, comments. */
export function foldsOf(text: string, root: YamlNode | undefined): Fold[] {
  const folds: Fold[] = [...comments(text)];
  if (root) collect(text, root, folds);
  return folds.sort((a, b) => a.start - b.start);
}

function collect(text: string, node: YamlNode, folds: Fold[]): void {
  if (node.kind === 'list') {
    for (const item of node.items) {
      if (item.kind !== 'scalar') add(text, item.start, item, folds);
      collect(text, item, folds);
    }
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      add(text, key.start, value, folds);
      collect(text, value, folds);
    }
  }
}

function add(text: string, start: number, node: YamlNode, folds: Fold[]): void {
  const { end } = node;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  // A bracket alone on its line stays, as the end of what is folded.
  const closes = '{['.includes(text.charAt(node.start)) && /^[ \t]*[\]}]$/.test(text.slice(lineStart, end));
  const last = closes ? lineStart - 1 : end;
  if (last > start && /[\r\n]/.test(text.slice(start, last).trimEnd()))
    folds.push({ kind: 'part', start, end: last });
}

/** Lines of comments in a row. */
function comments(text: string): Fold[] {
  return [...text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm)].map(({ index, 0: { length } }) => ({
    kind: 'comment',
    start: index,
    end: index + length,
  }));
}
