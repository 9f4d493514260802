import type { Pace } from '../base/pace';

/**
 * The maximum number of items sorted by the rules of the language; longer lists are sorted by code units, which is a
 * hundred times as fast.
 */
const mostByLanguage = 5_000;

/**
 * The items in the order of their names; `undefined` if it was cancelled. A long list is sorted in stretches that hold
 * nobody up: parts first, then two parts into one until one is left.
 */
export async function sortedByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  pace: Pace,
): Promise<T[] | undefined> {
  if (items.length <= mostByLanguage) {
    const { compare } = new Intl.Collator();
    return [...items].sort((a, b) => compare(nameOf(a), nameOf(b)));
  }
  let parts: Keyed<T>[][] = [];
  for (let start = 0; start < items.length; start += mostByLanguage) {
    const part = items
      .slice(start, start + mostByLanguage)
      .map((item) => ({ item, key: keyOf(nameOf(item)) }));
    parts.push(part.sort(byKey));
    if (pace.isDue) await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  while (parts.length > 1) {
    const merged: Keyed<T>[][] = [];
    for (let index = 0; index < parts.length; index += 2) {
      const pair = await merge(parts[index] ?? [], parts[index + 1] ?? [], pace);
      if (!pair) return undefined;
      merged.push(pair);
    }
    parts = merged;
  }
  return (parts[0] ?? []).map(({ item }) => item);
}

interface Keyed<T> {
  readonly item: T;
  readonly key: string;
}

async function merge<T>(a: readonly Keyed<T>[], b: readonly Keyed<T>[], pace: Pace) {
  const merged: Keyed<T>[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left && (!right || byKey(left, right) <= 0)) {
      merged.push(left);
      i++;
    } else if (right) {
      merged.push(right);
      j++;
    }
    if ((merged.length & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  return merged;
}

function byKey(a: Keyed<unknown>, b: Keyed<unknown>): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Letters without their marks and case. */
function keyOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
