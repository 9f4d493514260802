import { byteAt, length } from './text';
import { decode, isWhite, width } from './unicode';
import { source } from './text';

export const LF: u32 = 0x0a;
export const CR: u32 = 0x0d;
export const SPACE: u32 = 0x20;
export const TAB: u32 = 0x09;

/** End of the run of one and the same byte. */
export function runEnd(at: i32, limit: i32): i32 {
  const byte = byteAt(at);
  let end = at + 1;
  while (end < limit && byteAt(end) == byte) end++;
  return end;
}

/** Where the next line begins. */
export function lineEnd(from: i32): i32 {
  const newline = i8x16.splat(0x0a);
  let at = from;
  while (at < length) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(source + usize(at)), newline));
    if (found != 0) return min(at + ctz(found) + 1, length);
    at += 16;
  }
  return length;
}

/** Whether a line ends here, or the text. */
export function isLineEnd(at: i32): bool {
  if (at >= length) return true;
  const byte = byteAt(at);
  return byte == LF || (byte == CR && byteAt(at + 1) == LF);
}

export function skipSpaces(from: i32): i32 {
  let at = from;
  while (byteAt(at) == SPACE || byteAt(at) == TAB) at++;
  return at;
}

/** Past white space of any kind and any number of lines. */
export function skipWhite(from: i32, limit: i32): i32 {
  let at = from;
  while (at < limit) {
    if (!isWhite(decode(source + usize(at)))) break;
    at += width;
  }
  return min(at, limit);
}

export function startsWith3(at: i32, first: u32, second: u32, third: u32): bool {
  return byteAt(at) == first && byteAt(at + 1) == second && byteAt(at + 2) == third;
}

/** Where the front matter ends, 0 if there is none. */
export function frontMatterEnd(): i32 {
  // A byte order mark may stand before it.
  const start = startsWith3(0, 0xef, 0xbb, 0xbf) ? 3 : 0;
  if (!startsWith3(start, 0x2d, 0x2d, 0x2d)) return 0;
  let at = skipSpaces(start + 3);
  if (at >= length || !isLineEnd(at)) return 0;
  at = lineEnd(at);
  while (at < length) {
    if (startsWith3(at, 0x2d, 0x2d, 0x2d) || startsWith3(at, 0x2e, 0x2e, 0x2e)) {
      const end = skipSpaces(at + 3);
      if (end >= length || isLineEnd(end)) return end;
    }
    at = lineEnd(at);
  }
  return 0;
}

/** Whether the line is the rule below a table's head: `| --- | :-: |`. */
export function isTableRule(lineStart: i32): bool {
  let hasBar = false;
  let hasDash = false;
  let at = lineStart;
  while (true) {
    const byte = byteAt(at);
    if (byte == 0x7c) hasBar = true;
    else if (byte == 0x2d) hasDash = true;
    else if (byte != SPACE && byte != TAB && byte != 0x3e && byte != 0x3a)
      return hasBar && hasDash && isLineEnd(at);
    at++;
  }
}

/** Whether the line defines a link's label: `[label]: url "title"`. */
export function isDefinition(start: i32, lineEnd: i32): bool {
  let end = lineEnd;
  while (end > start && isWhite(byteAt(end - 1))) end--;
  let at = start + 1;
  if (byteAt(start) != 0x5b || byteAt(at) == 0x5e) return false;
  while (at < end && byteAt(at) != 0x5b && byteAt(at) != 0x5d) at++;
  if (at == start + 1 || at >= end || byteAt(at) != 0x5d || byteAt(at + 1) != 0x3a) return false;
  at = skipWhite(at + 2, end);
  if (at >= end) return false;
  let blank = at;
  if (byteAt(at) == 0x3c) {
    while (blank < end && byteAt(blank) != 0x3e) blank++;
    if (blank >= end) return false;
    blank++;
  } else {
    while (blank < end) {
      if (isWhite(decode(source + usize(blank)))) break;
      blank += width;
    }
  }
  const title = skipWhite(blank, end);
  if (title >= end) return true;
  const opening = byteAt(title);
  const closing: u32 = opening == 0x28 ? 0x29 : opening;
  return (
    end - title > 1 && byteAt(end - 1) == closing && (opening == 0x22 || opening == 0x27 || opening == 0x28)
  );
}
