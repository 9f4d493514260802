import { giveSpace, takeSpace } from './space';

/**
 * The text at hand, as UTF-8. Reading and masking never share a buffer: what one pass masks, the same pass still reads as it
 * was. Offsets are bytes from the start of the text.
 */

/** Bytes that may be read past the end: the sweep looks at 64 at a time. */
const SLACK: i32 = 128;

let capacity: i32 = 0;
/** What a pass reads. */
export let source: usize = 0;
/** What it writes: after all passes, the prose. */
export let prose: usize = 0;
/** The text as it was written, where offsets have to be measured in it. */
export let original: usize = 0;
/** Bytes of the text. */
export let length: i32 = 0;

/** Makes room for a text of so many bytes; returns where the host writes it. */
export function reserve(bytes: i32): usize {
  if (bytes > capacity) {
    if (source != 0) {
      giveSpace(source, usize(capacity + SLACK));
      giveSpace(prose, usize(capacity + SLACK));
      giveSpace(original, usize(capacity + SLACK));
    }
    capacity = max(bytes + (bytes >> 1), 0xff00);
    source = takeSpace(usize(capacity + SLACK));
    prose = takeSpace(usize(capacity + SLACK));
    original = takeSpace(usize(capacity + SLACK));
  }
  return source;
}

/** A text of so many bytes was written into the room that was made. */
export function begin(bytes: i32): void {
  length = bytes;
  memory.fill(source + usize(bytes), 0, SLACK);
  memory.copy(prose, source, usize(bytes + SLACK));
}

/** Ends what was written with bytes that are 0. */
export function end(bytes: i32): void {
  memory.fill(source + usize(bytes), 0, SLACK);
}

/** Keeps the text as it is now. */
export function keepOriginal(): void {
  memory.copy(original, source, usize(length));
}

/** What was masked becomes what is read; masking goes on from there. */
export function nextPass(): void {
  memory.copy(source, prose, usize(length));
}

/** The byte that is read there; 0 past the end. */
export function byteAt(at: i32): u32 {
  return load<u8>(source + usize(at));
}

/** Nothing from `start` to `end` is prose. No name crosses a byte that is 0. */
export function wall(start: i32, end: i32): void {
  const from = max(start, 0);
  // Most are short: a call of the host's fill would take longer than they do.
  let at = prose + usize(from);
  const to = prose + usize(end);
  if (end - from > 128) {
    memory.fill(at, 0, to - at);
    return;
  }
  for (; at + 8 <= to; at += 8) store<u64>(at, 0);
  for (; at < to; at++) store<u8>(at, 0);
}

/** White space stands from `start` to `end`. */
export function blank(start: i32, end: i32): void {
  if (start < end) memory.fill(prose + usize(start), 0x20, usize(end - start));
}

export function put(at: i32, byte: u32): void {
  store<u8>(prose + usize(at), u8(byte));
}

let wholeProse: usize = 0;

/** A part of what was written at `source` becomes the text at hand, as it is; no pass changes it. */
export function look(at: i32, bytes: i32): void {
  if (wholeProse == 0) wholeProse = prose;
  prose = source + usize(at);
  length = bytes;
}

/** The end of looking at parts. */
export function lookAway(): void {
  if (wholeProse != 0) prose = wholeProse;
  wholeProse = 0;
}
