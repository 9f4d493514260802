import { addressOf, allocate } from './arena';
import * as table from './entity-table';
import { giveSpace } from './space';
import { length, prose } from './text';

// Ids of entities, each kept once: its size, then its bytes.

/** The id that is the text at hand. */
export function addEntity(): u32 {
  if (table.isFull()) grow();
  const hash = hashOf(prose, length);
  for (let index = indexOf(hash); ; index = table.after(index)) {
    const known = table.at(index);
    if (known == 0) break;
    const address = addressOf(known);
    if (load<i32>(address) == length && memory.compare(address + 4, prose, usize(length)) == 0) return known;
  }
  const made = allocate(4 + length);
  const address = addressOf(made);
  store<i32>(address, length);
  memory.copy(address + 4, prose, usize(length));
  table.put(indexOf(hash), made);
  return made;
}

function hashOf(address: usize, size: i32): u32 {
  let hash: u64 = u64(size);
  let at = 0;
  for (; at + 8 <= size; at += 8)
    ((hash = (hash ^ load<u64>(address + usize(at))) * 0x9e3779b97f4a7c15), (hash ^= hash >> 29));
  for (; at < size; at++) hash = (hash ^ u64(load<u8>(address + usize(at)))) * 0x9e3779b97f4a7c15;
  return u32(hash >> 32);
}

function indexOf(hash: u32): u32 {
  return u32((u64(hash) * u64(table.capacity)) >> 32);
}

function grow(): void {
  const old = table.slots;
  const oldCapacity = table.capacity;
  table.renew(oldCapacity == 0 ? 64 : oldCapacity + (oldCapacity >> 1));
  for (let index: u32 = 0; index < oldCapacity; index++) {
    const known = load<u32>(old + (usize(index) << 2));
    if (known == 0) continue;
    const address = addressOf(known);
    table.put(indexOf(hashOf(address + 4, load<i32>(address))), known);
  }
  if (old != 0) giveSpace(old, usize(oldCapacity) << 2);
}
