import { EXACT, FOLDED, LOUD, NONE } from './form-compare';
import { NOTHING, readUnit, unit } from './gap';
import { ASCII_WORD, byteKinds } from './word-bytes';

const APOSTROPHE = 0x27;

/** A stretch of bytes. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Returns whether `size` bytes are the same. */
export function isSameBytes(
  one: Uint8Array,
  oneStart: number,
  other: Uint8Array,
  otherStart: number,
  size: number,
): boolean {
  for (let at = 0; at < size; at++) if (one[oneStart + at] !== other[otherStart + at]) return false;
  return true;
}

/** Tells whether all bytes are ASCII. */
export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

const SMALL = 0x20;

/** Compares a form with a part of a text, both of ASCII: `NONE`, `LOUD`, `FOLDED` or `EXACT`. */
export function compareAscii(form: Stretch, text: Stretch, keepsCapitals: boolean): number {
  let left = form.start;
  let right = text.start;
  let level: number = EXACT;
  let [hasSmall, isRaised] = [false, false];
  let capitals = 0;
  for (;;) {
    const a = left < form.end ? (form.bytes[left] ?? 0) : 0;
    const b = right < text.end ? (text.bytes[right] ?? 0) : 0;
    const [isWordLeft, isWordRight] = [byteKinds[a] === ASCII_WORD, byteKinds[b] === ASCII_WORD];
    if (isWordLeft && isWordRight) {
      if (a !== b) {
        if ((a | SMALL) !== (b | SMALL) || (keepsCapitals && (b & SMALL) !== 0)) return NONE;
        isRaised = true;
      }
      if (keepsCapitals && b > 0x40) {
        if ((b & SMALL) === 0) capitals++;
        else hasSmall = true;
      }
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
    if (a === 0 && b === 0) {
      if (!keepsCapitals || !isRaised) return level;
      // “TEHRAN”
      return hasSmall || capitals < 2 ? NONE : LOUD;
    }
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
