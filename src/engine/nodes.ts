import { giveSpace, takeAny, takeSpace } from './space';
import { bitsOf } from './hash';
import { setFirstWords } from './tokens';

// Where the words of names lead. A node is what the first words of a name come to: one number that is mixed from theirs.
// Two of them can share a number; names are compared in full, so that this costs time and is never wrong.
//
// Memory is slow where there is much of it. Which words begin a name is told by few bits, and for each of these words, which
// nodes may follow: for common words all of this is at hand, and the nodes themselves are looked up for little but names.

const CONTINUES: u32 = 0x80000000;
const RECORD: u32 = 0x3fffffff;
/** That the node is there: without a name of its own, or before it is known. */
const THERE: u32 = 0x40000000;

/** Pairs of a node's number and what is known of it; one that is 0 is free. A first word that is no name needs none. */
export let slots: usize = 0;
export let slotCapacity: u32 = 0;
export let slotCount: u32 = 0;

/**
 * Pairs of the number of a word that names begin with, where 0 is free and one that is 0 counts as 1, and what follows it: bits
 * for the nodes of two words, and one if the word is a name.
 */
export let firsts: usize = 0;
export let firstCapacity: u32 = 0;
export let firstCount: u32 = 0;
/** Two bits for each such number, in the word of 32 that the number's first bits name. */
export let firstBits: usize = 0;
export let firstLog: u32 = 0;

/** Bits for each first word, at least: about one in sixty questions is let pass for nothing. */
const SPARSE: u32 = 16;
const ALONE: u32 = 0x80000000;

export function chain(hash: u32, gap: u32, word: u32): u32 {
  let mixed = ((u64(hash) << 32) | u64(word)) + u64(gap) * 0x9e3779b97f4a7c15;
  mixed = (mixed ^ (mixed >> 32)) * 0xd6e8feb86659fd93;
  mixed = (mixed ^ (mixed >> 29)) * 0x9e3779b97f4a7c15;
  return u32(mixed >> 32);
}

function indexOf(hash: u32): u32 {
  return u32((u64(hash) * u64(slotCapacity)) >> 32);
}

/** Address of the node's slot, or 0. */
export function findNode(hash: u32): usize {
  let index = indexOf(hash);
  while (true) {
    const slot = slots + (usize(index) << 3);
    if (load<u32>(slot, 4) == 0) return oldSlots == 0 ? 0 : findOldNode(hash);
    if (load<u32>(slot) == hash) return slot;
    if (++index == slotCapacity) index = 0;
  }
}

/** The slots before they grew, as long as some of them have not moved: all at once would hold up who waits. */
let oldSlots: usize = 0;
let oldCapacity: u32 = 0;
/** Before this all have moved. */
let moved: u32 = 0;
/** With each node that is added so many move: they are through long before the next growth. */
const AT_ONCE: u32 = 32;

function findOldNode(hash: u32): usize {
  let index = u32((u64(hash) * u64(oldCapacity)) >> 32);
  while (true) {
    const slot = oldSlots + (usize(index) << 3);
    if (load<u32>(slot, 4) == 0) return 0;
    if (load<u32>(slot) == hash) return slot;
    if (++index == oldCapacity) index = 0;
  }
}

function moveSome(count: u32): void {
  const end = min(oldCapacity, moved + count);
  for (; moved < end; moved++) {
    const from = oldSlots + (usize(moved) << 3);
    const known = load<u32>(from, 4);
    if (known == 0) continue;
    const hash = load<u32>(from);
    const slot = slotFor(hash);
    // One that was changed since has moved already.
    if (load<u32>(slot, 4) != 0) continue;
    store<u32>(slot, hash);
    store<u32>(slot, known, 4);
  }
  if (moved < oldCapacity) return;
  giveSpace(oldSlots, usize(oldCapacity) << 3);
  oldSlots = 0;
}

/** Has all slots moved. */
export function settle(): void {
  if (oldSlots != 0) moveSome(oldCapacity);
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
  let known = load<u32>(slot, 4);
  if (known == 0) {
    const old: usize = oldSlots == 0 ? 0 : findOldNode(hash);
    if (old != 0) known = load<u32>(old, 4);
    else slotCount++;
    store<u32>(slot, hash);
  }
  store<u32>(slot, known | flag, 4);
  if (oldSlots != 0) moveSome(AT_ONCE);
}

/** A name has these words and more. */
export function addContinuing(hash: u32): void {
  addFlag(hash, CONTINUES);
}

/** The first of the names that end here. */
export function setRecord(hash: u32, record: u32): void {
  addFlag(hash, THERE | record);
}

