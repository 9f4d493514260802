import { addressOf } from './arena';
import { compare } from './env';
import { ASCII, CAPITALS, MARKED, ODD, bytesOf, flagsOf, isAlive, sizeOf } from './names';
import { chain, continues, findNode, followersOf, isAlone, mayFollow, recordOf } from './nodes';
import { giveSpace, takeSpace } from './space';
import {
  beginSweep,
  candidateAt,
  candidateCount,
  count,
  dropWords,
  endOf,
  hashOf,
  isJoined,
  isSwept,
  matchable,
  startOf,
  sweep,
  wordHash,
} from './tokens';
import { length, original, prose } from './text';
import { JOINER, NOTHING, gapKey, readUnit, unitEnd } from './units';
import { isAsciiLetter, isAsciiWord } from './unicode';

/** How alike a form and a place in the text are. */
export const NONE: i32 = 0;
/** Only folding joins them. */
export const FOLDED: i32 = 1;
export const EXACT: i32 = 2;

/** Parts that apostrophes divide a word into, at most. */
const MAX_PARTS: i32 = 12;

/** Where the host says that the compared name begins and ends. */
export const bounds: usize = memory.data(8, 4);

let isMarkdown: bool = false;
let folds: bool = false;
/** Where the last mention ended. */
let taken: i32 = 0;
let first: i32 = 0;
let bestRecord: u32 = 0;
let bestLevel: i32 = NONE;
let bestStart: i32 = 0;
let bestEnd: i32 = 0;
let bestLast: i32 = 0;

const MENTION: i32 = 16;
export let mentions: usize = 0;
export let mentionCount: i32 = 0;
let mentionRoom: i32 = 0;

/** Finds the names of the prose. Returns how many. */
export function findNames(marked: bool, folded: bool): i32 {
  isMarkdown = marked;
  folds = folded;
  mentionCount = 0;
  taken = 0;
  beginSweep(marked);
  let next = 0;
  do {
    sweep();
    const limit = matchable();
    let at = 0;
    for (; at < candidateCount; at++) {
      const index = candidateAt(at);
      if (index >= limit) break;
      if (index >= next && matchAt(index)) next = bestLast + 1;
    }
    if (limit == count && isSwept()) break;
    dropWords(limit, at);
    next = max(next - limit, 0);
  } while (true);
  return mentionCount;
}

function matchAt(index: i32): bool {
  bestRecord = 0;
  first = index;
  begin(index, hashOf(index));
  let last = index;
  for (let parts = 1; parts < MAX_PARTS && isJoined(last) && last + 1 < count; parts++)
    begin(++last, wordHash(index, last));
  if (bestRecord == 0) return false;
  if (mentionCount == mentionRoom) makeRoom();
  const mention = mentions + usize(mentionCount * MENTION);
  store<i32>(mention, bestStart);
  store<i32>(mention, bestEnd, 4);
  store<u32>(mention, bestRecord, 8);
  store<i32>(mention, bestLevel, 12);
  mentionCount++;
  taken = bestEnd;
  return true;
}

function makeRoom(): void {
  const old = mentions;
  const size = usize(mentionRoom * MENTION);
  mentionRoom = max(0x1000, mentionRoom * 2);
  mentions = takeSpace(usize(mentionRoom * MENTION));
  if (old == 0) return;
  memory.copy(mentions, old, size);
  giveSpace(old, size);
}

/** The words from the first to `last` are one: is it a name, and what can follow it? */
function begin(last: i32, word: u32): void {
  const followers = followersOf(word);
  if (followers == 0) return;
  if (isAlone(followers)) {
    const slot = findNode(word);
    if (slot != 0) considerAll(slot, last);
  }
  goOn(last, word, followers);
}

/** The words from the first to `last` come to this node: what names are there, and what can follow? */
function step(last: i32, node: u32): void {
  const slot = findNode(node);
  if (slot == 0) return;
  considerAll(slot, last);
  if (continues(slot)) goOn(last, node, ANYTHING);
}

