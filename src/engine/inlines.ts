import {
  autolinkEnd,
  citationEnd,
  footnoteEnd,
  isLineBreak,
  labelEnd,
  mailDomainEnd,
  mailStart,
  tagEnd,
  targetEnd,
  urlEnd,
  wikiLinkEnd,
} from './spans';
import { runEnd } from './starts';
import { blank, byteAt, length, put, source, wall } from './text';
import { MARK, decodeBefore, isLetter, kindOf } from './unicode';

// Walls off code spans, targets, labels, tags and addresses; what no wall parts is one paragraph's text.

/** No two of these lengths of backticks share a place: longer runs are looked for each time. */
const TICKS: i32 = 1024;
/** For each length, the end of the paragraph in which no such run is left. */
const spentTicks: usize = memory.data(4 * TICKS, 4);
/** End of the paragraph that holds the place at hand. */
let limit: i32 = 0;
/** Up to where all has been masked. */
let done: i32 = 0;
/** Where the next comment ends, as far as looked for. */
let commentEnd: i32 = -1;
let lastWikiLink: i32 = -1;

export function maskInlines(): void {
  memory.fill(spentTicks, 0, 4 * TICKS);
  limit = 0;
  done = 0;
  for (let at = nextSpecial(0); at < length;) {
    if (at >= limit) {
      limit = paragraphEnd(at);
      commentEnd = -1;
      lastWikiLink = -1;
    }
    at = nextSpecial(readAt(at));
  }
}

function paragraphEnd(from: i32): i32 {
  const zero = i8x16.splat(0);
  for (let at = from; at < length; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(source + usize(at)), zero));
    if (found != 0) return min(at + ctz(found), length);
  }
  return length;
}

/** Where the next thing may begin that is not prose, from the offset on. */
function nextSpecial(from: i32): i32 {
  for (let at = from; at < length; at += 16) {
    const address = source + usize(at);
    const bytes = v128.load(address);
    const brackets = v128.or(
      i8x16.eq(v128.and(bytes, i8x16.splat(-3)), i8x16.splat(0x5c)),
      v128.or(i8x16.eq(bytes, i8x16.splat(0x5d)), i8x16.eq(bytes, i8x16.splat(0x5b))),
    );
    const others = v128.or(
      i8x16.eq(v128.and(bytes, i8x16.splat(-0x21)), i8x16.splat(0x40)),
      i8x16.eq(bytes, i8x16.splat(0x3c)),
    );
    const schemes = v128.and(
      i8x16.eq(bytes, i8x16.splat(0x3a)),
      i8x16.eq(v128.load(address, 1), i8x16.splat(0x2f)),
    );
    const hosts = v128.and(
      i8x16.eq(bytes, i8x16.splat(0x2e)),
      i8x16.eq(v128.or(v128.load(address - 1), i8x16.splat(0x20)), i8x16.splat(0x77)),
    );
    let found = i8x16.bitmask(v128.or(v128.or(brackets, others), v128.or(schemes, hosts)));
    while (found != 0) {
      const start = startOf(at + ctz(found), from);
      if (start >= 0) return start;
      found &= found - 1;
    }
  }
  return length;
}

/** Where what has its sign at the offset begins; -1 if nothing does, or it would begin before `floor`. */
function startOf(at: i32, floor: i32): i32 {
  const byte = byteAt(at);
  switch (byte) {
    case 0x5c:
    case 0x60:
    case 0x3c:
    case 0x40:
      return at;
    case 0x5d:
      return byteAt(at + 1) == 0x5b || byteAt(at + 1) == 0x28 ? at : -1;
    case 0x5b:
      return byteAt(at + 1) == 0x5b || byteAt(at + 1) == 0x5e ? at : -1;
    case 0x3a: {
      if (byteAt(at + 2) != 0x2f) return -1;
      let end = at;
      if (end > floor && lower(end - 1) == 0x73) end--;
      const start = end - 4;
      return start >= floor &&
        lower(start) == 0x68 &&
        lower(start + 1) == 0x74 &&
        lower(start + 2) == 0x74 &&
        lower(start + 3) == 0x70
        ? start
        : -1;
    }
    case 0x2e: {
      const start = at - 3;
      if (start < floor || lower(start) != 0x77 || lower(start + 1) != 0x77 || lower(start + 2) != 0x77)
        return -1;
      return isLetter(decodeBefore(source + usize(start), source)) ? -1 : start;
    }
    default:
      return -1;
  }
}

