import { CR, LF } from './starts';
import { APOSTROPHE, DASH, HYPHEN, INVISIBLE, OTHER, QUOTE, WHITE, decode, kindOf, width } from './unicode';

// What lies between two words, as units that are compared: separators, and punctuation character by character.

/** More line breaks than a name may cross, or what is no prose. */
export const NO_WAY: u32 = 0;
export const SEPARATOR: u32 = 1;
/** What shows nothing. */
export const NOTHING: u32 = 2;
/** An apostrophe: folding leaves it out. */
export const JOINER: u32 = 3;

const STAR: u32 = 0x2a;
const UNDERSCORE: u32 = 0x5f;
const TILDE: u32 = 0x7e;

/** Where the unit ends that was last read. */
export let unitEnd: usize = 0;
/** Whether the separator that was last read is one in any spelling, and no dash that only folding takes for one. */
export let isPlainSeparator: bool = true;
let breaks: i32 = 0;

function whiteEnd(from: usize, end: usize): usize {
  breaks = 0;
  let at = from;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte == LF || (byte == CR && load<u8>(at, 1) != LF)) breaks++;
    else if (byte >= 0x80) {
      if (kindOf(decode(at)) != WHITE) break;
      at += usize(width);
      continue;
    } else if (byte != 0x20 && (byte < 9 || byte > 13)) break;
    at++;
  }
  return min(at, end);
}

/** A hyphen of any spelling at the address: its width, else 0. */
function hyphenAt(at: usize, end: usize): i32 {
  if (at >= end) return 0;
  if (load<u8>(at) == 0x2d) return 1;
  return load<u8>(at) == 0xe2 && kindOf(decode(at)) == HYPHEN ? 3 : 0;
}

/** Past emphasis marks and what shows nothing. `start`: where the word before ends. */
function skipMarks(from: usize, start: usize, end: usize, marked: bool): usize {
  let at = from;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte >= 0x80) {
      if (kindOf(decode(at)) != INVISIBLE) return at;
      at += usize(width);
      continue;
    }
    if (!marked || (byte != STAR && byte != UNDERSCORE && byte != TILDE)) return at;
    const run = runEnd(at, end);
    if (byte == TILDE && run == at + 1) return at;
    if (byte == UNDERSCORE && at == start && run == end) return at;
    at = run;
  }
  return at;
}

function runEnd(from: usize, end: usize): usize {
  const byte = load<u8>(from);
  let at = from + 1;
  while (at < end && load<u8>(at) == byte) at++;
  return at;
}

/**
 * The unit at `at`, in what lies between a word's end at `start` and the next word at `end`; sets its end. In a text white
 * space counts its line breaks, and `marked` tells whether emphasis marks show nothing; in a form (`isForm`) neither.
 */
export function readUnit(at: usize, start: usize, end: usize, marked: bool, isForm: bool): u32 {
  const byte: u32 = load<u8>(at);
  isPlainSeparator = true;
  if (byte == 0) {
    unitEnd = at + 1;
    return NO_WAY;
  }
  const shown = skipMarks(at, start, end, marked && !isForm);
  if (shown > at) {
    unitEnd = shown;
    return NOTHING;
  }
  const code = decode(at);
  const size = usize(width);
  const kind: u32 = code < 0x80 ? asciiKind(code) : kindOf(code);
  switch (kind) {
    case WHITE: {
      const white = whiteEnd(at, end);
      unitEnd = white;
      if (isForm) return SEPARATOR;
      if (breaks > 1) return NO_WAY;
      if (breaks == 1) {
        const next = skipMarks(white, start, end, marked);
        const hyphen = hyphenAt(next, end);
        if (hyphen > 0) unitEnd = next + usize(hyphen);
      }
      return SEPARATOR;
    }
    case HYPHEN: {
      unitEnd = at + size;
      if (isForm) return SEPARATOR;
      const white = whiteEnd(skipMarks(unitEnd, start, end, marked), end);
      if (breaks == 1) unitEnd = white;
      return SEPARATOR;
    }
    case DASH:
      unitEnd = at + size;
      isPlainSeparator = false;
      return SEPARATOR;
    case APOSTROPHE:
    case QUOTE:
      unitEnd = at + size;
      return JOINER;
    default:
      if (marked && !isForm && code == UNDERSCORE) {
        unitEnd = runEnd(at, end);
        return (u32(unitEnd - at) << 8) | code;
      }
      unitEnd = at + size;
      return code << 8;
  }
}

function asciiKind(code: u32): u32 {
  if (code == 0x20 || (code >= 9 && code <= 13)) return WHITE;
  if (code == 0x2d) return HYPHEN;
  return code == 0x27 ? APOSTROPHE : OTHER;
}

/** Separators in the last form that was read, and those among them that are separators in any spelling. */
export let separators: i32 = 0;
export let plainSeparators: i32 = 0;

export function countSeparators(): void {
  separators = 0;
  plainSeparators = 0;
}

const ADJACENT: u32 = 7;
const APART: u32 = 0x9e3779b1;

/** What lies between two words as a number, equal for all that may stand for each other; 0 where no name passes. */
export function gapKey(start: usize, end: usize, marked: bool, isForm: bool): u32 {
  if (end - start == 1) {
    const byte: u32 = load<u8>(start);
    if (byte == 0x20 || byte == 0x2d || byte == 0x0a) {
      separators++;
      plainSeparators++;
      return ADJACENT * APART + SEPARATOR;
    }
  }
  let key = ADJACENT;
  for (let at = start; at < end; at = unitEnd) {
    const unit = readUnit(at, start, end, marked, isForm);
    if (unit == NO_WAY) return 0;
    if (unit == SEPARATOR) {
      separators++;
      if (isPlainSeparator) plainSeparators++;
    }
    if (unit != NOTHING && unit != JOINER) key = key * APART + unit;
  }
  return key == 0 ? 1 : key;
}
