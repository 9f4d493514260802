import type { Span } from '../base/span';
import { timeGroup } from '../dates/time-group';
import { endOf } from '../base/trimmed';

/** Invisible characters, and marks of emphasis and escapes, which split no word and no number: 1**2**, 1\,200. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff*_~`\\]/g;
const word = /[\p{L}\p{M}\p{N}]/u;
/** Marks within a number, a time, a day in digits, a call sign: 1,200, 10:30, 12/02/2024, T-72. */
const joint = /[.,'’‘ʼ·٫٬:/‐‑–-]/u;
const blank = /[ \u00a0\u2005-\u200a\u202f]/;
/** Languages that part no words with blanks: a name may begin in the midst of letters. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Digits that are looked at on either side: longer runs are none. */
const farthest = 32;
const timeGroups = new RegExp(timeGroup, 'gu');

/** Returns whether neither end of the stretch is inside a run of digits, marks and letters that belong together. */
export function isWhole(text: string, { start, end }: Span): boolean {
  return !isWithinRun(text, start) && !isWithinRun(text, end);
}

/** Returns whether the text before and after the offset belongs together: a word, 1 200, 10:30, T-72, 021430Z DEC 24. */
export function isWithinRun(text: string, offset: number): boolean {
  if (isEscaped(text, offset)) return true;
  const before = seen(text.slice(Math.max(0, offset - farthest), offset)).slice(-farthest);
  const after = seen(text.slice(offset, offset + farthest));
  const [left, right] = [/.$/su.exec(before)?.[0] ?? '', /^./su.exec(after)?.[0] ?? ''];
  if (word.test(left) && word.test(right)) return !unparted.test(left) || !unparted.test(right);
  return isJoined(before, after) || isGrouped(before, after) || isInTimeGroup(text, offset);
}

function seen(text: string): string {
  return text.replace(unseen, '');
}

/** Returns whether the offset follows a backslash: a character inserted there would be escaped instead of the mark. */
function isEscaped(text: string, offset: number): boolean {
  const slashes = endOf(text.slice(Math.max(0, offset - farthest), offset), /\\/).length;
  return slashes % 2 === 1;
}

/** A mark between digits, or between a digit and a letter. */
function isJoined(before: string, after: string): boolean {
  const isBetween = (left: string, right: string) =>
    word.test(left) && word.test(right) && (/\p{N}/u.test(left) || /\p{N}/u.test(right));
  if (joint.test(after.charAt(0))) return isBetween(before.charAt(before.length - 1), after.charAt(1));
  const mark = before.charAt(before.length - 1);
  return joint.test(mark) && isBetween(before.charAt(before.length - 2), after.charAt(0));
}

/** A blank that parts the groups of a number: one that no line is broken at, or one before three digits. */
function isGrouped(before: string, after: string): boolean {
  const at = blank.test(after.charAt(0)) ? 1 : 0;
  const gap = at === 1 ? after.charAt(0) : before.charAt(before.length - 1);
  if (!blank.test(gap)) return false;
  const left = endOf(at === 1 ? before : before.slice(0, -1), /\p{Nd}/u);
  const right = /^\p{Nd}+/u.exec(after.slice(at))?.[0] ?? '';
  if (left === '' || right === '') return false;
  return gap !== ' ' || (left.length <= 3 && right.length === 3);
}

function isInTimeGroup(text: string, offset: number): boolean {
  const from = Math.max(0, offset - farthest);
  return [...text.slice(from, offset + farthest).matchAll(timeGroups)].some(
    ({ 0: group, index }) => from + index < offset && offset < from + index + group.length,
  );
}
