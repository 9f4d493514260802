import { giveSpace, takeSpace } from './space';
import { setFirstWords } from './tokens';

// Where the words of names lead. A node is what the first words of a name come to: one number that is mixed from theirs.
// Two of them can share a number; names are compared in full, so that this costs time and is never wrong.

const CONTINUES: u32 = 0x80000000;
const FIRST: u32 = 0x40000000;
const RECORD: u32 = 0x3fffffff;

/** Pairs of a node's number and what is known of it; one that is 0 is free. */
export let slots: usize = 0;
export let slotCapacity: u32 = 0;
export let slotCount: u32 = 0;
/** One bit for each of the possible first bits of a first word's number. */
export let firstBits: usize = 0;
export let firstLog: u32 = 0;
export let firstCount: u32 = 0;

export function chain(hash: u32, gap: u32, word: u32): u32 {
  const mixed = ((u64(hash) << 32) | u64(word)) ^ (u64(gap) * 0x9e3779b97f4a7c15);
  const spread = (mixed ^ (mixed >> 32)) * 0xd6e8feb86659fd93;
  return u32((spread ^ (spread >> 29)) >> 8);
}

function indexOf(hash: u32): u32 {
  return u32((u64(hash) * u64(slotCapacity)) >> 32);
}

/** Address of the node's slot, or 0. */
export function findNode(hash: u32): usize {
  let index = indexOf(hash);
  while (true) {
    const slot = slots + (usize(index) << 3);
    if (load<u32>(slot, 4) == 0) return 0;
    if (load<u32>(slot) == hash) return slot;
    if (++index == slotCapacity) index = 0;
  }
}

let touched: u32 = 0;

/** Has the slot at hand when it is asked for next: of many, all are on their way at once. */
export function touchNode(hash: u32): void {
  touched ^= load<u32>(slots + (usize(indexOf(hash)) << 3));
}

export function touch(address: usize): void {
  touched ^= load<u32>(address);
}

/** Address of the node's slot; what is known of a new one has to be set before the next is asked for. */
function slotFor(hash: u32): usize {
  let index = indexOf(hash);
  while (true) {
    const slot = slots + (usize(index) << 3);
    if (load<u32>(slot, 4) == 0 || load<u32>(slot) == hash) return slot;
    if (++index == slotCapacity) index = 0;
  }
}

export function recordOf(slot: usize): u32 {
  return load<u32>(slot, 4) & RECORD;
}

export function continues(slot: usize): bool {
  return (load<u32>(slot, 4) & CONTINUES) != 0;
}

function addFlag(hash: u32, flag: u32): void {
  if (slotCount * 8 >= slotCapacity * 6) growSlots(slotCapacity + (slotCapacity >> 1));
  const slot = slotFor(hash);
  const known = load<u32>(slot, 4);
  if (known == 0) {
    store<u32>(slot, hash);
    slotCount++;
  }
  store<u32>(slot, known | flag, 4);
}

/** A name begins with this word. */
export function addFirst(hash: u32): void {
  const slot = findNode(hash);
  if (slot != 0 && (load<u32>(slot, 4) & FIRST) != 0) return;
  addFlag(hash, FIRST);
  firstCount++;
  if (firstCount << 4 > u32(1) << firstLog && firstLog < 28) growFirst(firstLog + 1);
  setBit(hash);
}

/** A name has these words and more. */
export function addContinuing(hash: u32): void {
  const slot = findNode(hash);
  if (slot != 0 && continues(slot)) return;
  addFlag(hash, CONTINUES);
}

/** The first of the names that end here. */
export function setRecord(hash: u32, record: u32): void {
  addFlag(hash, record);
}

export function growSlots(capacity: u32): void {
  const old = slots;
  const oldCapacity = slotCapacity;
  slots = takeSpace(usize(capacity) << 3);
  slotCapacity = capacity;
  for (let index: u32 = 0; index < oldCapacity; index++) {
    const from = old + (usize(index) << 3);
    const known = load<u32>(from, 4);
    if (known == 0) continue;
    const hash = load<u32>(from);
    const slot = slotFor(hash);
    store<u32>(slot, hash);
    store<u32>(slot, known, 4);
  }
  if (old != 0) giveSpace(old, usize(oldCapacity) << 3);
}

function setBit(hash: u32): void {
  const bit = hash >> (32 - firstLog);
  const byte = firstBits + usize(bit >> 3);
  store<u8>(byte, load<u8>(byte) | u8(1) << u8(bit & 7));
}

export function growFirst(log: u32): void {
  if (firstBits != 0) giveSpace(firstBits, usize(1) << (firstLog - 3));
  firstLog = log;
  firstBits = takeSpace(usize(1) << (log - 3));
  for (let index: u32 = 0; index < slotCapacity; index++) {
    const slot = slots + (usize(index) << 3);
    if ((load<u32>(slot, 4) & FIRST) != 0) setBit(load<u32>(slot));
  }
  setFirstWords(firstBits, 32 - log);
}

/** Makes room for what is about to be copied here. */
export function takeNodes(capacity: u32, count: u32, log: u32, firsts: u32): void {
  if (slots != 0) giveSpace(slots, usize(slotCapacity) << 3);
  if (firstBits != 0) giveSpace(firstBits, usize(1) << (firstLog - 3));
  slots = takeSpace(usize(capacity) << 3);
  slotCapacity = capacity;
  slotCount = count;
  firstLog = log;
  firstCount = firsts;
  firstBits = takeSpace(usize(1) << (log - 3));
  setFirstWords(firstBits, 32 - log);
}
