import { length, prose } from './text';
import {
  APOSTROPHE,
  INVISIBLE,
  LETTER,
  MARK,
  QUOTE,
  UNSPACED,
  cellOf,
  decode,
  isAsciiWord,
  kindOf,
  width,
} from './unicode';

// The words of the text, as far as a window of them reaches.

/** Words that a window holds. */
const ROOM: i32 = 6144;
/** One run of letters and apostrophes may add so many words beyond. */
const SLACK: i32 = 64;
/** Words that a match may need beyond the one at which it begins. */
const AHEAD: i32 = 1024;
const BYTES: i32 = 4 * (ROOM + SLACK);

const starts: usize = memory.data(BYTES, 16);
const ends: usize = memory.data(BYTES, 16);
const hashes: usize = memory.data(BYTES, 16);
const joins: usize = memory.data(ROOM + SLACK, 16);
const candidates: usize = memory.data(BYTES, 16);

export let count: i32 = 0;
export let candidateCount: i32 = 0;
/** Where the sweep goes on. */
let sweepAt: i32 = 0;
/** Which words some name begins with: see `hasBits`. */
let firstWords: usize = 0;
let firstWordsShift: u32 = 31;

/** The two bits of a word of 32 that stand for a number. */
export function bitsOf(hash: u32): u32 {
  return (u32(1) << (hash & 31)) | (u32(1) << ((hash >> 5) & 31));
}

/** Whether the number may be among those whose bits were set: one look at memory, rarely wrong. */
export function hasBits(words: usize, shift: u32, hash: u32): bool {
  const bits = bitsOf(hash);
  return (load<u32>(words + (usize(hash >> shift) << 2)) & bits) == bits;
}

export function setFirstWords(bits: usize, shift: u32): void {
  firstWords = bits;
  firstWordsShift = shift;
}

export function startOf(index: i32): i32 {
  return load<i32>(starts + usize(index << 2));
}

export function endOf(index: i32): i32 {
  return load<i32>(ends + usize(index << 2));
}

export function hashOf(index: i32): u32 {
  return load<u32>(hashes + usize(index << 2));
}

/** Whether an apostrophe joins the word and the next one. */
export function isJoined(index: i32): bool {
  return load<u8>(joins + usize(index)) != 0;
}

export function candidateAt(index: i32): i32 {
  return load<i32>(candidates + usize(index << 2));
}

/** Whether emphasis marks show nothing. */
let isMarked: bool = false;

export function beginSweep(marked: bool): void {
  isMarked = marked;
  count = 0;
  candidateCount = 0;
  sweepAt = 0;
}

export function isSwept(): bool {
  return sweepAt >= length;
}

/** Up to which word matches may begin: the words after them are read. */
export function matchable(): i32 {
  return isSwept() ? count : max(count - AHEAD, 0);
}

/** Drops the words before `from`. */
export function dropWords(from: i32, fromCandidate: i32): void {
  const kept = usize(count - from);
  memory.copy(starts, starts + usize(from << 2), kept << 2);
  memory.copy(ends, ends + usize(from << 2), kept << 2);
  memory.copy(hashes, hashes + usize(from << 2), kept << 2);
  memory.copy(joins, joins + usize(from), kept);
  count -= from;
  let left = 0;
  for (let index = fromCandidate; index < candidateCount; index++) {
    store<i32>(candidates + usize(left << 2), candidateAt(index) - from);
    left++;
  }
  candidateCount = left;
}

const K1: u64 = 0x9e3779b97f4a7c15;
const K2: u64 = 0xd6e8feb86659fd93;
const K3: u64 = 0xa0761d6478bd642f;
const LOWER: u64 = 0x2020202020202020;
/** For each size up to 16, which of 16 bytes count. */
const masks: usize = memory.data(16 * 17, 16);

for (let size = 0; size <= 16; size++) memory.fill(masks + usize(size << 4), 0xff, usize(size));

/** A number for the bytes, the same in any case of ASCII. Up to 15 bytes past them are read. */
function hashBytes(address: usize, size: i32): u32 {
  // Most words end within 16 bytes: without a branch, as their ends cannot be foreseen.
  const known = v128.and(
    v128.or(v128.load(address), i8x16.splat(0x20)),
    v128.load(masks + (usize(min(size, 16)) << 4)),
  );
  let hash = (i64x2.extract_lane(known, 0) ^ (u64(size) * K3)) * K1;
  hash ^= i64x2.extract_lane(known, 1) * K2;
  for (let at = 16; at < size; at += 8) {
    let block = load<u64>(address + usize(at)) | LOWER;
    const rest = size - at;
    if (rest < 8) block &= (u64(1) << u64(rest << 3)) - 1;
    hash = (hash ^ (hash >> 29) ^ block) * K1;
  }
  // All bytes have to reach the first bits, by which numbers are looked up.
  return u32(((hash ^ (hash >> 31)) * K3) >> 32);
}

