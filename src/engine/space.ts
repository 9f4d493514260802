/**
 * Memory for arrays: in whole pages, as most of them are large and few. What is given back is taken again by the next that fits,
 * so that arrays which grow leave little unused.
 */

const PAGE: usize = 0x10000;
/** Stretches that are free: address and bytes. */
const MAX_FREE: i32 = 512;
const free: usize = memory.data(8 * MAX_FREE, 8);
let freeCount: i32 = 0;
/** Small parts are cut from one page after the other. */
let smallAt: usize = 0;
let smallEnd: usize = 0;

/** So many bytes, all 0. */
export function takeSpace(bytes: usize): usize {
  const before = everTaken;
  const at = takeAny(bytes);
  // What nobody has had is 0, and takes time when it is first touched.
  if (at < before) memory.fill(at, 0, min((bytes + PAGE - 1) & ~(PAGE - 1), before - at));
  return at;
}

/** Memory from here on has never been taken. */
let everTaken: usize = 0;

/** So many bytes, whatever is in them. */
export function takeAny(bytes: usize): usize {
  const at = findSpace(bytes);
  everTaken = max(everTaken, at + ((bytes + PAGE - 1) & ~(PAGE - 1)));
  return at;
}

function findSpace(bytes: usize): usize {
  const wanted = (bytes + PAGE - 1) & ~(PAGE - 1);
  let best = -1;
  for (let index = 0; index < freeCount; index++) {
    const size = freeSize(index);
    if (size >= wanted && (best < 0 || size < freeSize(best))) best = index;
  }
  if (best < 0) {
    // Each time that memory grows the host may think of clearing up: seldom and more, then.
    const step = max(wanted, (usize(memory.size()) << 13) & ~(PAGE - 1));
    let pages = memory.grow(i32(step >> 16));
    if (pages < 0) pages = memory.grow(i32(wanted >> 16));
    else if (step > wanted) giveSpace((usize(pages) << 16) + wanted, step - wanted);
    if (pages < 0) abort();
    return usize(pages) << 16;
  }
  const at = freeAt(best);
  const rest = freeSize(best) - wanted;
  if (rest == 0) {
    freeCount--;
    setFree(best, freeAt(freeCount), freeSize(freeCount));
  } else setFree(best, at + wanted, rest);
  return at;
}

/** Gives back what was taken for so many bytes. */
export function giveSpace(at: usize, bytes: usize): void {
  const size = (bytes + PAGE - 1) & ~(PAGE - 1);
  for (let index = 0; index < freeCount; index++) {
    if (freeAt(index) + freeSize(index) == at) {
      setFree(index, freeAt(index), freeSize(index) + size);
      return;
    }
    if (at + size == freeAt(index)) {
      setFree(index, at, freeSize(index) + size);
      return;
    }
  }
  // More stretches than there is room to note are lost until all is made anew.
  if (freeCount < MAX_FREE) setFree(freeCount++, at, size);
}

/** So few bytes that a page would be too much; they are never given back. */
export function takeSmall(bytes: usize): usize {
  const size = (bytes + 15) & ~15;
  if (smallEnd - smallAt < size) {
    smallAt = takeSpace(PAGE);
    smallEnd = smallAt + PAGE;
  }
  smallAt += size;
  return smallAt - size;
}

function freeAt(index: i32): usize {
  return load<u32>(free + usize(index << 3));
}

function freeSize(index: i32): usize {
  return load<u32>(free + usize(index << 3), 4);
}

function setFree(index: i32, at: usize, size: usize): void {
  store<u32>(free + usize(index << 3), u32(at));
  store<u32>(free + usize(index << 3), u32(size), 4);
}
