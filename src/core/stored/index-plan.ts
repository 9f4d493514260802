import type { IndexEntry } from './segments';

/** A segment that is written, as far as a plan needs to know it. */
export interface SegmentState {
  readonly name: string;
  /** The length of the segment. */
  readonly bytes: number;
  /** The entries that were written to it, and how many bytes each takes. */
  readonly entries: ReadonlyMap<
    string,
    { readonly size: number; readonly mtime: number; readonly bytes: number }
  >;
}

export interface IndexPlan<T> {
  /** Segments that nothing is read from any more. */
  readonly drop: readonly SegmentState[];
  /** The entries to write, one list per segment. */
  readonly write: readonly (readonly IndexEntry<T>[])[];
}

/** The maximum size of a segment, small enough to write and read without blocking. */
export const maxSegmentBytes = 8_000_000;
/** The number of segments of similar size that are merged into one. */
const maxAlike = 8;

/**
 * Plans the changes after which the segments hold the entries, each once. Segments stay as they are, except for those
 * of which over half is stale, and for small ones that have become many.
 */
export function planIndex<T>(
  segments: readonly SegmentState[],
  entries: Iterable<IndexEntry<T>>,
  bytesOf: (entry: IndexEntry<T>) => number,
): IndexPlan<T> {
  const home = new Map<string, SegmentState>();
  for (const segment of segments) for (const key of segment.entries.keys()) home.set(key, segment);
  const current = new Map<SegmentState, IndexEntry<T>[]>(segments.map((segment) => [segment, []]));
  const changed: IndexEntry<T>[] = [];
  for (const entry of entries) {
    const segment = home.get(entry.key);
    const written = segment?.entries.get(entry.key);
    const isWritten = written?.size === entry.size && written.mtime === entry.mtime;
    if (segment && isWritten) current.get(segment)?.push(entry);
    else changed.push(entry);
  }
  const stale = segments.filter((segment) => isMostlyStale(segment, current.get(segment) ?? []));
  const kept = segments.filter((segment) => !stale.includes(segment));
  const drop = [...stale, ...tooManyAlike(kept, changed.length > 0)];
  const moved = drop.flatMap((segment) => current.get(segment) ?? []);
  return { drop, write: inPortions([...moved, ...changed], bytesOf) };
}

function isMostlyStale({ entries }: SegmentState, current: readonly { readonly key: string }[]): boolean {
  let [all, live] = [0, 0];
  for (const { bytes } of entries.values()) all += bytes;
  for (const { key } of current) live += entries.get(key)?.bytes ?? 0;
  return live * 2 <= all;
}

/** Segments are alike when they are of the same power of four in size; those that are full are left in peace. */
function tooManyAlike(segments: readonly SegmentState[], oneMore: boolean): SegmentState[] {
  const classes = new Map<number, SegmentState[]>();
  for (const segment of segments) {
    if (segment.bytes > maxSegmentBytes / 2) continue;
    const size = Math.floor(Math.log2(segment.bytes) / 2);
    const alike = classes.get(size);
    if (alike) alike.push(segment);
    else classes.set(size, [segment]);
  }
  const limit = oneMore ? maxAlike - 1 : maxAlike;
  return [...classes.values()].filter((alike) => alike.length >= limit).flat();
}

function inPortions<T>(
  entries: readonly IndexEntry<T>[],
  bytesOf: (entry: IndexEntry<T>) => number,
): IndexEntry<T>[][] {
  const portions: IndexEntry<T>[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const own = bytesOf(entry);
    if (bytes + own > maxSegmentBytes) {
      portions.push([]);
      bytes = 0;
    }
    portions.at(-1)?.push(entry);
    bytes += own;
  }
  return portions;
}
