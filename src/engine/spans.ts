import { CR, LF, skipWhite } from './starts';
import { byteAt, source } from './text';
import { MARK, decode, isAsciiLetter, isDigit, isLetter, isWhite, kindOf, width } from './unicode';

// Each of these returns where the construct ends that begins at the offset, or -1 if none does; none looks past `limit`. All
// stop at whatever could begin another of the same kind, or after a fixed count: a text full of openings is read in linear time.

const MAX_LABEL: i32 = 999;
const MAX_DEPTH: i32 = 32;

/** `[^label]` */
export function footnoteEnd(at: i32, limit: i32): i32 {
  let end = at + 2;
  while (end < limit && end - at - 2 <= MAX_LABEL) {
    const byte = byteAt(end);
    if (byte == 0x5b) return -1;
    if (byte == 0x5d) return end > at + 2 ? end + 1 : -1;
    if (byte > 0x20 && byte < 0x80) {
      end++;
      continue;
    }
    if (isWhite(decode(source + usize(end)))) return -1;
    end += width;
  }
  return -1;
}

/** `[[page]]` */
export function wikiLinkEnd(at: i32, limit: i32): i32 {
  let end = at + 2;
  while (end < limit && end - at - 2 <= MAX_LABEL) {
    const byte = byteAt(end);
    if (byte == 0x5b || byte == LF) return -1;
    if (byte == 0x5d) return end > at + 2 && end + 1 < limit && byteAt(end + 1) == 0x5d ? end + 2 : -1;
    end++;
  }
  return -1;
}

/** `<scheme:…>` */
export function autolinkEnd(at: i32, limit: i32): i32 {
  if (!isAsciiLetter(byteAt(at + 1))) return -1;
  let end = at + 2;
  while (end < limit && end - at - 2 < 32) {
    const byte = byteAt(end);
    if (!isAsciiLetter(byte) && !isDigit(byte) && byte != 0x2b && byte != 0x2e && byte != 0x2d) break;
    end++;
  }
  const scheme = end - at - 2;
  if (scheme < 1 || scheme > 31 || end >= limit || byteAt(end) != 0x3a) return -1;
  end++;
  while (end < limit) {
    const byte = byteAt(end);
    if (byte == 0x3e) return end + 1;
    if (byte == 0x3c || isWhite(decode(source + usize(end)))) return -1;
    end += width;
  }
  return -1;
}

/** `<b title="x">` */
export function tagEnd(at: i32, limit: i32): i32 {
  let end = at + 1;
  if (byteAt(end) == 0x2f) end++;
  if (!isAsciiLetter(byteAt(end))) return -1;
  while (isAsciiLetter(byteAt(end)) || isDigit(byteAt(end)) || byteAt(end) == 0x2d) end++;
  if (end >= limit) return -1;
  const after = byteAt(end);
  if (after != 0x2f && after != 0x3e && !isWhite(decode(source + usize(end)))) return -1;
  let quote: u32 = 0;
  for (; end < limit; end++) {
    const byte = byteAt(end);
    if (byte == 0x3c) return -1;
    if (byte == 0x3e && quote == 0) return end + 1;
    if (byte == quote) quote = 0;
    else if (quote == 0 && (byte == 0x22 || byte == 0x27)) quote = byte;
  }
  return -1;
}

/** `[label]` after a link's text; before a target it would be the next link's text. */
export function labelEnd(at: i32, limit: i32): i32 {
  let end = at + 1;
  let count = 0;
  while (end < limit && count <= MAX_LABEL) {
    const byte = byteAt(end);
    if (byte == 0x5b) return -1;
    if (byte == 0x5d) {
      end++;
      return end < limit && byteAt(end) == 0x28 && targetEnd(end, limit) > 0 ? -1 : end;
    }
    if (byte == 0x5c) {
      end++;
      if (end >= limit) return -1;
    }
    decode(source + usize(end));
    end += width;
    count++;
  }
  return -1;
}

/** `(target "title")`, from its opening parenthesis. */
export function targetEnd(at: i32, limit: i32): i32 {
  const start = skipWhite(at + 1, limit);
  const target =
    start < limit && byteAt(start) == 0x3c
      ? closeOf(start, 0x3e, 0x3c, LF, limit)
      : bareTargetEnd(start, limit);
  if (target < 0) return -1;
  let end = skipWhite(target, limit);
  if (end > target && end < limit) {
    const opening = byteAt(end);
    if (opening == 0x22 || opening == 0x27) end = closeOf(end, opening, 0, 0, limit);
    else if (opening == 0x28) end = closeOf(end, 0x29, 0x28, 0x28, limit);
    if (end < 0) return -1;
    end = skipWhite(end, limit);
  }
  return end < limit && byteAt(end) == 0x29 ? end + 1 : -1;
}