/** What may follow that few bits cannot tell. */
const ANYTHING: u32 = 0x7fffffff;

/** Tries the next word, and what apostrophes join to it. */
function goOn(last: i32, node: u32, followers: u32): void {
  const next = last + 1;
  if (next >= count || (followers & ANYTHING) == 0) return;
  const gap = gapKey(prose + usize(endOf(last)), prose + usize(startOf(next)), isMarkdown, false);
  if (gap == 0) return;
  let after = chain(node, gap, hashOf(next));
  if (mayFollow(followers, after)) step(next, after);
  let end = next;
  for (let parts = 1; parts < MAX_PARTS && isJoined(end) && end + 1 < count; parts++) {
    end++;
    after = chain(node, gap, wordHash(next, end));
    if (mayFollow(followers, after)) step(end, after);
  }
}

function considerAll(slot: usize, last: i32): void {
  for (let record = recordOf(slot); record != 0;) {
    const address = addressOf(record);
    if (isAlive(address)) consider(record, address, last);
    record = load<u32>(address);
  }
}

function consider(record: u32, address: usize, last: i32): void {
  const start = startOf(first);
  const end = endOf(last);
  // Of two forms alike the one that came first; a longer one wins, and one that begins before its first word.
  const flags = flagsOf(address);
  const size = sizeOf(address);
  let level = NONE;
  let from = start;
  let to = end;
  if ((flags & ODD) == 0 && !(isMarkdown && (flags & MARKED) != 0)) {
    if (size == end - start && memory.compare(bytesOf(address), prose + usize(start), usize(size)) == 0)
      level = EXACT;
    else if ((flags & ASCII) != 0 && isAscii(start, end))
      level = compareAscii(address, size, flags, start, end);
    else level = ask(record, start, end);
  } else level = ask(record, start, end);
  if (level == ASKED) {
    level = askedLevel;
    from = load<i32>(bounds);
    to = load<i32>(bounds, 4);
  }
  if (level == NONE || (level == FOLDED && !folds) || from < taken) return;
  if (bestRecord != 0) {
    if (from > bestStart) return;
    if (from == bestStart && (to < bestEnd || (to == bestEnd && level <= bestLevel))) return;
  }
  bestRecord = record;
  bestLevel = level;
  bestStart = from;
  bestEnd = to;
  bestLast = last;
}

const ASKED: i32 = 4;
let askedLevel: i32 = NONE;

function ask(record: u32, start: i32, end: i32): i32 {
  askedLevel = compare(record, start, end);
  return ASKED;
}

function isAscii(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (load<u8>(prose + usize(at)) >= 0x80) return false;
  return true;
}

/** How alike the form and the text are, both of ASCII. */
function compareAscii(address: usize, size: i32, flags: u32, start: i32, end: i32): i32 {
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

/** Turns the mentions' bytes into UTF-16 units of the text. */
export function measureMentions(): void {
  let at = 0;
  let units = 0;
  for (let index = 0; index < mentionCount; index++) {
    const mention = mentions + usize(index * MENTION);
    for (let edge = 0; edge < 2; edge++) {
      const place = mention + usize(edge << 2);
      const to = load<i32>(place);
      units += unitsBetween(at, to);
      at = to;
      store<i32>(place, units);
    }
  }
}

/** UTF-16 units of the bytes: one for each that begins a character, one more for each of four bytes. */
function unitsBetween(start: i32, end: i32): i32 {
  let units = 0;
  let at = start;
  for (; at + 16 <= end; at += 16) {
    const bytes = v128.load(original + usize(at));
    units += popcnt(i8x16.bitmask(i8x16.gt_s(bytes, i8x16.splat(-65))));
    units += popcnt(i8x16.bitmask(i8x16.ge_u(bytes, i8x16.splat(-16))));
  }
  for (; at < end; at++) {
    const byte: u32 = load<u8>(original + usize(at));
    if ((byte & 0xc0) != 0x80) units++;
    if (byte >= 0xf0) units++;
  }
  return units;
}

export { length, JOINER };
