// Numbers that stand for words. Two words can share one; what is found by number is compared in full.

const K1: u64 = 0x9e3779b97f4a7c15;
const K2: u64 = 0xd6e8feb86659fd93;
const K3: u64 = 0xa0761d6478bd642f;
const LOWER: u64 = 0x2020202020202020;
/** For each size up to 16, which of 16 bytes count. */
const masks: usize = memory.data(16 * 17, 16);

for (let size = 0; size <= 16; size++) memory.fill(masks + usize(size << 4), 0xff, usize(size));

/** A number for the bytes, the same in any case of ASCII. Up to 15 bytes past them are read. */
export function hashBytes(address: usize, size: i32): u32 {
  // Most words end within 16 bytes: without a branch, as their ends cannot be foreseen.
  const known = v128.and(
    v128.or(v128.load(address), i8x16.splat(0x20)),
    v128.load(masks + (usize(min(size, 16)) << 4)),
  );
  let hash = (i64x2.extract_lane(known, 0) ^ (u64(size) * K3)) * K1;
  hash ^= i64x2.extract_lane(known, 1) * K2;
  for (let at = 16; at < size; at += 8) {
    let block = load<u64>(address + usize(at)) | LOWER;
    const rest = size - at;
    if (rest < 8) block &= (u64(1) << u64(rest << 3)) - 1;
    hash = (hash ^ (hash >> 29) ^ block) * K1;
  }
  // All bytes have to reach the first bits, by which numbers are looked up.
  return u32(((hash ^ (hash >> 31)) * K3) >> 32);
}

/** The two bits of a word of 32 that stand for a number. */
export function bitsOf(hash: u32): u32 {
  return (u32(1) << (hash & 31)) | (u32(1) << ((hash >> 5) & 31));
}

/** Whether the number may be among those whose bits were set: one look at memory, rarely wrong. */
export function hasBits(words: usize, shift: u32, hash: u32): bool {
  const bits = bitsOf(hash);
  return (load<u32>(words + (usize(hash >> shift) << 2)) & bits) == bits;
}
