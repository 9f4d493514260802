import { takeAny } from './space';

/**
 * Records of any size that never move. A reference is the number of a 32-bit word, counted over all chunks; 0 is none. What
 * is written stays: nothing is given back but all at once.
 */

const CHUNK_BITS: u32 = 16;
const CHUNK_WORDS: u32 = 1 << CHUNK_BITS;
export const CHUNK_BYTES: i32 = 4 << CHUNK_BITS;
const MAX_CHUNKS: i32 = 0x4000;
const chunks: usize = memory.data(4 * MAX_CHUNKS, 4);

export let chunkCount: i32 = 0;
/** The next word that is free. */
export let used: u32 = 1;

export function addressOf(ref: u32): usize {
  return usize(load<u32>(chunks + usize((ref >> CHUNK_BITS) << 2))) + usize((ref & (CHUNK_WORDS - 1)) << 2);
}

/** A record of so many bytes, not yet written. */
export function allocate(bytes: i32): u32 {
  const words = u32(bytes + 3) >> 2;
  if ((used & (CHUNK_WORDS - 1)) + words > CHUNK_WORDS) used = (used + CHUNK_WORDS - 1) & ~(CHUNK_WORDS - 1);
  const ref = used;
  makeRoom(i32((ref >> CHUNK_BITS) + 1));
  used += words;
  return ref;
}

/** Chunks that are there afterwards. */
export function makeRoom(count: i32): void {
  while (chunkCount < count) {
    const chunk = takeAny(CHUNK_BYTES);
    store<u32>(chunks + usize(chunkCount << 2), u32(chunk));
    chunkCount++;
  }
}

export function chunkAt(index: i32): usize {
  return load<u32>(chunks + usize(index << 2));
}

export function setUsed(words: u32): void {
  used = words;
}
