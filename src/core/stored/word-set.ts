/**
 * Which words a text may hold, in a few bits for each (a Bloom filter): enough to leave out the texts that a search need
 * not look into. A pack's word is entered with all its beginnings up to a length, for there a search is for beginnings; a
 * note's word is entered whole.
 */

/** The number of UTF-16 code units at the beginning of longer words by which they are stored and looked up. */
const longest = 5;
const probes = 3;
const [smallest, largest] = [256, 16_384];
/** A note may be a book. */
const [smallestNote, largestNote] = [64, 131_072];

/** @param words folded, as `queryWords` gives them */
export function wordSetOf(words: Iterable<string>): Uint8Array {
  const hashes = new Set<number>();
  for (const word of words) addBeginnings(hashes, word);
  return setOf(hashes, smallest, largest);
}

/** @param words folded by the caller, here and when they are asked for, in one way */
export function wholeWordSetOf(words: Iterable<string>): Uint8Array {
  const hashes = new Set<number>();
  for (const word of words) hashes.add(hashOf(word, word.length));
  return setOf(hashes, smallestNote, largestNote);
}

function setOf(hashes: ReadonlySet<number>, smallest: number, largest: number): Uint8Array {
  // A byte for each: 3 % of the words that are not there seem to be.
  let size = smallest;
  while (size < hashes.size && size < largest) size *= 2;
  const set = new Uint8Array(size);
  for (const hash of hashes) {
    for (let probe = 0; probe < probes; probe++) {
      const bit = bitOf(hash, probe, size);
      set[bit >>> 3] = (set[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return set;
}

/**
 * Returns `true` if a word of the pack may begin with the text. Never `false` for one that does; `true` for a few that
 * do not.
 * @param beginning folded, as `queryWords` gives it
 */
export function mayHold(set: Uint8Array, beginning: string): boolean {
  return beginning === '' || holds(set, hashOf(beginning, Math.min(beginning.length, longest)));
}

/** Returns `true` if the whole word may be in the set. Never `false` for one that is; `true` for a few that are not. */
export function mayHoldWhole(set: Uint8Array, word: string): boolean {
  return holds(set, hashOf(word, word.length));
}

function holds(set: Uint8Array, hash: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(hash, probe, set.length);
    if ((((set[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

function addBeginnings(hashes: Set<number>, word: string): void {
  for (let length = 1; length <= word.length && length <= longest; length++) hashes.add(hashOf(word, length));
}

/** FNV-1a over code units. */
function hashOf(word: string, length: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  // The last code units must reach all bits.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** @param size a power of two */
function bitOf(hash: number, probe: number, size: number): number {
  const step = Math.imul(hash, 0xc2b2ae35) | 1;
  return ((hash + Math.imul(probe, step)) >>> 3) & (size * 8 - 1);
}
