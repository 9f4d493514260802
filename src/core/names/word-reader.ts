import { APOSTROPHE, INVISIBLE, LETTER, MARK, QUOTE, UNSPACED, kindOf } from '../base/characters';
import type { TextBytes } from './text-bytes';
import { ASCII_WORD, BETWEEN, HIGH, byteKinds, codeAt, widthOf } from './word-bytes';
import { asciiWord, foldedHash, readAsciiWord } from './word-hash';

const APOSTROPHE_BYTE = 0x27;
const UNDERSCORE = 0x5f;
const SILENT_BYTE = 1;

/** Meanings of the byte after a word of ASCII: the word ends, the next may belong to it, or more of it may follow. */
export const ENDS = 0;
export const MAY_JOIN = 1;
export const MAY_GO_ON = 2;
export const afterWord = new Uint8Array(256);
for (let byte = 0x80; byte < 0x100; byte++) afterWord[byte] = MAY_GO_ON;
afterWord[UNDERSCORE] = MAY_GO_ON;
afterWord[APOSTROPHE_BYTE] = MAY_JOIN;
afterWord[SILENT_BYTE] = MAY_JOIN;

/** Words that are kept: in a text without spaces each is asked for again by many that begin before it. */
const KEPT = 1024;
const KEPT_FIELDS = 4;

/** Reads the words of a text one by one. Offsets are bytes. */
export class WordReader {
  /** End of the last word that was read. */
  end = 0;
  /** Its number. */
  hash = 0;
  #isJoined = false;
  /** Words that were read slowly: start, end, hash, and whether the word is joined. */
  readonly #kept = new Int32Array(KEPT * KEPT_FIELDS);
  #keptOf = -1;

  constructor(readonly text: TextBytes) {}

  /** Returns whether only apostrophes and invisible characters are between the last word and the next one. */
  isJoined(): boolean {
    return this.#isJoined;
  }

  /** Returns the start of the first word at the offset or after it; -1 if there is none. */
  nextStart(from: number): number {
    const { bytes, length } = this.text;
    let at = from;
    while (at < length) {
      const byte = bytes[at] ?? 0;
      const kind = byteKinds[byte];
      if (kind === ASCII_WORD) return at;
      if (kind === HIGH) {
        if (isWord(kindOf(codeAt(bytes, at)))) return at;
        at += widthOf(byte);
      } else at++;
    }
    return -1;
  }

  /** Reads the word that begins at the offset. */
  read(start: number): void {
    const { bytes } = this.text;
    if (byteKinds[bytes[start] ?? 0] === ASCII_WORD) {
      readAsciiWord(this.text, start);
      const after = afterWord[bytes[asciiWord.end] ?? 0];
      if (after !== MAY_GO_ON) {
        this.end = asciiWord.end;
        this.hash = asciiWord.hash;
        this.#isJoined = after === MAY_JOIN && this.joinsAt(this.end);
        return;
      }
    }
    this.readSlowly(start);
  }

  /** The number of all the words from `start` to `end`, which apostrophes join. */
  hashOf(start: number, end: number): number {
    return foldedHash(this.text, start, end);
  }

  /** Reads a word that may hold other characters than those of ASCII. */
  private readSlowly(start: number): void {
    const { bytes, version } = this.text;
    const kept = this.#kept;
    if (this.#keptOf !== version) kept.fill(-1);
    this.#keptOf = version;
    const at = (start % KEPT) * KEPT_FIELDS;
    if (kept[at] === start) {
      this.end = kept[at + 1] ?? 0;
      this.hash = kept[at + 2] ?? 0;
      this.#isJoined = kept[at + 3] === 1;
      return;
    }
    const isUnspaced = kindAt(bytes, start) === UNSPACED;
    this.end = isUnspaced ? this.marksEnd(start + widthOf(bytes[start] ?? 0)) : this.wordEnd(start);
    this.hash = foldedHash(this.text, start, this.end);
    this.#isJoined = !isUnspaced && this.joinsAt(this.end);
    kept[at] = start;
    kept[at + 1] = this.end;
    kept[at + 2] = this.hash;
    kept[at + 3] = this.#isJoined ? 1 : 0;
  }

  /** The end of a word of a script with spaces; what shows nothing and underscores within it join its parts. */
  private wordEnd(start: number): number {
    const { bytes } = this.text;
    let end = start;
    for (;;) {
      while (isSpaced(bytes, end)) end += widthOf(bytes[end] ?? 0);
      const next = this.joinEnd(end);
      if (next === end || !isSpaced(bytes, next)) return end;
      end = next;
    }
  }

  /** Past a run of underscores, or of what shows nothing. */
  private joinEnd(from: number): number {
    const { bytes } = this.text;
    let at = from;
    if (bytes[at] === UNDERSCORE) while (bytes[at] === UNDERSCORE) at++;
    else while (kindAt(bytes, at) === INVISIBLE) at += widthOf(bytes[at] ?? 0);
    return at;
  }

  private marksEnd(from: number): number {
    const { bytes } = this.text;
    let at = from;
    while (kindAt(bytes, at) === MARK) at += widthOf(bytes[at] ?? 0);
    return at;
  }

  joinsAt(from: number): boolean {
    const { bytes, length } = this.text;
    let isJoined = false;
    for (let at = from; at < length;) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        if (byteKinds[byte] !== BETWEEN) return isJoined;
        if (byte === APOSTROPHE_BYTE) isJoined = true;
        else if (byte !== SILENT_BYTE) return false;
        at++;
        continue;
      }
      const kind = kindOf(codeAt(bytes, at));
      at += widthOf(byte);
      if (kind === APOSTROPHE || kind === QUOTE) isJoined = true;
      else if (kind !== INVISIBLE) return isJoined && (kind === LETTER || kind === MARK);
    }
    return false;
  }
}

function isWord(kind: number): boolean {
  return kind === LETTER || kind === UNSPACED || kind === MARK;
}

/** The kind of a character beyond ASCII, 0 for one of ASCII. */
function kindAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) < 0x80 ? 0 : kindOf(codeAt(bytes, at));
}

/** Returns whether a part of a word of a script with spaces begins at the offset. */
function isSpaced(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return byteKinds[byte] === ASCII_WORD;
  const kind = kindOf(codeAt(bytes, at));
  return kind === LETTER || kind === MARK;
}
