import type { YamlNode } from '../../yaml/tree';

/** What a YAML document says, without its places and style: for comparing one reading with another. */
export type Said = null | string | { readonly list: readonly Said[] } | { readonly map: readonly Pair[] };
type Pair = readonly [key: string, said: Said];

/** The order of keys says nothing, but of those that are the same. */
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
 * The same with another value at the end of the keys, or with one more in the list there; the same object where the list has
 * it already. What is no map on the way becomes one.
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
