import { APOSTROPHE, INVISIBLE, OTHER, QUOTE, kindOf } from '../base/characters';
import { foldForHash } from '../base/fold';
import type { TextBytes } from './text-bytes';
import { ASCII_WORD, byteKinds, codeAt, wordBits, widthOf } from './word-bytes';

// Numbers of 32 bits that stand for words. Two words may share one: what is found by number is compared in full.

const LOWER_CASE = 0x20202020;
/** {@link wordBits} of four bytes that are all letters or digits. */
export const ALL_BYTES = -0x7f7f7f80;
/** The number of no bytes. */
export const SEED = 0x3c6ef372;
const UNDERSCORE = 0x5f;

/** Adds four bytes, whose letters of ASCII count in any case. */
export function addBytes(hash: number, four: number): number {
  const mixed = Math.imul(hash ^ (four | LOWER_CASE), 0x9e3779b1);
  return (mixed << 13) | (mixed >>> 19);
}

/** Adds the last bytes, at most three; `size` is 8 for each of them. */
export function addLastBytes(hash: number, four: number, size: number): number {
  const mixed = Math.imul(hash ^ ((four | LOWER_CASE) & ((1 << size) - 1)), 0x9e3779b1);
  return (mixed << 13) | (mixed >>> 19);
}

/** Has all bytes reach the first bits, by which numbers are looked up. */
export function endHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The number of the word with the first words of a name before it, and the key of what lies between them. */
export function chainHash(before: number, gap: number, word: number): number {
  const mixed = Math.imul(before ^ Math.imul(gap, 0x27d4eb2f), 0x9e3779b1);
  return endHash(Math.imul(((mixed << 15) | (mixed >>> 17)) ^ word, 0xc2b2ae3d));
}

/** More bytes of a word do not count. */
const MOST_FOLDED = 1024;
const folded = new Uint8Array(MOST_FOLDED + 64);
const foldedView = new DataView(folded.buffer);

/** 8 for each of the first bytes before one that is no letter or digit, by {@link wordBits} of four of which one is none. */
export function sizeOfWord(bits: number): number {
  const others = ~bits & 0x80808080;
  return (31 - Math.clz32(others & -others)) & 0x18;
}

/** A word of ASCII that begins at an offset: `hash` and `end` of the last one that was read. */
export const asciiWord = { hash: 0, end: 0 };

/** Reads to the first byte that is no letter or digit of ASCII. */
export function readAsciiWord({ view }: TextBytes, start: number): void {
  let at = start;
  let hash = SEED;
  let four = view.getInt32(at, true);
  let bits = wordBits(four);
  while (bits === ALL_BYTES) {
    hash = addBytes(hash, four);
    at += 4;
    four = view.getInt32(at, true);
    bits = wordBits(four);
  }
  const size = sizeOfWord(bits);
  if (size > 0) hash = addLastBytes(hash, four, size);
  asciiWord.hash = endHash(hash);
  asciiWord.end = at + (size >> 3);
}

/**
 * The number of the words from `start` to `end` as one: equal for all that folding joins. What shows nothing and apostrophes
 * between them are left out.
 */
export function foldedHash({ bytes }: TextBytes, start: number, end: number): number {
  let size = 0;
  for (let at = start; at < end && size < MOST_FOLDED;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (byteKinds[byte] === ASCII_WORD || byte === UNDERSCORE) folded[size++] = byte;
      at++;
      continue;
    }
    const code = codeAt(bytes, at);
    at += widthOf(byte);
    size = addFolded(code, size);
  }
  folded.fill(0, size, size + 4);
  let hash = SEED;
  let at = 0;
  for (; at + 4 <= size; at += 4) hash = addBytes(hash, foldedView.getInt32(at, true));
  if (at < size) hash = addLastBytes(hash, foldedView.getInt32(at, true), (size - at) * 8);
  return endHash(hash);
}

const encoder = new TextEncoder();
/** Folded characters: per character the count of its bytes, then these. */
let folds = new Uint8Array(0x1000);
let foldsEnd = 1;
/** Start of that entry for a character of the first plane, by its code; 0 if it was not met yet. */
let places: Int32Array | undefined;

function addFolded(code: number, size: number): number {
  if (code > 0xffff) return size + encoder.encodeInto(textOf(code), folded.subarray(size)).written;
  places ??= new Int32Array(0x10000);
  const place = (places[code] ||= newFold(code));
  const count = folds[place] ?? 0;
  for (let byte = 0; byte < count; byte++) folded[size + byte] = folds[place + 1 + byte] ?? 0;
  return size + count;
}

function newFold(code: number): number {
  if (foldsEnd + 64 > folds.length) {
    const larger = new Uint8Array(folds.length * 2);
    larger.set(folds);
    folds = larger;
  }
  const place = foldsEnd;
  const { written } = encoder.encodeInto(textOf(code), folds.subarray(place + 1));
  folds[place] = written;
  foldsEnd += 1 + written;
  return place;
}

function textOf(code: number): string {
  const kind = code < 0xd800 || code > 0xdfff ? kindOf(code) : OTHER;
  return kind === APOSTROPHE || kind === QUOTE || kind === INVISIBLE
    ? ''
    : foldForHash(String.fromCodePoint(code));
}
