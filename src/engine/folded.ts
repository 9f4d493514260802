import { hashBytes } from './hash';
import { prose } from './text';
import { endOf, startOf } from './tokens';
import { cellOf, decode, width } from './unicode';

const MAX_FOLDED: i32 = 1024;
const folded: usize = memory.data(MAX_FOLDED + 32, 16);
let foldedSize: i32 = 0;

/** A number for the words from `first` to `last` as one: equal for all that folding joins. */
export function wordHash(first: i32, last: i32): u32 {
  foldedSize = 0;
  for (let index = first; index <= last; index++) fold(startOf(index), endOf(index));
  return foldedHash();
}

/** The same for a word that holds more than ASCII letters. */
export function bytesHash(start: i32, end: i32): u32 {
  foldedSize = 0;
  fold(start, end);
  return foldedHash();
}

function foldedHash(): u32 {
  memory.fill(folded + usize(foldedSize), 0, 8);
  return hashBytes(folded, foldedSize);
}

function fold(start: i32, end: i32): void {
  for (let at = start; at < end && foldedSize < MAX_FOLDED;) {
    const address = prose + usize(at);
    const byte: u32 = load<u8>(address);
    if (byte < 0x80) {
      store<u8>(folded + usize(foldedSize), u8(byte));
      foldedSize++;
      at++;
      continue;
    }
    const cell = cellOf(decode(address));
    at += width;
    const bytes = i32(load<u8>(cell, 1));
    memory.copy(folded + usize(foldedSize), cell + 2, usize(bytes));
    foldedSize += bytes;
  }
}
