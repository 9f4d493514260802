import { EXACT, FOLDED, NONE } from './form-compare';
import { NOTHING, readUnit, unit } from './gap';
import { ASCII_WORD, byteKinds } from './word-bytes';

const APOSTROPHE = 0x27;

/** A stretch of bytes. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Tells whether the stretches are the same byte for byte. */
export function isSameBytes(one: Stretch, other: Stretch): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  const shift = other.start - one.start;
  for (let at = one.start; at < one.end; at++) if (one.bytes[at] !== other.bytes[at + shift]) return false;
  return true;
}

/** Tells whether all bytes are ASCII. */
export function isAscii({ bytes, start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

/** Compares a form with a part of a text, both of ASCII: `NONE`, `FOLDED` or `EXACT`. */
export function compareAscii(form: Stretch, text: Stretch, keepsCapitals: boolean): number {
  let left = form.start;
  let right = text.start;
  let level: number = EXACT;
  for (;;) {
    const a = left < form.end ? (form.bytes[left] ?? 0) : 0;
    const b = right < text.end ? (text.bytes[right] ?? 0) : 0;
    const [isWordLeft, isWordRight] = [byteKinds[a] === ASCII_WORD, byteKinds[b] === ASCII_WORD];
    if (isWordLeft && isWordRight) {
      if (a !== b && (keepsCapitals || (a | 0x20) !== (b | 0x20))) return NONE;
      left++;
      right++;
      continue;
    }
    const read =
      b === 0 || b === APOSTROPHE || isWordRight ? 0 : readUnit(text.bytes, right, text.end, false);
    const after = unit.end;
    if (read === NOTHING) {
      right = after;
      continue;
    }
    if (a === 0 && b === 0) return level;
    if (a === APOSTROPHE || b === APOSTROPHE) {
      if (a !== b) level = FOLDED;
      if (a === APOSTROPHE) left++;
      if (b === APOSTROPHE) right++;
      continue;
    }
    if (a === 0 || b === 0 || isWordLeft || isWordRight) return NONE;
    if (readUnit(form.bytes, left, form.end, true) !== read) return NONE;
    left = unit.end;
    right = after;
  }
}
