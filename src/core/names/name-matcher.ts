import { compareAscii, isAscii, isSameBytes } from './compare-ascii';
import { EXACT, FOLDED, type Likeness, NONE } from './form-compare';
import { ALIVE, ASCII, CAPITALS, FLAG_BITS, type FormRecords, ODD, SPELLING } from './form-records';
import { ONE_SEPARATOR, gapKey, isOneSeparator } from './gap';
import { ANY_FOLLOWER, type NameNodes, continues, isAlone, mayFollow, recordIn } from './name-nodes';
import type { TextBytes } from './text-bytes';
import { ASCII_WORD, byteKinds } from './word-bytes';
import { chainHash } from './word-hash';
import { WordReader } from './word-reader';

/** Parts that apostrophes divide a word into, at most. */
const MOST_PARTS = 12;

/** Compares a form with the text from the first to the last word of what may be it; offsets are bytes. */
export type Compare = (record: number, start: number, end: number) => Likeness;

/** Follows the words of a text through the names. Offsets are bytes; of the best name that was found they are the results. */
export class NameMatcher {
  record = 0;
  level = NONE as number;
  start = 0;
  end = 0;
  /** End of the last word of the name. */
  wordEnd = 0;
  readonly #words: WordReader;
  /** Start of the first word; no name may begin before `#floor`. */
  #first = 0;
  #floor = 0;

  constructor(
    private readonly text: TextBytes,
    private readonly nodes: NameNodes,
    private readonly records: FormRecords,
    private readonly folds: boolean,
    private readonly compare: Compare,
  ) {
    this.#words = new WordReader(text);
  }

  /** Looks for the best name whose first word is this; returns whether there is one. */
  matchAt(start: number, end: number, hash: number, isJoined: boolean, floor: number): boolean {
    this.record = 0;
    this.#first = start;
    this.#floor = floor;
    this.#begin(end, hash);
    let last = end;
    let goesOn = isJoined;
    for (let parts = 1; goesOn && parts < MOST_PARTS; parts++) {
      last = this.#readPart(last);
      goesOn = this.#words.isJoined();
      this.#begin(last, this.#words.hashOf(start, last));
    }
    return this.record !== 0;
  }

  /** Reads the word after the offset, to which apostrophes join it. Returns its end. */
  #readPart(end: number): number {
    this.#words.read(this.#words.nextStart(end));
    return this.#words.end;
  }

  /** The words from the first up to the offset are one: is it a name, and what can follow it? */
  #begin(end: number, word: number): void {
    const followers = this.nodes.followersOf(word);
    if (followers === 0) return;
    if (isAlone(followers)) this.#considerAll(this.nodes.recordOf(word), end);
    this.#goOn(end, word, followers);
  }

  /** Tries the next word, and what apostrophes join to it. */
  #goOn(end: number, node: number, followers: number): void {
    if ((followers & ANY_FOLLOWER) === 0) return;
    const words = this.#words;
    const { bytes } = this.text;
    let start = end + 1;
    let gap = ONE_SEPARATOR;
    if (!isOneSeparator(bytes, end) || byteKinds[bytes[start] ?? 0] !== ASCII_WORD) {
      start = words.nextStart(end);
      if (start < 0) return;
      gap = gapKey(bytes, end, start, false);
      if (gap === 0) return;
    }
    words.read(start);
    let last = words.end;
    let hash = words.hash;
    for (let parts = 1; ; parts++) {
      const more = words.isJoined();
      const after = chainHash(node, gap, hash);
      if (mayFollow(followers, after)) this.#step(last, after);
      if (!more || parts === MOST_PARTS) return;
      last = this.#readPart(last);
      hash = words.hashOf(start, last);
    }
  }

  /** The words up to the offset come to this node: what names are there, and what can follow? */
  #step(end: number, node: number): void {
    const looked = this.nodes.look(node);
    if (looked === 0) return;
    this.#considerAll(recordIn(looked), end);
    if (continues(looked)) this.#goOn(end, node, ANY_FOLLOWER);
  }

  #considerAll(first: number, end: number): void {
    for (let record = first; record !== 0; record = this.records.next(record)) {
      const head = this.records.headOf(record);
      if ((head & (ALIVE | SPELLING)) !== 0) this.#consider(record, head, end);
    }
  }

  /** Keeps the better form: the longer one, or one that begins before its first word; of two alike the one that came first. */
  #consider(record: number, head: number, wordEnd: number): void {
    let start = this.#first;
    let end = wordEnd;
    let level = this.#levelOf(record, head, end);
    if (level === UNKNOWN) {
      const likeness = this.compare(record, start, end);
      ({ level, start, end } = likeness);
    }
    if (level === EXACT && (head & ALIVE) === 0) level = FOLDED;
    if (level === NONE || (level !== EXACT && !this.folds) || start < this.#floor) return;
    if (this.record !== 0) {
      if (start > this.start) return;
      if (start === this.start && (end < this.end || (end === this.end && level <= this.level))) return;
    }
    this.record = record;
    this.level = level;
    this.start = start;
    this.end = end;
    this.wordEnd = wordEnd;
  }

  /** Returns the level of likeness of form and text, if a comparison of bytes can show it. */
  #levelOf(record: number, head: number, end: number): number {
    if ((head & ODD) !== 0) return UNKNOWN;
    const { bytes } = this.text;
    const start = this.#first;
    const form = this.records.chunkOf(record);
    const formStart = this.records.bytesAt(record);
    const size = head >>> FLAG_BITS;
    if (size === end - start && isSameBytes(form, formStart, bytes, start, size)) return EXACT;
    if ((head & ASCII) === 0 || !isAscii(bytes, start, end)) return UNKNOWN;
    const written = { bytes, start, end };
    return compareAscii(
      { bytes: form, start: formStart, end: formStart + size },
      written,
      (head & CAPITALS) !== 0,
    );
  }
}

const UNKNOWN = -1;
