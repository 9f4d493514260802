import { APOSTROPHE, HYPHEN, OTHER, WHITE, kindOf } from '../base/characters';

// Characters as bytes of UTF-8.

/** A byte of ASCII that is neither a letter nor a digit. */
export const BETWEEN = 0;
/** A letter or digit of ASCII. */
export const ASCII_WORD = 1;
/** Part of another character than one of ASCII. */
export const HIGH = 2;

/** The kind of a byte, one of the three above. */
export const byteKinds = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const isWord = byte < 0x80 && /[0-9A-Za-z]/.test(String.fromCharCode(byte));
  byteKinds[byte] = byte >= 0x80 ? HIGH : isWord ? ASCII_WORD : BETWEEN;
}

/** Returns the first bit of each of four bytes that is a letter or digit of ASCII. */
export function wordBits(four: number): number {
  const seven = four & 0x7f7f7f7f;
  const lower = seven | 0x20202020;
  // What is added has a byte reach 0x80 from `a` and `0` on, and from after `z` and `9` on.
  const letters = (lower + 0x1f1f1f1f) & ~(lower + 0x05050505);
  const digits = (seven + 0x50505050) & ~(seven + 0x46464646);
  return (letters | digits) & ~four & 0x80808080;
}

/** Kind of a character by its code, as `characters.ts` has it. */
export function characterKind(code: number): number {
  if (code >= 0x80) return kindOf(code);
  if (code === 0x20 || (code >= 9 && code <= 13)) return WHITE;
  if (code === 0x2d) return HYPHEN;
  return code === 0x27 ? APOSTROPHE : OTHER;
}

/** Bytes of a character, by the first of them; 1 for what begins none. */
export function widthOf(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The code of the character at the offset. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc0) return first;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 0x3f;
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 0x3f);
}