function bareTargetEnd(start: i32, limit: i32): i32 {
  let depth = 0;
  let end = start;
  while (end < limit) {
    const byte = byteAt(end);
    if (isWhite(decode(source + usize(end)))) break;
    end += width;
    if (byte == 0x5c) {
      if (end < limit) {
        decode(source + usize(end));
        end += width;
      }
    } else if (byte == 0x28) {
      if (++depth > MAX_DEPTH) return -1;
    } else if (byte == 0x29) {
      if (--depth < 0) return end - 1;
    }
  }
  return depth == 0 ? min(end, limit) : -1;
}

/** A forbidden byte of 0 is none. */
function closeOf(at: i32, closing: u32, forbidden: u32, other: u32, limit: i32): i32 {
  for (let end = at + 1; end < limit; end++) {
    const byte = byteAt(end);
    if (byte == closing) return end + 1;
    if (forbidden != 0 && (byte == forbidden || byte == other)) return -1;
    if (byte == 0x5c) end++;
  }
  return -1;
}

/** `https://…` or `www.…`, from where it is known to be one. */
export function urlEnd(at: i32, limit: i32): i32 {
  let round = 0;
  let square = 0;
  let end = at;
  while (end < limit) {
    const byte = byteAt(end);
    if (byte == 0x3c || byte == 0x3e || byte == 0x22 || byte == 0x60 || byte == 0x7c) break;
    if (byte == 0x28) round++;
    else if (byte == 0x5b) square++;
    else if (byte == 0x29) {
      if (--round < 0) break;
    } else if (byte == 0x5d) {
      if (--square < 0) break;
    } else if (isWhite(decode(source + usize(end)))) break;
    decode(source + usize(end));
    end += width;
  }
  return min(end, limit);
}

/** Where the e-mail address begins that has its `@` here; the same offset if nothing of one stands before it. */
export function mailStart(at: i32): i32 {
  let start = at;
  while (start > 0 && isMailLocal(byteAt(start - 1))) start--;
  return start;
}

function isMailLocal(byte: u32): bool {
  return (
    isAsciiLetter(byte) ||
    isDigit(byte) ||
    byte == 0x5f ||
    byte == 0x2e ||
    byte == 0x25 ||
    byte == 0x2b ||
    byte == 0x2d
  );
}

/** `@example.org`: up to nine labels and a last one of letters, as much as there is. */
export function mailDomainEnd(at: i32, limit: i32): i32 {
  let best = -1;
  let end = at + 1;
  for (let labels = 0; labels < 9; labels++) {
    const start = end;
    while (end < limit && isDomain(byteAt(end))) end++;
    if (end == start || end - start > 63 || end >= limit || byteAt(end) != 0x2e) return best;
    end++;
    let top = end;
    while (top < limit && top - end < 63 && isAsciiLetter(byteAt(top))) top++;
    if (top - end >= 2) best = top;
  }
  return best;
}

function isDomain(byte: u32): bool {
  return isAsciiLetter(byte) || isDigit(byte) || byte == 0x2d;
}

/** `@id`, `@{id}` */
export function citationEnd(at: i32, limit: i32): i32 {
  let end = at + 1;
  if (end >= limit) return -1;
  if (byteAt(end) == 0x7b) {
    end++;
    while (end < limit && end - at - 2 <= MAX_LABEL) {
      const byte = byteAt(end);
      if (byte == 0x7b || isWhite(decode(source + usize(end)))) return -1;
      if (byte == 0x7d) return end > at + 2 ? end + 1 : -1;
      end += width;
    }
    return -1;
  }
  if (!isCitationStart(end)) return -1;
  end += width;
  for (let count = 0; end < limit && count < MAX_LABEL; count++) {
    const code = decode(source + usize(end));
    const size = width;
    if (isLetter(code) || code == 0x5f || (code >= 0x80 && kindOf(code) == MARK)) end += size;
    else if (isCitationMark(code) && end + 1 < limit && isCitationStart(end + 1)) end++;
    else break;
  }
  return end;
}

function isCitationStart(at: i32): bool {
  const code = decode(source + usize(at));
  return code == 0x5f || isLetter(code);
}

/** One of `:.#$%&-+?<>~/`, which stand within an id. */
function isCitationMark(code: u32): bool {
  switch (code) {
    case 0x3a:
    case 0x2e:
    case 0x23:
    case 0x24:
    case 0x25:
    case 0x26:
    case 0x2d:
    case 0x2b:
    case 0x3f:
    case 0x3c:
    case 0x3e:
    case 0x7e:
    case 0x2f:
      return true;
    default:
      return false;
  }
}

export function isLineBreak(byte: u32): bool {
  return byte == LF || byte == CR;
}
