import { MENTION_FIELDS } from './finder';
import type { NameMatcher } from './name-matcher';
import { type NameNodes, filterBits } from './name-nodes';
import type { TextBytes } from './text-bytes';
import { wordBits } from './word-bytes';
import { ALL_BYTES, SEED, addBytes, addLastBytes, endHash, sizeOfWord } from './word-hash';
import { ENDS, WordReader, afterWord } from './word-reader';

const [END, HASH] = [0, 1];
/** The word at which {@link nextStop} has stopped: its end, or -1 if it has to be read slowly, and its number. */
const stop = new Int32Array(2);

/**
 * Returns where the next word begins that may begin a name, or that may not be all ASCII. Hardly anything else is called from this
 * loop, so that a compiler can inline all of it: nearly all words are skipped here.
 */
function nextStop({ bytes, view, length }: TextBytes, { filter, shift }: NameNodes, from: number): number {
  let at = from;
  while (at < length) {
    let four = view.getInt32(at, true);
    let bits = wordBits(four);
    if ((bits & 0x80) === 0) {
      if ((four & 0x80) !== 0) break;
      at += bits === 0 && (four & 0x80808080) === 0 ? 4 : 1;
      continue;
    }
    let hash = SEED;
    let end = at;
    while (bits === ALL_BYTES) {
      hash = addBytes(hash, four);
      end += 4;
      four = view.getInt32(end, true);
      bits = wordBits(four);
    }
    const size = sizeOfWord(bits);
    if (size > 0) hash = addLastBytes(hash, four, size);
    hash = endHash(hash);
    end += size >> 3;
    if (afterWord[bytes[end] ?? 0] !== ENDS) break;
    const both = filterBits(hash);
    if (((filter[hash >>> shift] ?? 0) & both) === both) {
      stop[END] = end;
      stop[HASH] = hash;
      return at;
    }
    at = end + 1;
  }
  stop[END] = -1;
  return at;
}

/** Goes through a text word by word and has those looked at that some name begins with. */
export class NameSweep {
  readonly #words: WordReader;
  #found = new Int32Array(64 * MENTION_FIELDS);
  #size = 0;
  /** Byte that ends the last mention. */
  #taken = 0;
  /** Number of bytes minus number of UTF-16 units before the position of the sweep. */
  #excess = 0;

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
    this.#excess = 0;
    this.#sweep();
    return this.#found.slice(0, this.#size);
  }

  #sweep(): void {
    const { text, nodes } = this;
    for (let at = nextStop(text, nodes, 0); at < text.length; at = nextStop(text, nodes, at)) {
      const end = stop[END] ?? 0;
      at = end < 0 ? this.#sweepSlowly(at) : this.#matchAt(at, end, stop[HASH] ?? 0, false);
    }
  }

  /** Reads a word that is not all ASCII or may go on after an apostrophe, or what is none. Returns where to go on. */
  #sweepSlowly(at: number): number {
    const words = this.#words;
    const start = words.nextStart(at);
    if (start !== at) return this.#goTo(at, start < 0 ? this.text.length : start);
    words.read(start);
    const { end, hash } = words;
    const isJoined = words.isJoined();
    return isJoined || this.nodes.mayBegin(hash)
      ? this.#matchAt(start, end, hash, isJoined)
      : this.#goTo(at, end);
  }

  #goTo(from: number, to: number): number {
    if (this.text.length !== this.text.units) this.#excess += to - from - this.text.unitsBetween(from, to);
    return to;
  }

  #matchAt(start: number, end: number, hash: number, isJoined: boolean): number {
    const { matcher } = this;
    if (!matcher.matchAt(start, end, hash, isJoined, this.#taken)) return this.#goTo(start, end);
    if (this.#size === this.#found.length) {
      const larger = new Int32Array(this.#size * 2);
      larger.set(this.#found);
      this.#found = larger;
    }
    const found = this.#found;
    const from = start - this.#excess - this.text.unitsBetween(matcher.start, start);
    found[this.#size] = from;
    found[this.#size + 1] = from + this.text.unitsBetween(matcher.start, matcher.end);
    found[this.#size + 2] = matcher.record;
    found[this.#size + 3] = matcher.level;
    this.#size += MENTION_FIELDS;
    this.#taken = matcher.end;
    return this.#goTo(start, matcher.wordEnd);
  }
}
