import { CAPITALS, bytesOf } from './names';
import { prose } from './text';
import { NOTHING, readUnit, unitEnd } from './units';
import { isAsciiLetter, isAsciiWord } from './unicode';

/** How alike a form and a place in the text are. */
export const NONE: i32 = 0;
/** Only folding joins them. */
export const FOLDED: i32 = 1;
export const EXACT: i32 = 2;

/** Whether all bytes of the prose are ASCII. */
export function isAscii(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (load<u8>(prose + usize(at)) >= 0x80) return false;
  return true;
}

/** How alike the form and the text are, both of ASCII. */
export function compareAscii(
  address: usize,
  size: i32,
  flags: u32,
  start: i32,
  end: i32,
  isMarkdown: bool,
): i32 {
  const anyCase = (flags & CAPITALS) == 0;
  const form = bytesOf(address);
  const formEnd = form + usize(size);
  const textEnd = prose + usize(end);
  let left = form;
  let right = prose + usize(start);
  let leftWord = left;
  let rightWord = right;
  let level = EXACT;
  while (true) {
    const a: u32 = left < formEnd ? load<u8>(left) : 0;
    const b: u32 = right < textEnd ? load<u8>(right) : 0;
    if (a != 0 && b != 0 && isAsciiWord(a) && isAsciiWord(b)) {
      if (a != b && !(anyCase && (a | 0x20) == (b | 0x20) && isAsciiLetter(a))) return NONE;
      leftWord = ++left;
      rightWord = ++right;
      continue;
    }
    let unit: u32 = 0;
    let after = right;
    if (b != 0 && b != 0x27 && !isAsciiWord(b)) {
      unit = readUnit(right, rightWord, nextWord(right, textEnd), isMarkdown, false);
      after = unitEnd;
      if (unit == NOTHING) {
        right = after;
        continue;
      }
    }
    if (a == 0 && b == 0) return level;
    if (a == 0x27 || b == 0x27) {
      if (a != b) level = FOLDED;
      if (a == 0x27) left++;
      if (b == 0x27) right++;
      continue;
    }
    if (a == 0 || b == 0 || isAsciiWord(a) || isAsciiWord(b)) return NONE;
    if (readUnit(left, leftWord, formEnd, false, true) != unit) return NONE;
    left = unitEnd;
    right = after;
  }
}

function nextWord(from: usize, end: usize): usize {
  let at = from;
  while (at < end && !isAsciiWord(load<u8>(at))) at++;
  return at;
}
