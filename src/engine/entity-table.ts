// The ids of entities. References to records by a number of theirs; 0 is free.

import { takeSpace } from './space';

export let slots: usize = 0;
export let capacity: u32 = 0;
export let count: u32 = 0;

export function isFull(): bool {
  return count * 4 >= capacity * 3;
}

/** Empty slots in place of those there were, which whoever asks copies and gives back. */
export function renew(size: u32): void {
  slots = takeSpace(usize(size) << 2);
  capacity = size;
  count = 0;
}

export function at(index: u32): u32 {
  return load<u32>(slots + (usize(index) << 2));
}

export function after(index: u32): u32 {
  return index + 1 == capacity ? 0 : index + 1;
}

export function put(from: u32, record: u32): void {
  let index = from;
  while (at(index) != 0) index = after(index);
  store<u32>(slots + (usize(index) << 2), record);
  count++;
}

export function setCount(records: u32): void {
  count = records;
}