function addWord(start: i32, end: i32, hash: u32, joined: bool): void {
  const at = usize(count << 2);
  store<i32>(starts + at, start);
  store<i32>(ends + at, end);
  store<u32>(hashes + at, hash);
  store<u8>(joins + usize(count), joined ? 1 : 0);
  if (joined || hasBits(firstWords, firstWordsShift, max(hash, 1))) {
    store<i32>(candidates + usize(candidateCount << 2), count);
    candidateCount++;
  }
  count++;
}

/** Reads on until the window is full or the text at its end. */
export function sweep(): void {
  let base: i32 = sweepAt;
  let start: i32 = base;
  // Before this all is read already.
  let read: i32 = base;
  let inWord: u64 = 0;
  let high: bool = false;
  while (base < length) {
    let words: u64 = 0;
    let highs: u64 = 0;
    let loose: u64 = 0;
    for (let part = 0; part < 64; part += 16) {
      const bytes = v128.load(prose + usize(base + part));
      const isLetter = i8x16.lt_u(
        i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61)),
        i8x16.splat(26),
      );
      const isDigit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
      const isHigh = i8x16.lt_s(bytes, i8x16.splat(0));
      // Apostrophe, star, underscore, tilde: the last two, with one bit masked, are one.
      const isLoose = v128.or(
        v128.or(i8x16.eq(bytes, i8x16.splat(0x27)), i8x16.eq(bytes, i8x16.splat(0x2a))),
        v128.or(i8x16.eq(bytes, i8x16.splat(0x5f)), i8x16.eq(bytes, i8x16.splat(0x7e))),
      );
      highs |= u64(i8x16.bitmask(isHigh)) << u64(part);
      loose |= u64(i8x16.bitmask(isLoose)) << u64(part);
      words |= u64(i8x16.bitmask(v128.or(v128.or(isLetter, isDigit), isHigh))) << u64(part);
    }
    if (length - base < 64) words &= maskOf(0, length - base);
    let flips = words ^ ((words << 1) | inWord);
    const goesOn = words >> 63;
    if (((highs | loose) == 0 && !high && start >= read) || flips == 0) {
      // Nothing but ASCII words and what parts them.
      if (inWord != 0 && flips != 0) {
        const at = base + i32(ctz(flips));
        flips &= flips - 1;
        addWord(start, at, hashBytes(prose + usize(start), at - start), false);
      }
      while (flips != 0) {
        const from = base + i32(ctz(flips));
        flips &= flips - 1;
        start = from;
        if (flips == 0) break;
        const to = base + i32(ctz(flips));
        flips &= flips - 1;
        addWord(from, to, hashBytes(prose + usize(from), to - from), false);
      }
      if (highs != 0) high = true;
    } else {
      while (flips != 0) {
        const bit = ctz(flips);
        flips &= flips - 1;
        const at = base + i32(bit);
        if (((words >> bit) & 1) != 0) {
          start = at;
          high = false;
          continue;
        }
        if (start < read) continue;
        const from = max(start - base, 0);
        if (high || ((loose >> bit) & 1) != 0 || (highs & maskOf(from, i32(bit))) != 0) {
          read = readRun(start);
          if (count >= ROOM) {
            sweepAt = read;
            return;
          }
          continue;
        }
        addWord(start, at, hashBytes(prose + usize(start), at - start), false);
      }
      if (goesOn != 0 && (highs & maskOf(max(start - base, 0), 64)) != 0) high = true;
    }
    inWord = goesOn;
    base += 64;
    if (count >= ROOM - 32) {
      // A word that goes on is read again.
      if (inWord != 0 && start >= read) base = start;
      sweepAt = min(max(base, read), length);
      return;
    }
  }
  // The text's end ends a word.
  if (inWord != 0 && start >= read && start < length) readRun(start);
  sweepAt = length;
}

/** What may join a word to the next, or be nothing between them. */
function isLoose(byte: u32): bool {
  return byte == 0x27 || byte == 0x5f || (isMarked && (byte == 0x2a || byte == 0x7e));
}

