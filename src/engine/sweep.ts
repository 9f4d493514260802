import { bytesHash } from './folded';
import { hashBytes } from './hash';
import { length, prose } from './text';
import { AHEAD, ROOM, SLACK, addWord, count, forgetWords } from './tokens';
import {
  APOSTROPHE,
  INVISIBLE,
  LETTER,
  MARK,
  QUOTE,
  UNSPACED,
  decode,
  isAsciiWord,
  kindOf,
  width,
} from './unicode';

// Reads the words of the prose: of 64 bytes at once where all is ASCII, character by character where it is not.

/** Where the sweep goes on. */
let sweepAt: i32 = 0;
/** Whether emphasis marks show nothing. */
let isMarked: bool = false;

export function beginSweep(marked: bool): void {
  isMarked = marked;
  forgetWords();
  sweepAt = 0;
}

export function isSwept(): bool {
  return sweepAt >= length;
}

/** Up to which word matches may begin: the words after them are read. */
export function matchable(): i32 {
  return isSwept() ? count : max(count - AHEAD, 0);
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
