import { addressOf } from './arena';
import { EXACT, FOLDED, NONE, compareAscii, isAscii } from './ascii-compare';
import { compare } from './env';
import { wordHash } from './folded';
import { addMention, forgetMentions, mentionCount } from './mentions';
import { ASCII, MARKED, ODD, bytesOf, flagsOf, isAlive, sizeOf } from './names';
import { chain, continues, findNode, followersOf, isAlone, mayFollow, recordOf } from './nodes';
import { beginSweep, isSwept, matchable, sweep } from './sweep';
import { prose } from './text';
import { candidateAt, candidateCount, count, dropWords, endOf, hashOf, isJoined, startOf } from './tokens';
import { gapKey } from './units';

// Follows the words of the prose through the names.

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

/** Finds the names of the prose. Returns how many. */
export function findNames(marked: bool, folded: bool): i32 {
  isMarkdown = marked;
  folds = folded;
  forgetMentions();
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
  addMention(bestStart, bestEnd, bestRecord, bestLevel);
  taken = bestEnd;
  return true;
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
      level = compareAscii(address, size, flags, start, end, isMarkdown);
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
