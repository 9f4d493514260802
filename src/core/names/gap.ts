import { APOSTROPHE, DASH, HYPHEN, INVISIBLE, QUOTE, WHITE } from '../base/characters';
import { characterKind, codeAt, widthOf } from './word-bytes';

// What lies between two words, as units that are compared: separators, and punctuation character by character.

/** A unit that no name crosses: a wall, or more than one line break. */
export const NO_WAY = 0;
export const SEPARATOR = 1;
/** A unit of invisible characters. */
export const NOTHING = 2;
/** An apostrophe: folding leaves it out. */
export const JOINER = 3;

const LF = 0x0a;
const CR = 0x0d;
const WALL_BYTE = 0;
const SILENT_BYTE = 1;

/** The unit that was last read. */
export const unit = {
  end: 0,
  /** True if a separator is one in any spelling, and no dash that only folding takes for one. */
  isPlain: true,
};

/**
 * Reads the unit at the offset, before which no unit of the stretch up to `end` is left. In a text, the line breaks of white space
 * count, and a hyphen may stand at one; in a form (`isForm`) neither.
 */
export function readUnit(bytes: Uint8Array, at: number, end: number, isForm: boolean): number {
  const first = bytes[at] ?? 0;
  unit.isPlain = true;
  unit.end = at + 1;
  if (first === WALL_BYTE) return NO_WAY;
  const shown = skipSilent(bytes, at, end);
  if (shown > at) {
    unit.end = shown;
    return NOTHING;
  }
  const code = codeAt(bytes, at);
  unit.end = at + widthOf(first);
  switch (characterKind(code)) {
    case WHITE:
      return readWhite(bytes, at, end, isForm);
    case HYPHEN:
      if (!isForm) readBreak(bytes, unit.end, end);
      return SEPARATOR;
    case DASH:
      unit.isPlain = false;
      return SEPARATOR;
    case APOSTROPHE:
    case QUOTE:
      return JOINER;
    default:
      return code << 8;
  }
}

function readWhite(bytes: Uint8Array, at: number, end: number, isForm: boolean): number {
  unit.end = whiteEnd(bytes, at, end);
  if (isForm) return SEPARATOR;
  if (breaks > 1) return NO_WAY;
  if (breaks === 1) {
    // `al⏎-Assad`
    const next = skipSilent(bytes, unit.end, end);
    if (next < end && characterKind(codeAt(bytes, next)) === HYPHEN)
      unit.end = next + widthOf(bytes[next] ?? 0);
  }
  return SEPARATOR;
}

/** Takes in the line break after a hyphen: `al-⏎Assad`. */
function readBreak(bytes: Uint8Array, from: number, end: number): void {
  const white = whiteEnd(bytes, skipSilent(bytes, from, end), end);
  if (breaks === 1) unit.end = white;
}

/** Line breaks in the white space that was last read. */
let breaks = 0;

function whiteEnd(bytes: Uint8Array, from: number, end: number): number {
  breaks = 0;
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (characterKind(codeAt(bytes, at)) !== WHITE) break;
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) breaks++;
    at += widthOf(byte);
  }
  return at;
}

function skipSilent(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte !== SILENT_BYTE && (byte < 0x80 || characterKind(codeAt(bytes, at)) !== INVISIBLE)) break;
    at += widthOf(byte);
  }
  return at;
}

/** Counts the separators, but for dashes that only folding takes for some; set to 0 by the caller. */
export const counted = { plain: 0 };

const APART = 0x9e3779b1;
/** The key where nothing lies between. */
const ADJACENT = 7;
/** The key of one blank, hyphen or line break. */
export const ONE_SEPARATOR = (Math.imul(ADJACENT, APART) + SEPARATOR) | 0;

/** Tells whether the byte is a separator of ASCII, whose key is that of any other one if nothing else stands beside it. */
export function isOneSeparator(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  return byte === 0x20 || byte === 0x2d || byte === LF;
}

/** Returns the gap between two words as a number, equal for equivalent gaps; 0 if no name crosses it. */
export function gapKey(bytes: Uint8Array, start: number, end: number, isForm: boolean): number {
  if (end - start === 1 && isOneSeparator(bytes, start)) {
    counted.plain++;
    return ONE_SEPARATOR;
  }
  let key = ADJACENT;
  for (let at = start; at < end; at = unit.end) {
    const read = readUnit(bytes, at, end, isForm);
    if (read === NO_WAY) return 0;
    if (read === SEPARATOR && unit.isPlain) counted.plain++;
    if (read !== NOTHING && read !== JOINER) key = (Math.imul(key, APART) + read) | 0;
  }
  return key === 0 ? 1 : key;
}
