import { IntList } from '../../base/int-list';

/** The number of sorted words in one block; a full block is split. */
const blockSize = 512;

/** Words as numbers, given once, that are found by what they begin with. What is kept of a word are its letters. */
export class WordList {
  private letters = new Uint16Array(1 << 12);
  private readonly ends = new IntList();
  /** By hash: a number and one, 0 for none. */
  private slots = new Int32Array(1 << 10);
  /** The numbers in the order of the words. Blocks, so that a new word moves few others. */
  private readonly blocks = [new Int32Array(blockSize)];
  private readonly sizes = [0];

  get size(): number {
    return this.ends.length;
  }

  /** The number of the word, which is given one if it has none. */
  numberOf(word: string): number {
    const slot = this.slotOf(word);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const number = this.size;
    this.keep(word);
    this.slots[slot] = number + 1;
    this.order(word, number);
    if (this.size * 2 > this.slots.length) this.rehash();
    return number;
  }

  /** -1 for a word that was never given. */
  find(word: string): number {
    return (this.slots[this.slotOf(word)] ?? 0) - 1;
  }

  /** Every word that begins so, in the order of their letters. */
  forEachBeginning(start: string, visit: (number: number) => void): void {
    const from = this.blockOf(start, false);
    const to = this.blockOf(start, true);
    for (let block = from; block <= to; block++) {
      const words = this.blocks[block] ?? new Int32Array();
      const first = block === from ? this.placeIn(block, start, false) : 0;
      const end = block === to ? this.placeIn(block, start, true) : (this.sizes[block] ?? 0);
      for (let at = first; at < end; at++) visit(words[at] ?? 0);
    }
  }

  begins(number: number, start: string): boolean {
    return this.compare(number, start) === 0;
  }

  get bytes(): number {
    return (
      this.letters.byteLength +
      4 * this.size +
      this.slots.byteLength +
      this.blocks.length * (blockSize * 4 + 100)
    );
  }

  /**
   * Returns less than 0 for a word before all that begin with `start`, 0 for one that does, more than 0 for one after
   * them.
   */
  private compare(number: number, start: string): number {
    const { letters } = this;
    const from = number === 0 ? 0 : this.ends.at(number - 1);
    const length = this.ends.at(number) - from;
    const common = Math.min(length, start.length);
    for (let at = 0; at < common; at++) {
      const difference = (letters[from + at] ?? 0) - start.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length < start.length ? -1 : 0;
  }

  private isWord(number: number, word: string): boolean {
    const from = number === 0 ? 0 : this.ends.at(number - 1);
    return this.ends.at(number) - from === word.length && this.begins(number, word);
  }

  private keep(word: string): void {
    const from = this.size === 0 ? 0 : this.ends.at(this.size - 1);
    const end = from + word.length;
    if (end > this.letters.length) {
      const larger = new Uint16Array(Math.max(end, Math.ceil(this.letters.length * 1.5)));
      larger.set(this.letters);
      this.letters = larger;
    }
    for (let at = 0; at < word.length; at++) this.letters[from + at] = word.charCodeAt(at);
    this.ends.push(end);
  }

  private order(word: string, number: number): void {
    const block = this.blockOf(word, false);
    const words = this.blocks[block] ?? new Int32Array();
    const size = this.sizes[block] ?? 0;
    const at = this.placeIn(block, word, false);
    words.copyWithin(at + 1, at, size);
    words[at] = number;
    this.sizes[block] = size + 1;
    if (size + 1 < blockSize) return;
    const half = blockSize / 2;
    const later = new Int32Array(blockSize);
    later.set(words.subarray(half));
    this.blocks.splice(block + 1, 0, later);
    this.sizes.splice(block, 1, half, blockSize - half);
  }

  /** The last block that begins before the words that begin so, or with `after` also within them. */
  private blockOf(start: string, after: boolean): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const order = this.compare(this.blocks[middle]?.[0] ?? 0, start);
      if (order < 0 || (after && order === 0)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Returns the index in the block at which the words that begin with `start` begin, or with `after` end. */
  private placeIn(block: number, start: string, after: boolean): number {
    const words = this.blocks[block] ?? new Int32Array();
    let low = 0;
    let high = this.sizes[block] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(words[middle] ?? 0, start);
      if (order < 0 || (after && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private slotOf(word: string): number {
    const last = this.slots.length - 1;
    for (let slot = hashOf(word) & last; ; slot = (slot + 1) & last) {
      const known = this.slots[slot] ?? 0;
      if (known === 0 || this.isWord(known - 1, word)) return slot;
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const last = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      const from = number === 0 ? 0 : this.ends.at(number - 1);
      const hash = hashOfUnits(this.letters, from, this.ends.at(number));
      let slot = hash & last;
      while (this.slots[slot]) slot = (slot + 1) & last;
      this.slots[slot] = number + 1;
    }
  }
}

const seed = 0x811c9dc5;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const mixed = (hash: number) => hash ^ (hash >>> 15);

function hashOf(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return mixed(hash);
}

function hashOfUnits(units: Uint16Array, from: number, end: number): number {
  let hash = seed;
  for (let at = from; at < end; at++) hash = step(hash, units[at] ?? 0);
  return mixed(hash);
}
