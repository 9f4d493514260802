import { hasBits } from './hash';

// The words of the text, as far as a window of them reaches.

/** Words that a window holds. */
export const ROOM: i32 = 6144;
/** One run of letters and apostrophes may add so many words beyond. */
export const SLACK: i32 = 64;
/** Words that a match may need beyond the one at which it begins. */
export const AHEAD: i32 = 1024;
const BYTES: i32 = 4 * (ROOM + SLACK);

const starts: usize = memory.data(BYTES, 16);
const ends: usize = memory.data(BYTES, 16);
const hashes: usize = memory.data(BYTES, 16);
const joins: usize = memory.data(ROOM + SLACK, 16);
const candidates: usize = memory.data(BYTES, 16);

export let count: i32 = 0;
export let candidateCount: i32 = 0;
/** Which words some name begins with: see `hasBits`. */
let firstWords: usize = 0;
let firstWordsShift: u32 = 31;

export function setFirstWords(bits: usize, shift: u32): void {
  firstWords = bits;
  firstWordsShift = shift;
}

export function startOf(index: i32): i32 {
  return load<i32>(starts + usize(index << 2));
}

export function endOf(index: i32): i32 {
  return load<i32>(ends + usize(index << 2));
}

export function hashOf(index: i32): u32 {
  return load<u32>(hashes + usize(index << 2));
}

/** Whether an apostrophe joins the word and the next one. */
export function isJoined(index: i32): bool {
  return load<u8>(joins + usize(index)) != 0;
}

export function candidateAt(index: i32): i32 {
  return load<i32>(candidates + usize(index << 2));
}

export function forgetWords(): void {
  count = 0;
  candidateCount = 0;
}

/** Drops the words before `from`. */
export function dropWords(from: i32, fromCandidate: i32): void {
  const kept = usize(count - from);
  memory.copy(starts, starts + usize(from << 2), kept << 2);
  memory.copy(ends, ends + usize(from << 2), kept << 2);
  memory.copy(hashes, hashes + usize(from << 2), kept << 2);
  memory.copy(joins, joins + usize(from), kept);
  count -= from;
  let left = 0;
  for (let index = fromCandidate; index < candidateCount; index++) {
    store<i32>(candidates + usize(left << 2), candidateAt(index) - from);
    left++;
  }
  candidateCount = left;
}

/** Adds a word, and notes it if some name may begin with it. */
export function addWord(start: i32, end: i32, hash: u32, joined: bool): void {
  const at = usize(count << 2);
  store<i32>(starts + at, start);
  store<i32>(ends + at, end);
  store<u32>(hashes + at, hash);
  store<u8>(joins + usize(count), joined ? 1 : 0);
  if (joined || hasBits(firstWords, firstWordsShift, max(hash, 1))) {
    store<i32>(candidates + usize(candidateCount << 2), count);
    candidateCount++;
  }
  count++;
}
