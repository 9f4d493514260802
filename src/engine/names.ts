import { addressOf, allocate } from './arena';
import * as claims from './claim-table';
import { addAlone, addContinuing, addFirst, addSecond, chain, findNode, recordOf, setRecord } from './nodes';
import { wordHash } from './folded';
import { beginSweep, sweep } from './sweep';
import { count, endOf, hashOf, isJoined, startOf } from './tokens';
import { giveSpace } from './space';
import { length, prose } from './text';
import {
  NOTHING,
  SEPARATOR,
  countSeparators,
  gapKey,
  isPlainSeparator,
  plainSeparators,
  readUnit,
  unitEnd,
} from './units';

// The names: the forms as they were given, and what claims each of them. Every form is a record:
// next of the same node, size and flags, then the first claim: entity, count, order; more claims; the bytes.

const MAX_SEPARATORS: i32 = 24;
const HEADER: i32 = 24;
const FIRST_CLAIM: usize = 8;
const MORE: usize = 20;
/** Nothing but ASCII in it. */
export const ASCII: u32 = 1;
/** It has no separator: capitals matter. */
export const CAPITALS: u32 = 2;
/** Something stands before its first word or after its last. */
export const ODD: u32 = 4;
/** It has a character that Markdown may take for emphasis. */
export const MARKED: u32 = 8;
/** Some entity claims it. */
const ALIVE: u32 = 16;

let order: u32 = 0;
/** What the form at hand comes to, and how it is written. */
let formHash: u32 = 0;
let formFlags: u32 = 0;

export function nextOf(record: u32): u32 {
  return load<u32>(addressOf(record));
}

export function sizeOf(address: usize): i32 {
  return i32(load<u16>(address, 4));
}

export function flagsOf(address: usize): u32 {
  return load<u16>(address, 6);
}

export function isAlive(address: usize): bool {
  return (flagsOf(address) & ALIVE) != 0;
}

export function bytesOf(address: usize): usize {
  return address + HEADER;
}

/** Sets what can be told byte by byte; false if there is a control character that is no white space. */
function readBytes(): bool {
  formFlags = 0;
  let ascii = true;
  for (let at = 0; at < length; at++) {
    const byte: u32 = load<u8>(prose + usize(at));
    if (isControl(byte, at)) return false;
    if (byte >= 0x80) ascii = false;
    if (byte == 0x2a || byte == 0x5f || byte == 0x7e) formFlags |= MARKED;
  }
  if (ascii) formFlags |= ASCII;
  return true;
}

function isControl(byte: u32, at: i32): bool {
  if (byte < 0x20) return byte < 9 || byte > 13;
  if (byte == 0xc2) {
    const next: u32 = load<u8>(prose + usize(at + 1));
    return next < 0xa0 && next != 0x85;
  }
  return byte == 0x7f;
}

/** Reads the form that was written as the text at hand; false if it is no name. With `adds` its words become nodes. */
function readForm(adds: bool): bool {
  if (!readBytes()) return false;
  beginSweep(false);
  sweep();
  if (count == 0) return false;
  countSeparators();
  let hash: u32 = 0;
  let last = 0;
  let place: usize = 0;
  let words = 0;
  for (let index = 0; index < count; index = last + 1) {
    const gap =
      index == 0 ? 0 : gapKey(prose + usize(endOf(last)), prose + usize(startOf(index)), false, true);
    last = index;
    while (isJoined(last) && last + 1 < count) last++;
    const word = last == index ? hashOf(index) : wordHash(index, last);
    const before = hash;
    hash = words == 0 ? word : chain(hash, gap, word);
    if (adds) {
      if (words == 0) place = addFirst(hash);
      else if (words == 1) addSecond(place, hash);
      else addContinuing(before);
    }
    words++;
  }
  if (adds && words == 1) addAlone(place);
  formHash = hash;
  const inner = plainSeparators + separatorsBefore(startOf(0)) + separatorsAfter(endOf(last));
  if (inner == 0) formFlags |= CAPITALS;
  if (startOf(0) > 0 || endOf(last) < length) formFlags |= ODD;
  return inner < MAX_SEPARATORS;
}

/** Separators between what stands first in the form and its first word. */
function separatorsBefore(end: i32): i32 {
  let seen = false;
  let found = 0;
  for (let at = prose; at < prose + usize(end); at = unitEnd) {
    const unit = readUnit(at, prose, prose + usize(end), false, true);
    if (unit != SEPARATOR || !isPlainSeparator) {
      if (unit != NOTHING) seen = true;
    } else if (seen) found++;
  }
  return found;
}

/** Separators between its last word and what stands last. */
function separatorsAfter(start: i32): i32 {
  let pending = 0;
  let found = 0;
  const end = prose + usize(length);
  for (let at = prose + usize(start); at < end; at = unitEnd) {
    const unit = readUnit(at, prose + usize(start), end, false, true);
    if (unit == SEPARATOR && isPlainSeparator) pending++;
    else if (unit != NOTHING) {
      found += pending;
      pending = 0;
    }
  }
  return found;
}

