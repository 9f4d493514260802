import {
  CR,
  LF,
  SPACE,
  TAB,
  frontMatterEnd,
  isDefinition,
  isLineEnd,
  isTableRule,
  lineEnd,
  runEnd,
  skipSpaces,
} from './starts';
import { blank, byteAt, length, source, wall } from './text';
import { decode, isDigit, isWhite, width } from './unicode';

// Walls off what is not the text of a paragraph, heading or table, and parts these from each other. What a line is depends
// on the lines before it: that much is kept here, so that a text can be read in pieces.

const MAX_ITEMS: i32 = 64;
/** Columns where the contents of the open list items begin. */
const items: usize = memory.data(4 * MAX_ITEMS, 4);
let itemCount: i32 = 0;
let at: i32 = 0;
let column: i32 = 0;
let quotes: i32 = 0;
let quoteColumn: i32 = 0;
let inParagraph: bool = false;
let inTable: bool = false;
let inComment: bool = false;
/** The character of the open fence, 0 if none is. */
let fenceMarker: u32 = 0;
let fenceLength: i32 = 0;
let fenceQuotes: i32 = 0;
/** Where the content of the list item around it begins. */
let fenceColumn: i32 = 0;

/** Forgets what stood before. */
export function resetBlocks(): void {
  itemCount = 0;
  quotes = 0;
  quoteColumn = 0;
  inParagraph = false;
  inTable = false;
  inComment = false;
  fenceMarker = 0;
}

/** Numbers of a state: seven of this file's variables, and the columns of the items. */
export const STATE_SIZE: i32 = 8 + MAX_ITEMS;

/** Writes what the lines read so far leave open, as 32-bit numbers. Returns how many. */
export function saveState(target: usize): i32 {
  store<i32>(target, (inParagraph ? 1 : 0) | (inTable ? 2 : 0) | (inComment ? 4 : 0));
  store<i32>(target, quotes, 4);
  store<u32>(target, fenceMarker, 8);
  store<i32>(target, fenceMarker == 0 ? 0 : fenceLength, 12);
  store<i32>(target, fenceMarker == 0 ? 0 : fenceQuotes, 16);
  store<i32>(target, fenceMarker == 0 ? 0 : fenceColumn, 20);
  store<i32>(target, itemCount, 24);
  memory.copy(target + 28, items, usize(itemCount << 2));
  return 7 + itemCount;
}

export function loadState(from: usize): void {
  const flags = load<i32>(from);
  inParagraph = (flags & 1) != 0;
  inTable = (flags & 2) != 0;
  inComment = (flags & 4) != 0;
  quotes = load<i32>(from, 4);
  quoteColumn = 0;
  fenceMarker = load<u32>(from, 8);
  fenceLength = load<i32>(from, 12);
  fenceQuotes = load<i32>(from, 16);
  fenceColumn = load<i32>(from, 20);
  itemCount = load<i32>(from, 24);
  memory.copy(items, from + 28, usize(itemCount << 2));
}

/** Reads the whole text. `isStart`: it begins a document, and may have front matter. */
export function maskBlocks(isStart: bool): void {
  let start: i32 = 0;
  if (isStart) {
    resetBlocks();
    start = frontMatterEnd();
    wall(0, start);
  }
  if (inComment) start = endComment(start);
  while (start < length) start = readLine(start);
}

/** Returns where the next line begins. */
function readLine(start: i32): i32 {
  const next = lineEnd(start);
  if (fenceMarker != 0 && isFenced(start)) {
    wall(start, next);
    return next;
  }
  const quotesBefore = quotes;
  const opened = readContainers(start);
  const continues = inParagraph && !opened && quotes <= quotesBefore;
  if (isLineEnd(at)) return endParagraph(start, next);
  if (isDeep()) {
    return !continues && quotes == 0 ? endParagraph(start, next) : readText(start, next, continues);
  }
  const byte = byteAt(at);
  if (byte == 0x23) {
    const end = runEnd(at, length);
    if (end - at <= 6 && (end >= length || isWhite(decode(source + usize(end))))) {
      endParagraph(start, end);
      return next;
    }
  } else if (byte == 0x60 || byte == 0x7e) {
    if (opensFence(next)) return endParagraph(start, next);
  } else if (byte == 0x3c) {
    if (byteAt(at + 1) == 0x21 && byteAt(at + 2) == 0x2d && byteAt(at + 3) == 0x2d) return readComment(start);
  } else if (byte == 0x5b) {
    if (!continues && isDefinition(at, next)) return endParagraph(start, next);
    if (isFootnoteDefinition()) {
      pushItem(column + 1);
      return readText(start, next, false);
    }
  }
  return readText(start, next, continues);
}

function readText(start: i32, next: i32, continues: bool): i32 {
  inTable = (inTable && continues) || isTableRule(next);
  if (!continues || inTable) wall(start - 1, at);
  else if (quotes > 0) blank(start, at);
  inParagraph = true;
  return next;
}

