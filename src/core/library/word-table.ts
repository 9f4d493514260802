import { IntList } from '../base/int-list';

/**
 * Maps texts to numbers, several per text, without keeping the texts: by a hash of 32 bits. The results are candidates;
 * the caller checks them against the texts. At a million texts some hundred pairs share a hash.
 */
export class WordTable {
  private buckets = new Int32Array(1 << 10).fill(-1);
  private readonly hashes = new IntList();
  private readonly values = new IntList();
  private readonly next = new IntList();

  add(word: string, value: number): void {
    if (this.values.length >= this.buckets.length) this.grow();
    const hash = hashOf(word);
    this.hashes.push(hash);
    this.values.push(value);
    this.next.push(this.buckets[this.slotOf(hash)] ?? -1);
    this.buckets[this.slotOf(hash)] = this.values.length - 1;
  }

  /** The numbers that were added for the word and, rarely, for another one. What was added last comes first. */
  *candidates(word: string): Generator<number> {
    const hash = hashOf(word);
    for (let link = this.buckets[this.slotOf(hash)] ?? -1; link >= 0; link = this.next.at(link))
      if (this.hashes.at(link) === hash) yield this.values.at(link);
  }

  private slotOf(hash: number): number {
    return hash & (this.buckets.length - 1);
  }

  private grow(): void {
    this.buckets = new Int32Array(this.buckets.length * 4).fill(-1);
    for (let link = 0; link < this.values.length; link++) {
      const slot = this.slotOf(this.hashes.at(link));
      this.next.set(link, this.buckets[slot] ?? -1);
      this.buckets[slot] = link;
    }
  }
}

/** FNV-1a over UTF-16 units, mixed once more: ids of one pack differ in a letter. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) | 0;
}
