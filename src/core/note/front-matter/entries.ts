import type { YamlNode } from '../../yaml/tree';

/** The content of a YAML document, without positions and style: for comparing two readings. */
export type Said = null | string | { readonly list: readonly Said[] } | { readonly map: readonly Pair[] };
type Pair = readonly [key: string, said: Said];

/** Returns the content of a node. Keys are sorted, as their order has no meaning; equal keys keep theirs. */
export function saidIn(node: YamlNode | undefined): Said {
  switch (node?.kind) {
    case 'scalar':
      return node.value === null ? null : node.source;
    case 'list':
      return { list: node.items.map(saidIn) };
    case 'map':
      return { map: sorted(node.entries.map(({ key, value }) => [key.source, saidIn(value)])) };
    case undefined:
      return null;
  }
}

/**
 * Returns the content with another value at the path, or with one more item in the list there; the same object if the
 * list has the item already. Anything else on the path becomes a map.
 */
export function withValue(said: Said, keys: readonly string[], value: string, isItem: boolean): Said {
  const [key, ...rest] = keys;
  if (key === undefined) return isItem ? withItem(said, value) : value;
  const pairs = typeof said === 'object' && said && 'map' in said ? said.map : [];
  const index = pairs.findIndex(([known]) => known === key);
  const inner = pairs[index]?.[1] ?? null;
  const changed = withValue(inner, rest, value, isItem);
  if (index >= 0 && changed === inner && isItem) return said;
  return {
    map:
      index < 0
        ? sorted([...pairs, [key, changed]])
        : pairs.map((pair, place) => (place === index ? [key, changed] : pair)),
  };
}

function withItem(said: Said, value: string): Said {
  const list = said === null ? [] : typeof said === 'object' && 'list' in said ? said.list : [said];
  return list.includes(value) ? said : { list: [...list, value] };
}

function sorted(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