function endParagraph(start: i32, end: i32): i32 {
  wall(start - 1, end);
  inParagraph = false;
  inTable = false;
  return end;
}

/** A comment that begins a line may hold blank lines; text may follow it. */
function readComment(start: i32): i32 {
  wall(start - 1, at + 2);
  return endComment(at + 2);
}

function endComment(from: i32): i32 {
  const start = from;
  let close = from;
  while (close < length && !(byteAt(close) == 0x2d && byteAt(close + 1) == 0x2d && byteAt(close + 2) == 0x3e))
    close++;
  inComment = close >= length;
  at = endParagraph(start, inComment ? length : close + 3);
  const next = lineEnd(at);
  const end = at;
  skipBlanks();
  return isLineEnd(at) ? endParagraph(end, next) : readText(end, next, false);
}

/** Reads the markers of quotations and list items; returns whether an item begins. */
function readContainers(start: i32): bool {
  const quotesBefore = quotes;
  at = start;
  column = 0;
  quotes = 0;
  quoteColumn = 0;
  let opened = false;
  while (true) {
    skipBlanks();
    if (byteAt(at) == 0x3e && !isDeep()) {
      quotes++;
      step(1);
      quoteColumn = column + 1;
      continue;
    }
    if (isLineEnd(at)) return opened;
    const itemsBefore = itemCount;
    while (!opened && itemCount > 0 && column < load<i32>(items + usize((itemCount - 1) << 2))) itemCount--;
    if (isDeep()) return opened;
    const sameItem = !opened && itemsBefore == itemCount && quotes <= quotesBefore;
    const marker = listMarker(inParagraph && sameItem);
    if (marker == 0) return opened;
    opened = true;
    step(marker);
    pushItem(column + 1);
  }
}

function pushItem(content: i32): void {
  // Deeper lists than anybody writes: the innermost stands for those that have no room.
  if (itemCount == MAX_ITEMS) itemCount--;
  store<i32>(items + usize(itemCount << 2), content);
  itemCount++;
}

/** Length of the marker here: `-`, `12.`; 0 if there is none. */
function listMarker(interrupts: bool): i32 {
  const first = byteAt(at);
  let end = at;
  if (first == 0x2d || first == 0x2b || first == 0x2a) end++;
  else {
    while (end - at < 9 && isDigit(byteAt(end))) end++;
    if (end == at || (byteAt(end) != 0x2e && byteAt(end) != 0x29)) return 0;
    end++;
  }
  if (end < length && !isWhite(decode(source + usize(end)))) return 0;
  if (!interrupts) return end - at;
  // `In the year⏎2011. Then …` is no list.
  if (end - at > 1) {
    for (let digit = at; digit < end - 2; digit++) if (byteAt(digit) != 0x30) return 0;
    if (byteAt(end - 2) != 0x31) return 0;
  }
  return byteAt(end) == SPACE || byteAt(end) == TAB ? end - at : 0;
}

/** `[^label]:` */
function isFootnoteDefinition(): bool {
  if (byteAt(at + 1) != 0x5e) return false;
  let end = at + 2;
  while (end < length && byteAt(end) != 0x5b && byteAt(end) != 0x5d) {
    if (isWhite(decode(source + usize(end)))) return false;
    end += width;
  }
  return end > at + 2 && byteAt(end) == 0x5d && byteAt(end + 1) == 0x3a;
}

function opensFence(next: i32): bool {
  const marker = byteAt(at);
  const end = runEnd(at, length);
  if (end - at < 3) return false;
  if (marker == 0x60) {
    for (let rest = end; rest < next; rest++) if (byteAt(rest) == 0x60) return false;
  }
  fenceMarker = marker;
  fenceLength = end - at;
  fenceQuotes = quotes;
  fenceColumn = itemCount == 0 ? 0 : load<i32>(items + usize((itemCount - 1) << 2));
  return true;
}

/** Whether the line is code or the fence's end, and not already past what held the fence. */
function isFenced(start: i32): bool {
  at = start;
  column = 0;
  skipBlanks();
  for (let quote = 0; quote < fenceQuotes; quote++) {
    if (byteAt(at) != 0x3e) return closeFence(false);
    step(1);
    skipBlanks();
  }
  if (isLineEnd(at)) return true;
  if (column < fenceColumn) return closeFence(false);
  if (byteAt(at) != fenceMarker) return true;
  const end = runEnd(at, length);
  if (end - at < fenceLength) return true;
  at = skipSpaces(end);
  return isLineEnd(at) ? closeFence(true) : true;
}

function closeFence(isFenced: bool): bool {
  fenceMarker = 0;
  return isFenced;
}

/** Whether the line is indented so far that no block but code begins here. */
function isDeep(): bool {
  return column - quoteColumn >= 4 && itemCount == 0;
}

function step(width: i32): void {
  at += width;
  column += width;
}

function skipBlanks(): void {
  while (true) {
    const byte = byteAt(at);
    if (byte != SPACE && byte != TAB) return;
    step(1);
    if (byte == TAB) column += (4 - (column % 4)) % 4;
  }
}
