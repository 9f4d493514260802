import type { Span } from '../base/span';

/**
 * A YAML document as the pack reader sees it: three kinds of node, each with its place in the text.
 * It hides which YAML library read the text. Aliases are resolved: the node in the place of an alias has the alias's span,
 * and what is in it the spans of the original.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** The value under the YAML 1.2 core schema. */
  readonly value: string | number | boolean | null;
  /** The characters as written, for a plain scalar: `0012` where the value is 12. */
  readonly source: string;
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** A way into the document: keys of maps and indexes of lists. */
export type YamlPath = readonly (string | number)[];

/** The node at the end of the path, or `undefined` where the document has none. A key that stands twice counts first. */
export function nodeAt(root: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'list') node = typeof step === 'number' ? node.items[step] : undefined;
    else if (node?.kind === 'map') node = entryOf(node, String(step))?.value;
    else return undefined;
  }
  return node;
}

/**
 * The path of the innermost node that holds the offset (its end included; where one node ends and the next begins, the
 * next); empty for the root and outside of it.
 */
export function pathAt(root: YamlNode | undefined, offset: number): YamlPath {
  const path: (string | number)[] = [];
  let node = root;
  while (node && node.kind !== 'scalar') {
    if (node.kind === 'list') {
      const index = node.items.findLastIndex((item) => holds(item, offset));
      if (index < 0) break;
      path.push(index);
      node = node.items[index];
    } else {
      const entry = node.entries.findLast(({ key, value }) => holds(key, offset) || holds(value, offset));
      if (!entry) break;
      path.push(entry.key.source);
      node = entry.value;
    }
  }
  return path;
}

export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key.source === key);
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * Returns the offset at which the scalar's text begins, within its quotes. `undefined` if the text is not written there
 * as it is read: an alias, a word with escapes, one over two lines.
 */
export function contentStart(text: string, { start, source }: YamlScalar): number | undefined {
  const isQuoted = '"\''.includes(text.charAt(start)) && !text.startsWith(source, start);
  const at = isQuoted ? start + 1 : start;
  return text.startsWith(source, at) ? at : undefined;
}
