import { giveSpace, takeSpace } from './space';
import { original } from './text';

// The mentions that were found: start, end, record of the form, how alike it is.

const MENTION: i32 = 16;
export let mentions: usize = 0;
export let mentionCount: i32 = 0;
let mentionRoom: i32 = 0;

export function forgetMentions(): void {
  mentionCount = 0;
}

export function addMention(start: i32, end: i32, record: u32, level: i32): void {
  if (mentionCount == mentionRoom) makeRoom();
  const mention = mentions + usize(mentionCount * MENTION);
  store<i32>(mention, start);
  store<i32>(mention, end, 4);
  store<u32>(mention, record, 8);
  store<i32>(mention, level, 12);
  mentionCount++;
}

function makeRoom(): void {
  const old = mentions;
  const size = usize(mentionRoom * MENTION);
  mentionRoom = max(0x1000, mentionRoom * 2);
  mentions = takeSpace(usize(mentionRoom * MENTION));
  if (old == 0) return;
  memory.copy(mentions, old, size);
  giveSpace(old, size);
}

/** Turns the mentions' bytes into UTF-16 units of the text. */
export function measureMentions(): void {
  let at = 0;
  let units = 0;
  for (let index = 0; index < mentionCount; index++) {
    const mention = mentions + usize(index * MENTION);
    for (let edge = 0; edge < 2; edge++) {
      const place = mention + usize(edge << 2);
      const to = load<i32>(place);
      units += unitsBetween(at, to);
      at = to;
      store<i32>(place, units);
    }
  }
}

/** UTF-16 units of the bytes: one for each that begins a character, one more for each of four bytes. */
function unitsBetween(start: i32, end: i32): i32 {
  let units = 0;
  let at = start;
  for (; at + 16 <= end; at += 16) {
    const bytes = v128.load(original + usize(at));
    units += popcnt(i8x16.bitmask(i8x16.gt_s(bytes, i8x16.splat(-65))));
    units += popcnt(i8x16.bitmask(i8x16.ge_u(bytes, i8x16.splat(-16))));
  }
  for (; at < end; at++) {
    const byte: u32 = load<u8>(original + usize(at));
    if ((byte & 0xc0) != 0x80) units++;
    if (byte >= 0xf0) units++;
  }
  return units;
}
