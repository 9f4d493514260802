import { IntTable } from './int-table';

// Where the words of names lead. A node is what the first words of a name come to: one number, mixed from theirs. Two nodes may
// share a number; names are compared in full, so that this costs time and is never wrong.

/** Flag: a name has the words of the node and more. */
const CONTINUES = 0x80000000 | 0;
/** Flag: the node exists, with or without a record. */
const THERE = 0x40000000;
const RECORD = 0x3fffffff;
/** Flag: a first word is a name by itself. */
const ALONE = 0x80000000 | 0;
/** Bits of the filter for each first word, at least: it lets about one in sixty other words pass. */
const SPARSE = 16;
const FIRST_LOG = 10;

/**
 * The nodes that the words of names lead to. Much memory is slow: a filter of few bits decides which words begin a name, and
 * bits per first word decide which nodes may follow it; so common words are excluded without reading the nodes themselves.
 */
export class NameNodes {
  readonly #nodes = new IntTable();
  /** Bits per first word of names: for the nodes of two words, and whether the word is a name. */
  readonly #firsts = new IntTable();
  /** Number of bits by which a number is shifted to get its word of 32 bits in the filter. */
  shift = 37 - FIRST_LOG;
  filter = new Int32Array(1 << (FIRST_LOG - 5));

  /** The first record of the node, or 0. */
  recordOf(node: number): number {
    return this.#nodes.get(node) & RECORD;
  }

  /** The same as {@link recordOf} with a sign: negative if more words may follow. */
  look(node: number): number {
    return this.#nodes.get(node);
  }

  setRecord(node: number, record: number): void {
    this.#nodes.add(node, THERE | record);
  }

  /** A name begins with the words of the node and has more. */
  addContinuing(node: number): void {
    this.#nodes.add(node, CONTINUES | THERE);
  }

  /** A name of one word. */
  addAlone(word: number): void {
    this.#addFirst(word, ALONE);
  }

  /** A name begins with the word, and its first two words come to the node. */
  addSecond(word: number, node: number): void {
    this.#addFirst(word, secondBit(node));
  }

  /** Returns the bits of the nodes that may follow the word, 0 if no name begins with it. */
  followersOf(word: number): number {
    return this.mayBegin(word) ? this.#firsts.get(word) : 0;
  }

  /** Returns false for a word that no name begins with, and rarely true for one of these. */
  mayBegin(word: number): boolean {
    const bits = filterBits(word);
    return ((this.filter[word >>> this.shift] ?? 0) & bits) === bits;
  }

  #addFirst(word: number, bits: number): void {
    this.#firsts.add(word, bits);
    if (this.#firsts.size * SPARSE > this.filter.length * 32) this.#growFilter();
    else this.#setFilter(word);
  }

  #setFilter(word: number): void {
    const at = word >>> this.shift;
    this.filter[at] = (this.filter[at] ?? 0) | filterBits(word);
  }

  #growFilter(): void {
    this.filter = new Int32Array(this.filter.length * 4);
    this.shift -= 2;
    this.#firsts.forEachKey((word) => {
      this.#setFilter(word);
    });
  }
}

/** The two bits of a word of 32 that stand for a number. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

export function isAlone(followers: number): boolean {
  return (followers & ALONE) !== 0;
}

/** Returns false if the node of two words does not follow, and rarely true for one of these if few follow. */
export function mayFollow(followers: number, node: number): boolean {
  return (followers & secondBit(node)) !== 0;
}

/** The followers of any node of more than one word. */
export const ANY_FOLLOWER = 0x7fffffff;

export function continues(looked: number): boolean {
  return (looked & CONTINUES) !== 0;
}

export function recordIn(looked: number): number {
  return looked & RECORD;
}

function secondBit(node: number): number {
  return 1 << ((node >>> 0) % 31);
}
