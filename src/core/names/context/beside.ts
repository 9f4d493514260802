import type { Span } from '../../base/span';
import { endOf, withoutEnd } from '../../base/trimmed';

/** A word next to a stretch of a text, which nothing parts from it but blanks, one line break, marks of emphasis or a hyphen. */
export interface Beside extends Span {
  readonly word: string;
  /** True if a hyphen joins it. */
  readonly isJoined: boolean;
}

/** No gap and no word is longer, in UTF-16 code units. */
const longestGap = 40;
const longestWord = 60;

const inWord = /[\p{L}\p{M}\p{N}'’‘ʼʿʾ.‐‑-]/u;
const wordAtStart = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘ʼʿʾ‐‑-]*/u;
const white = /[\p{Zs}\t\r\n]/u;
const mark = /[*_~\\]/;
const hyphen = /[-‐‑]/;
/** Characters that make the word after them a part of an address, a label, a tag. */
const noProseBefore = /[@/#^&=$<]/;

/** The word before the offset; `undefined` where something else stands there. A full stop at its end is left in. */
export function wordBefore(text: string, at: number): Beside | undefined {
  const gap = gapBefore(text, at);
  if (!gap) return undefined;
  const found = endOf(text.slice(Math.max(0, gap.at - longestWord), gap.at), inWord);
  const word = found.replace(/^[^\p{L}\p{N}]+/u, '');
  const start = gap.at - word.length;
  if (word === '' || noProseBefore.test(text.charAt(start - 1))) return undefined;
  return { word, start, end: gap.at, isJoined: gap.isJoined };
}

/** Returns the word after the offset; `undefined` if something else is there, such as a possessive. */
export function wordAfter(text: string, at: number): Beside | undefined {
  const gap = gapAfter(text, at);
  if (!gap) return undefined;
  const [found = ''] = wordAtStart.exec(text.slice(gap.at, gap.at + longestWord)) ?? [];
  const word = withoutEnd(found, /['’‘ʼ‐‑-]/);
  return word === '' ? undefined : { word, start: gap.at, end: gap.at + word.length, isJoined: gap.isJoined };
}

interface Gap {
  readonly at: number;
  readonly isJoined: boolean;
}

function gapBefore(text: string, from: number): Gap | undefined {
  let [at, breaks, blanks] = [from, 0, 0];
  for (; at > 0 && from - at < longestGap; at--) {
    const unit = text.charAt(at - 1);
    if (white.test(unit)) {
      if (unit !== '\r') blanks++;
      if (unit === '\n' && ++breaks > 1) return undefined;
    } else if (unit === '>' && breaks === 0) {
      // A marker of a quotation, if a line begins here.
      if (!/(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, at - longestGap), at))) return undefined;
    } else if (hyphen.test(unit) && blanks === breaks) {
      // “al-⏎Assad”
      return breaks > 0 && endsBlock(text, at) ? undefined : { at: at - 1, isJoined: true };
    } else if (!mark.test(unit)) break;
  }
  if (blanks === 0 || (breaks > 0 && endsBlock(text, at))) return undefined;
  return { at, isJoined: false };
}

function gapAfter(text: string, from: number): Gap | undefined {
  let [at, breaks, blanks] = [from, 0, 0];
  for (; at < text.length && at - from < longestGap; at++) {
    const unit = text.charAt(at);
    if (white.test(unit)) {
      if (unit !== '\r') blanks++;
      if (unit === '\n' && ++breaks > 1) return undefined;
    } else if (hyphen.test(unit) && blanks === 0) return { at: at + 1, isJoined: true };
    else if (!mark.test(unit) && !(unit === '>' && breaks > 0)) break;
  }
  if (blanks === 0 || (breaks > 0 && endsBlock(text, from))) return undefined;
  return { at, isJoined: false };
}

/** Returns whether no paragraph continues after the line of the offset: a heading, a row of a table, a rule. */
function endsBlock(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end);
  return /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|[-=*_][-=*_ \t]*\r?$)|\|/.test(line);
}
