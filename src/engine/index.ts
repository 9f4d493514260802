// What the host may ask. Texts and forms are written at `reserve`d room first.

import { chunkAt, makeRoom, setUsed, used, addressOf } from './arena';
import { STATE_SIZE, loadState, maskBlocks, saveState } from './blocks';
import * as claims from './claim-table';
import { addEntity } from './entities';
import * as entities from './entity-table';
import { maskInlines } from './inlines';
import { bounds, findNames } from './match';
import { measureMentions, mentions } from './mentions';
import { addForm, orderGiven, removeForm, setOrder } from './names';
import * as nodes from './nodes';
import { giveSpace, takeAny } from './space';
import { begin, end, keepOriginal, look, lookAway, nextPass, prose, reserve, source } from './text';

const state: usize = memory.data(4 * (1 + STATE_SIZE), 4);
/** Numbers that say what a dictionary needs. */
const shape: usize = memory.data(4 * 16, 4);

export { reserve, addressOf };

export function start(names: u32): void {
  nodes.startNodes(names);
  // What their forms and the ids of what they name take, as far as can be said before they are there.
  const room = usize(names) * 56;
  if (names > 1000) giveSpace(takeAny(room), room);
}

/**
 * Adds, or takes back, the forms that were written: the id of an entity, a byte that is 0, a form, another 0, and so on. An id
 * that is empty stands for the one before.
 */
export function change(bytes: i32, adds: bool): void {
  end(bytes);
  let entity: u32 = 0;
  for (let at = 0; at < bytes;) {
    const form = partEnd(at) + 1;
    if (form - 1 > at) {
      look(at, form - 1 - at);
      entity = addEntity();
    }
    const next = partEnd(form);
    look(form, next - form);
    if (adds) addForm(entity);
    else removeForm(entity);
    at = next + 1;
  }
  lookAway();
}

function partEnd(from: i32): i32 {
  let at = from;
  while (load<u8>(source + usize(at)) != 0) at++;
  return at;
}

/** Finds names in the text that was written. Returns how many mentions. */
export function find(bytes: i32, marked: bool, isStart: bool, folded: bool, isAscii: bool): i32 {
  begin(bytes);
  if (!isAscii) keepOriginal();
  if (marked) maskText(isStart);
  const found = findNames(marked, folded);
  if (!isAscii) measureMentions();
  return found;
}

function maskText(isStart: bool): void {
  maskBlocks(isStart);
  nextPass();
  maskInlines();
}

export function proseAt(): usize {
  return prose;
}

export function mentionsAt(): usize {
  return mentions;
}

export function boundsAt(): usize {
  return bounds;
}

/** What the lines read so far leave open, as numbers; their count first. */
export function blockState(): usize {
  store<i32>(state, saveState(state + 4));
  return state;
}

export function setBlockState(): void {
  loadState(state + 4);
}

export function stateAt(): usize {
  return state;
}

// A dictionary as bytes: its shape, then its parts: nodes, first words, their bits, entities, claims, chunks of records.

export function shapeAt(): usize {
  nodes.settle();
  store<u32>(shape, nodes.slotCapacity);
  store<u32>(shape, nodes.slotCount, 4);
  store<u32>(shape, nodes.firstCapacity, 8);
  store<u32>(shape, nodes.firstCount, 12);
  store<u32>(shape, nodes.firstLog, 16);
  store<u32>(shape, entities.capacity, 20);
  store<u32>(shape, entities.count, 24);
  store<u32>(shape, claims.capacity, 28);
  store<u32>(shape, claims.count, 32);
  store<u32>(shape, used, 36);
  store<u32>(shape, orderGiven(), 40);
  return shape;
}

function used32(): u32 {
  return load<u32>(shape, 36);
}

/** Makes room for a dictionary of the shape that was written. */
export function take(): void {
  const room = (usize(used32()) << 2) + (usize(load<u32>(shape) + load<u32>(shape, 8)) << 3) + (2 << 20);
  giveSpace(takeAny(room), room);
  nodes.takeNodes(load<u32>(shape), load<u32>(shape, 4));
  nodes.takeFirsts(load<u32>(shape, 8), load<u32>(shape, 12), load<u32>(shape, 16));
  entities.renew(load<u32>(shape, 20));
  entities.setCount(load<u32>(shape, 24));
  claims.renew(load<u32>(shape, 28));
  claims.setCount(load<u32>(shape, 32));
  setUsed(load<u32>(shape, 36));
  setOrder(load<u32>(shape, 40));
  makeRoom(i32((used + 0xffff) >> 16));
}

/** Parts that are no chunks. */
const TABLES: i32 = 5;

export function parts(): i32 {
  return TABLES + i32((used + 0xffff) >> 16);
}

export function partAt(part: i32): usize {
  switch (part) {
    case 0:
      return nodes.slots;
    case 1:
      return nodes.firsts;
    case 2:
      return nodes.firstBits;
    case 3:
      return entities.slots;
    case 4:
      return claims.slots;
    default:
      return chunkAt(part - TABLES);
  }
}

export function partSize(part: i32): usize {
  switch (part) {
    case 0:
      return usize(nodes.slotCapacity) << 3;
    case 1:
      return usize(nodes.firstCapacity) << 3;
    case 2:
      return usize(1) << usize(nodes.firstLog - 3);
    case 3:
      return usize(entities.capacity) << 2;
    case 4:
      return usize(claims.capacity) << 2;
    default:
      return usize(min(used - (u32(part - TABLES) << 16), 0x10000)) << 2;
  }
}
