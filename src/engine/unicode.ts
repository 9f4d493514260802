import { describe } from './env';
import { takeSmall } from './space';

/**
 * What a character is and what it is compared as. The host knows Unicode; what it says of a block of 128 characters is kept
 * once a text has one of them.
 */

export const OTHER: u32 = 1;
/** Part of a word in a script that puts spaces between words. */
export const LETTER: u32 = 2;
/** A letter or digit of a script that does not. */
export const UNSPACED: u32 = 3;
/** A combining mark: belongs to the word before it. */
export const MARK: u32 = 4;
export const WHITE: u32 = 5;
export const HYPHEN: u32 = 6;
/** Any other dash: a separator where spelling is folded. */
export const DASH: u32 = 7;
/** One of the four apostrophes that are alike. */
export const APOSTROPHE: u32 = 8;
/** What only folding takes for an apostrophe. */
export const QUOTE: u32 = 9;
/** Shows nothing: joiners, direction marks, the soft hyphen. */
export const INVISIBLE: u32 = 10;

/** A cell: kind, count of bytes, and the bytes that the character is compared as. */
const CELL: i32 = 16;
const BLOCK: i32 = 128 * CELL;
/** Where the cells of each block are, 0 where nobody asked yet. */
const blocks: usize = memory.data(4 * 0x2200, 4);

/** Bytes of the character that was last read. */
export let width: i32 = 1;

/** The character at the address; sets its width. What is no UTF-8 counts as one byte. */
export function decode(address: usize): u32 {
  const first: u32 = load<u8>(address);
  if (first < 0xc0) {
    width = 1;
    return first;
  }
  const second: u32 = load<u8>(address, 1) & 0x3f;
  if (first < 0xe0) {
    width = 2;
    return ((first & 0x1f) << 6) | second;
  }
  const third: u32 = load<u8>(address, 2) & 0x3f;
  if (first < 0xf0) {
    width = 3;
    return ((first & 0x0f) << 12) | (second << 6) | third;
  }
  width = 4;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | (load<u8>(address, 3) & 0x3f);
}

/** The character before the address, not before `floor`; 0 if there is none. */
export function decodeBefore(address: usize, floor: usize): u32 {
  let at = address;
  while (at > floor) {
    at--;
    if ((load<u8>(at) & 0xc0) != 0x80) return decode(at);
  }
  return 0;
}

/** Address of the character's cell. */
export function cellOf(code: u32): usize {
  const known = blocks + usize((min(code, 0x10ffff) >> 7) << 2);
  let cells: usize = load<u32>(known);
  if (cells == 0) {
    cells = takeSmall(BLOCK);
    describe(i32((code >> 7) << 7), cells);
    store<u32>(known, u32(cells));
  }
  return cells + usize((code & 127) * CELL);
}

export function kindOf(code: u32): u32 {
  return load<u8>(cellOf(code));
}

/** A letter or digit of any script, as `\p{L}` and `\p{N}` say. */
export function isLetter(code: u32): bool {
  if (code < 0x80) return isAsciiWord(code);
  const kind = kindOf(code);
  return kind == LETTER || kind == UNSPACED || code == 0x2bc;
}

/** White space, as `\s` says. */
export function isWhite(code: u32): bool {
  if (code < 0x80) return code == 0x20 || (code >= 9 && code <= 13);
  return code == 0xfeff || (code != 0x85 && kindOf(code) == WHITE);
}

export function isAsciiWord(code: u32): bool {
  return (code | 0x20) - 0x61 < 26 || code - 0x30 < 10;
}

export function isDigit(code: u32): bool {
  return code - 0x30 < 10;
}

export function isAsciiLetter(code: u32): bool {
  return (code | 0x20) - 0x61 < 26;
}
