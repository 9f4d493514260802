import { MENTION_FIELDS } from './finder';
import type { NameMatcher } from './name-matcher';
import { type NameNodes, filterBits } from './name-nodes';
import type { TextBytes } from './text-bytes';
import { wordBits } from './word-bytes';
import { asciiWord, readAsciiWord } from './word-hash';
import { ENDS, WordReader, afterWord } from './word-reader';

/** Goes through a text word by word and has those looked at that some name begins with. */
export class NameSweep {
  readonly #words: WordReader;
  #found = new Int32Array(64 * MENTION_FIELDS);
  #size = 0;
  /** Byte that ends the last mention. */
  #taken = 0;

  constructor(
    private readonly text: TextBytes,
    private readonly nodes: NameNodes,
    private readonly matcher: NameMatcher,
  ) {
    this.#words = new WordReader(text);
  }

  /** The mentions in the text at hand, as `NameFinder.scan` has them. */
  find(): Int32Array {
    this.#size = 0;
    this.#taken = 0;
    this.#sweep();
    const found = this.#found.slice(0, this.#size);
    if (this.text.length !== this.text.units) this.#toUnits(found);
    return found;
  }

  #sweep(): void {
    const { text, nodes } = this;
    const { bytes, view, length } = text;
    const { filter, shift } = nodes;
    let at = 0;
    while (at < length) {
      const first = bytes[at] ?? 0;
      if (first >= 0x80) {
        at = this.#sweepSlowly(at);
        continue;
      }
      if ((wordBits(view.getInt32(at, true)) & 0x80) === 0) {
        at++;
        continue;
      }
      readAsciiWord(text, at);
      const { hash, end } = asciiWord;
      if (afterWord[bytes[end] ?? 0] !== ENDS) {
        at = this.#sweepSlowly(at);
        continue;
      }
      const bits = filterBits(hash);
      at = ((filter[hash >>> shift] ?? 0) & bits) === bits ? this.#matchAt(at, end, hash, false) : end + 1;
    }
  }

  /** Reads a word that is not all ASCII or may go on after an apostrophe, or what is none. Returns where to go on. */
  #sweepSlowly(at: number): number {
    const start = this.#words.nextStart(at);
    if (start !== at) return start < 0 ? this.text.length : start;
    const words = this.#words;
    words.read(start);
    const { end, hash, isJoined } = words;
    return isJoined || this.nodes.mayBegin(hash) ? this.#matchAt(start, end, hash, isJoined) : end;
  }

  #matchAt(start: number, end: number, hash: number, isJoined: boolean): number {
    const { matcher } = this;
    if (!matcher.matchAt(start, end, hash, isJoined, this.#taken)) return end;
    if (this.#size === this.#found.length) {
      const larger = new Int32Array(this.#size * 2);
      larger.set(this.#found);
      this.#found = larger;
    }
    this.#found.set([matcher.start, matcher.end, matcher.record, matcher.level], this.#size);
    this.#size += MENTION_FIELDS;
    this.#taken = matcher.end;
    return matcher.wordEnd;
  }

  /** Turns bytes into UTF-16 units. */
  #toUnits(found: Int32Array): void {
    let at = 0;
    let units = 0;
    for (let index = 0; index < found.length; index += MENTION_FIELDS)
      for (let edge = index; edge < index + 2; edge++) {
        const byte = found[edge] ?? 0;
        units += this.text.unitsBetween(at, byte);
        at = byte;
        found[edge] = units;
      }
  }
}