/** A name begins with this word. Returns where it is told what follows it. */
export function addFirst(word: u32): usize {
  const hash = max(word, 1);
  if (firstCount * 8 >= firstCapacity * 6) growFirsts(firstCapacity + (firstCapacity >> 1));
  const place = firstPlace(hash);
  if (load<u32>(place) != 0) return place;
  store<u32>(place, hash);
  firstCount++;
  if (firstCount * SPARSE > u32(1) << firstLog && firstLog < 28) growFirstBits(firstLog + 1);
  else setBit(hash);
  return place;
}

/** The first word is a name. */
export function addAlone(place: usize): void {
  store<u32>(place, load<u32>(place, 4) | ALONE, 4);
}

/** A name begins with the first word and comes to this node with the second. */
export function addSecond(place: usize, node: u32): void {
  store<u32>(place, load<u32>(place, 4) | secondBit(node), 4);
}

/** What follows the word, 0 if no name begins with it. */
export function followersOf(word: u32): u32 {
  return load<u32>(firstPlace(max(word, 1)), 4);
}

export function isAlone(followers: u32): bool {
  return (followers & ALONE) != 0;
}

/** Whether there may be such a node of two words: rarely wrong where few follow. */
export function mayFollow(followers: u32, node: u32): bool {
  return (followers & secondBit(node)) != 0;
}

function secondBit(node: u32): u32 {
  return u32(1) << (node % 31);
}

/** The word's place, or the free one that it would have. */
function firstPlace(hash: u32): usize {
  let index = u32((u64(hash) * u64(firstCapacity)) >> 32);
  while (true) {
    const place = firsts + (usize(index) << 3);
    const known = load<u32>(place);
    if (known == 0 || known == hash) return place;
    if (++index == firstCapacity) index = 0;
  }
}

function growSlots(capacity: u32): void {
  settle();
  oldSlots = slots;
  oldCapacity = slotCapacity;
  moved = 0;
  slots = takeSpace(usize(capacity) << 3);
  slotCapacity = capacity;
}

function growFirsts(capacity: u32): void {
  const old = firsts;
  const oldCapacity = firstCapacity;
  firsts = takeSpace(usize(capacity) << 3);
  firstCapacity = capacity;
  for (let index: u32 = 0; index < oldCapacity; index++) {
    const from = old + (usize(index) << 3);
    const hash = load<u32>(from);
    if (hash == 0) continue;
    const place = firstPlace(hash);
    store<u32>(place, hash);
    store<u32>(place, load<u32>(from, 4), 4);
  }
  if (old != 0) giveSpace(old, usize(oldCapacity) << 3);
}

function setBit(hash: u32): void {
  const word = firstBits + (usize(hash >> (37 - firstLog)) << 2);
  store<u32>(word, load<u32>(word) | bitsOf(hash));
}

function growFirstBits(log: u32): void {
  if (firstBits != 0) giveSpace(firstBits, usize(1) << (firstLog - 3));
  firstLog = log;
  firstBits = takeSpace(usize(1) << (log - 3));
  for (let index: u32 = 0; index < firstCapacity; index++) {
    const hash = load<u32>(firsts + (usize(index) << 3));
    if (hash != 0) setBit(hash);
  }
  setFirstWords(firstBits, 37 - log);
}

/** Begins with room for so many names. */
export function startNodes(names: u32): void {
  growSlots(max(64, names * 2 + (names >> 2)));
  growFirsts(max(64, names >> 1));
  growFirstBits(logFor(names >> 1));
}

function logFor(count: u32): u32 {
  let log: u32 = 9;
  while (log < 28 && u32(1) << log < count * SPARSE) log++;
  return log;
}

/** Makes room for what is about to be copied here. */
export function takeNodes(capacity: u32, count: u32): void {
  settle();
  if (slots != 0) giveSpace(slots, usize(slotCapacity) << 3);
  slots = takeAny(usize(capacity) << 3);
  slotCapacity = capacity;
  slotCount = count;
}

export function takeFirsts(capacity: u32, count: u32, log: u32): void {
  if (firsts != 0) giveSpace(firsts, usize(firstCapacity) << 3);
  if (firstBits != 0) giveSpace(firstBits, usize(1) << (firstLog - 3));
  firsts = takeAny(usize(capacity) << 3);
  firstCapacity = capacity;
  firstCount = count;
  firstLog = log;
  firstBits = takeAny(usize(1) << (log - 3));
  setFirstWords(firstBits, 37 - log);
}
