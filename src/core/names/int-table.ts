const SHARD_BITS = 5;
const SHARDS = 1 << SHARD_BITS;
const FIRST_CAPACITY = 4;

/**
 * From numbers of 32 bits to numbers that are not 0, in pairs within typed arrays. It is made of many small tables, each of which
 * grows by itself: no addition has to wait for all of them.
 */
export class IntTable {
  /** Keys and values in turn; a value of 0 is a free pair. */
  readonly #shards: Int32Array[] = [];
  readonly #counts = new Int32Array(SHARDS);
  #size = 0;

  constructor() {
    for (let shard = 0; shard < SHARDS; shard++) this.#shards.push(new Int32Array(2 * FIRST_CAPACITY));
  }

  get size(): number {
    return this.#size;
  }

  /** 0 for a key that has no value. */
  get(key: number): number {
    const pairs = this.#shards[key >>> (32 - SHARD_BITS)] ?? none;
    return pairs[placeOf(pairs, key) + 1] ?? 0;
  }

  /** Sets bits of the value. */
  add(key: number, bits: number): void {
    const shard = key >>> (32 - SHARD_BITS);
    const pairs = this.#shards[shard] ?? none;
    const place = placeOf(pairs, key);
    const before = pairs[place + 1] ?? 0;
    pairs[place] = key;
    pairs[place + 1] = before | bits;
    if (before !== 0) return;
    this.#size++;
    const count = (this.#counts[shard] ?? 0) + 1;
    this.#counts[shard] = count;
    if (count * 8 > pairs.length * 3) this.#shards[shard] = grown(pairs);
  }

  forEachKey(visit: (key: number) => void): void {
    for (const pairs of this.#shards)
      for (let place = 0; place < pairs.length; place += 2)
        if (pairs[place + 1] !== 0) visit(pairs[place] ?? 0);
  }
}

const none = new Int32Array(2);

/** Returns the index of the key's pair, or of the free one that it would have. */
function placeOf(pairs: Int32Array, key: number): number {
  const mask = pairs.length - 2;
  let place = (key << 1) & mask;
  while (pairs[place + 1] !== 0 && pairs[place] !== key) place = (place + 2) & mask;
  return place;
}

function grown(pairs: Int32Array): Int32Array {
  const larger = new Int32Array(pairs.length * 2);
  for (let from = 0; from < pairs.length; from += 2) {
    const value = pairs[from + 1] ?? 0;
    if (value === 0) continue;
    const key = pairs[from] ?? 0;
    const place = placeOf(larger, key);
    larger[place] = key;
    larger[place + 1] = value;
  }
  return larger;
}