/** Bits from `from` up to `to`, exclusive. */
function maskOf(from: i32, to: i32): u64 {
  const below: u64 = to >= 64 ? ~u64(0) : (u64(1) << u64(to)) - 1;
  return from >= 64 ? 0 : below & ~((u64(1) << u64(from)) - 1);
}

/**
 * Reads a run of letters of any script, apostrophes and what shows nothing, to the next other ASCII character, or as far as
 * the window has room. Returns where it ends.
 */
function readRun(from: i32): i32 {
  let at = from;
  while (at < length && count < ROOM + SLACK) {
    const address = prose + usize(at);
    const byte: u32 = load<u8>(address);
    if (byte < 0x80) {
      if (isAsciiWord(byte)) at = readWord(at);
      else if (isLoose(byte)) at++;
      else return at;
      continue;
    }
    const code = decode(address);
    const size = width;
    const kind = kindOf(code);
    if (kind == LETTER || kind == MARK) at = readWord(at);
    else if (kind == UNSPACED) {
      const end = marksEnd(at + size);
      addWord(at, end, bytesHash(at, end), false);
      at = end;
    } else at += size;
  }
  return min(at, length);
}

function marksEnd(from: i32): i32 {
  let at = from;
  while (load<u8>(prose + usize(at)) >= 0x80) {
    if (kindOf(decode(prose + usize(at))) != MARK) break;
    at += width;
  }
  return at;
}

function isSpaced(address: usize): bool {
  const byte: u32 = load<u8>(address);
  if (byte < 0x80) {
    width = 1;
    return isAsciiWord(byte);
  }
  const kind = kindOf(decode(address));
  return kind == LETTER || kind == MARK;
}

/** A word of a script with spaces; what shows nothing and underscores within it join its parts. */
function readWord(from: i32): i32 {
  let end = from;
  let at = from;
  while (at < length) {
    const address = prose + usize(at);
    if (isSpaced(address)) {
      at += width;
      end = at;
      continue;
    }
    let next = at;
    if (load<u8>(address) == 0x5f) {
      while (load<u8>(prose + usize(next)) == 0x5f) next++;
    } else {
      while (load<u8>(prose + usize(next)) >= 0x80) {
        if (kindOf(decode(prose + usize(next))) != INVISIBLE) break;
        next += width;
      }
    }
    if (next == at || next >= length || !isSpaced(prose + usize(next))) break;
    at = next;
  }
  addWord(from, end, bytesHash(from, end), joinsAt(end));
  return end;
}

/** Whether nothing but apostrophes and what shows nothing stand between here and the next word. */
function joinsAt(from: i32): bool {
  let isJoined = false;
  let at = from;
  while (at < length) {
    const address = prose + usize(at);
    const byte: u32 = load<u8>(address);
    if (byte < 0x80) {
      if (isAsciiWord(byte)) return isJoined;
      if (!isLoose(byte)) return false;
      if (byte == 0x27) isJoined = true;
      at++;
      continue;
    }
    const kind = kindOf(decode(address));
    at += width;
    if (kind == APOSTROPHE || kind == QUOTE) isJoined = true;
    else if (kind != INVISIBLE) return isJoined && (kind == LETTER || kind == MARK);
  }
  return false;
}

const MAX_FOLDED: i32 = 1024;
const folded: usize = memory.data(MAX_FOLDED + 32, 16);
let foldedSize: i32 = 0;

/** A number for the words from `first` to `last` as one: equal for all that folding joins. */
export function wordHash(first: i32, last: i32): u32 {
  foldedSize = 0;
  for (let index = first; index <= last; index++) fold(startOf(index), endOf(index));
  return foldedHash();
}

/** The same for a word that holds more than ASCII letters. */
function bytesHash(start: i32, end: i32): u32 {
  foldedSize = 0;
  fold(start, end);
  return foldedHash();
}

function foldedHash(): u32 {
  memory.fill(folded + usize(foldedSize), 0, 8);
  return hashBytes(folded, foldedSize);
}

function fold(start: i32, end: i32): void {
  for (let at = start; at < end && foldedSize < MAX_FOLDED;) {
    const address = prose + usize(at);
    const byte: u32 = load<u8>(address);
    if (byte < 0x80) {
      store<u8>(folded + usize(foldedSize), u8(byte));
      foldedSize++;
      at++;
      continue;
    }
    const cell = cellOf(decode(address));
    at += width;
    const bytes = i32(load<u8>(cell, 1));
    memory.copy(folded + usize(foldedSize), cell + 2, usize(bytes));
    foldedSize += bytes;
  }
}
