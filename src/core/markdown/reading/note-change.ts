import type { Span } from '../../base/span';

/** The stretch from `start` to `end` has become one of another length. */
export interface Change extends Span {
  /** In UTF-16 code units. */
  readonly inserted: number;
}

/** Number of UTF-16 units compared at once. */
const stretch = 4096;

/** The one stretch in which two versions of a text differ. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  // Stretches are compared at once, which is many times as fast as unit by unit.
  while (start + stretch <= most && after.startsWith(before.slice(start, start + stretch), start))
    start += stretch;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const left = most - start;
  const [endBefore, endAfter] = [before.length, after.length];
  let kept = 0;
  while (
    kept + stretch <= left &&
    after.startsWith(before.slice(endBefore - kept - stretch, endBefore - kept), endAfter - kept - stretch)
  )
    kept += stretch;
  while (kept < left && before.charCodeAt(endBefore - 1 - kept) === after.charCodeAt(endAfter - 1 - kept))
    kept++;
  return { start, end: before.length - kept, inserted: after.length - kept - start };
}