function lower(at: i32): u32 {
  return byteAt(at) | 0x20;
}

/** Returns where to go on, always further. */
function readAt(at: i32): i32 {
  switch (byteAt(at)) {
    case 0x5c:
      return readEscape(at);
    case 0x60:
      return mask(at, ticksEnd(at), runEnd(at, limit));
    case 0x3c:
      return mask(at, angleEnd(at), at + 1);
    case 0x40:
      return readAtSign(at);
    case 0x5d:
      if (byteAt(at + 1) == 0x28) return mask(at, targetEnd(at + 1, limit), at + 1);
      return at + 1 == lastWikiLink ? at + 1 : mask(at, labelEnd(at + 1, limit), at + 1);
    case 0x5b:
      return byteAt(at + 1) == 0x5e ? mask(at, footnoteEnd(at, limit), at + 1) : readWikiLink(at);
    default:
      return mask(at, urlEnd(at, limit), at + 1);
  }
}

function mask(start: i32, end: i32, otherwise: i32): i32 {
  if (end < 0) return otherwise;
  wall(max(start, done), end);
  done = max(done, end);
  return end;
}

function readEscape(at: i32): i32 {
  if (at + 1 >= limit) return at + 1;
  const escaped = byteAt(at + 1);
  if (isLineBreak(escaped)) {
    blank(at, at + 1);
    done = at + 1;
    return at + 1;
  }
  const isPunctuation =
    (escaped >= 0x21 && escaped <= 0x2f) ||
    (escaped >= 0x3a && escaped <= 0x40) ||
    (escaped >= 0x5b && escaped <= 0x60) ||
    (escaped >= 0x7b && escaped <= 0x7e);
  if (!isPunctuation) return at + 1;
  if (escaped == 0x2a || escaped == 0x7e) wall(at, at + 2);
  else if (escaped == 0x5f) {
    // An escaped underscore can still be within a word: `snake\_case`.
    put(at, 0x5f);
    put(at + 1, 0x5f);
  } else put(at, 0x2a);
  done = at + (escaped == 0x2a || escaped == 0x7e || escaped == 0x5f ? 2 : 1);
  return at + 2;
}

/** Where the code span ends that these backticks open. */
function ticksEnd(at: i32): i32 {
  const size = runEnd(at, limit) - at;
  const known = spentTicks + usize((size & (TICKS - 1)) << 2);
  if (size < TICKS && load<i32>(known) == limit) return -1;
  for (let other = at + size; other < limit;) {
    if (byteAt(other) != 0x60) {
      other++;
      continue;
    }
    const end = runEnd(other, limit);
    if (end - other == size) return end;
    other = end;
  }
  if (size < TICKS) store<i32>(known, limit);
  return -1;
}

function angleEnd(at: i32): i32 {
  if (byteAt(at + 1) != 0x21 || byteAt(at + 2) != 0x2d || byteAt(at + 3) != 0x2d) {
    const end = autolinkEnd(at, limit);
    return end < 0 ? tagEnd(at, limit) : end;
  }
  // Looked for once between two ends: a text of openings alone stays linear.
  if (commentEnd < at + 5) {
    let close = at + 2;
    while (
      close + 2 < limit &&
      !(byteAt(close) == 0x2d && byteAt(close + 1) == 0x2d && byteAt(close + 2) == 0x3e)
    )
      close++;
    commentEnd = close + 2 < limit ? close + 3 : i32.MAX_VALUE;
  }
  return commentEnd == i32.MAX_VALUE ? -1 : commentEnd;
}

function readAtSign(at: i32): i32 {
  const start = mailStart(at);
  const mail = start < at ? mailDomainEnd(at, limit) : -1;
  if (mail > 0) return mask(start, mail, at + 1);
  const before = decodeBefore(source + usize(at), source);
  if (before == 0x5f || isLetter(before) || (before >= 0x80 && kindOf(before) == MARK)) return at + 1;
  return mask(at, citationEnd(at, limit), at + 1);
}

/** `[[page]]`, `[[page|text]]`, `![[file]]` */
function readWikiLink(at: i32): i32 {
  const end = wikiLinkEnd(at, limit);
  if (end < 0) return at + 1;
  lastWikiLink = end;
  if (at > 0 && byteAt(at - 1) == 0x21) return mask(at, end, end);
  for (let bar = at; bar < end; bar++) if (byteAt(bar) == 0x7c) return mask(at, bar + 1, at + 2);
  return at + 2;
}