/** The record of the form at hand among those of its node, or 0. */
function findRecord(): u32 {
  const slot = findNode(formHash);
  let record = slot == 0 ? 0 : recordOf(slot);
  while (record != 0) {
    const address = addressOf(record);
    if (sizeOf(address) == length && memory.compare(bytesOf(address), prose, usize(length)) == 0)
      return record;
    record = load<u32>(address);
  }
  return 0;
}

function makeRecord(): u32 {
  const record = allocate(HEADER + length);
  const address = addressOf(record);
  memory.fill(address, 0, HEADER);
  store<u16>(address, u16(length), 4);
  store<u16>(address, u16(formFlags), 6);
  memory.copy(bytesOf(address), prose, usize(length));
  const slot = findNode(formHash);
  let last = slot == 0 ? 0 : recordOf(slot);
  if (last == 0) {
    setRecord(formHash, record);
    return record;
  }
  for (let next = nextOf(last); next != 0; next = nextOf(last)) last = next;
  store<u32>(addressOf(last), record);
  return record;
}

/** The form at hand stands for the entity. Returns its record, 0 if it is no name. */
export function addForm(entity: u32): u32 {
  if (!readForm(true)) return 0;
  let record = findRecord();
  if (record == 0) record = makeRecord();
  const address = addressOf(record);
  let claim = claimOf(record, address, entity);
  if (claim == 0) claim = makeClaim(record, address, entity);
  const times = load<u32>(claim, 4);
  store<u32>(claim, times + 1, 4);
  if (times == 0) {
    store<u32>(claim, ++order, 8);
    store<u16>(address, u16(flagsOf(address) | ALIVE), 6);
  }
  return record;
}

/** Takes back what was added once. */
export function removeForm(entity: u32): void {
  if (!readForm(false)) return;
  const record = findRecord();
  if (record == 0) return;
  const address = addressOf(record);
  const claim = claimOf(record, address, entity);
  const times = claim == 0 ? 0 : load<u32>(claim, 4);
  if (times == 0) return;
  store<u32>(claim, times - 1, 4);
  if (times == 1 && !isClaimed(address)) store<u16>(address, u16(flagsOf(address) & ~ALIVE), 6);
}

function isClaimed(address: usize): bool {
  if (load<u32>(address, FIRST_CLAIM + 4) != 0) return true;
  for (let claim = load<u32>(address, MORE); claim != 0;) {
    const known = addressOf(claim);
    if (load<u32>(known, 4) != 0) return true;
    claim = load<u32>(known, 12);
  }
  return false;
}

// A claim: entity, count, order, and (but for a form's first) the next one of the form, and the form's record.

/** Address of the entity's claim on the form, or 0. */
function claimOf(record: u32, address: usize, entity: u32): usize {
  if (load<u32>(address, FIRST_CLAIM) == entity) return address + FIRST_CLAIM;
  return load<u32>(address, MORE) == 0 ? 0 : findClaim(record, entity);
}

function makeClaim(record: u32, address: usize, entity: u32): usize {
  if (load<u32>(address, FIRST_CLAIM) == 0) {
    store<u32>(address, entity, FIRST_CLAIM);
    return address + FIRST_CLAIM;
  }
  const claim = allocate(20);
  const made = addressOf(claim);
  store<u32>(made, entity);
  store<u32>(made, 0, 4);
  store<u32>(made, 0, 8);
  store<u32>(made, load<u32>(address, MORE), 12);
  store<u32>(made, record, 16);
  store<u32>(address, claim, MORE);
  keepClaim(claim);
  return made;
}

// A form may be claimed by thousands: its further claims are found by number, not one by one.

function claimIndex(record: u32, entity: u32): u32 {
  const key = ((u64(record) << 32) | u64(entity)) * 0x9e3779b97f4a7c15;
  return u32(((key >> 32) * u64(claims.capacity)) >> 32);
}

function findClaim(record: u32, entity: u32): usize {
  if (claims.capacity == 0) return 0;
  let index = claimIndex(record, entity);
  for (let claim = claims.at(index); claim != 0; claim = claims.at(index)) {
    const address = addressOf(claim);
    if (load<u32>(address) == entity && load<u32>(address, 16) == record) return address;
    index = claims.after(index);
  }
  return 0;
}

function keepClaim(claim: u32): void {
  if (claims.isFull()) {
    const old = claims.slots;
    const oldCapacity = claims.capacity;
    claims.renew(oldCapacity == 0 ? 256 : oldCapacity + (oldCapacity >> 1));
    for (let index: u32 = 0; index < oldCapacity; index++) {
      const known = load<u32>(old + (usize(index) << 2));
      if (known != 0) putClaim(known);
    }
    if (old != 0) giveSpace(old, usize(oldCapacity) << 2);
  }
  putClaim(claim);
}

function putClaim(claim: u32): void {
  const address = addressOf(claim);
  claims.put(claimIndex(load<u32>(address, 16), load<u32>(address)), claim);
}

export function orderGiven(): u32 {
  return order;
}

export function setOrder(given: u32): void {
  order = given;
}
