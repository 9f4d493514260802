import { type Bound, type NoteFigure, type Reading, roughlyAround } from '../../language/figure';
import type { Figure } from '../../pack/model';

/** The relation of a number in a note to the number of a record. */
export type Agreement = 'fits' | 'flattens' | 'contradicts';

/** The amounts that a record's number can be, and the bound that its words give it. */
export interface Amount {
  readonly range: Reading;
  readonly bound: Bound;
}

/** Returns the bounds of a record's figure; `undefined` if it gives none. */
export function rangeOf({ value, low, high }: Figure): Reading | undefined {
  if (value !== undefined) return [value, value];
  if (low === undefined && high === undefined) return undefined;
  return [low ?? 0, high ?? Infinity];
}

/**
 * Compares a number with that of a record: "more than 10" for 11 fits, as does "10–12"; one number out of a range flattens
 * it. Further readings of the number count only if one is exactly that of the record.
 */
export function agreementOf({ readings, bound }: NoteFigure, amount: Amount): Agreement {
  const [first, ...others] = readings;
  // "1,500" may be one and a half, but only if the record says just that.
  if (others.some(([from, to]) => from === amount.range[0] && to === amount.range[1])) return 'fits';
  return agreement(first, bound, amount);
}

const least = new Set<Bound>(['at-least', 'more-than']);
const most = new Set<Bound>(['at-most', 'less-than']);

function agreement([from, to]: Reading, bound: Bound, { range, bound: known }: Amount): Agreement {
  const [low, high] = range;
  // "At least 900" for "no more than 900": the same number, and the contrary.
  const isTurned = (least.has(bound) && most.has(known)) || (most.has(bound) && least.has(known));
  if (isTurned && from === to && (from === low || from === high)) return 'contradicts';
  // "More than 340" in both.
  if (least.has(bound) && least.has(known) && from === low) return 'fits';
  if (most.has(bound) && most.has(known) && to === high) return 'fits';
  switch (bound) {
    case 'exact': {
      // "4.5 to 8 million" for "4.5 to 6 million": one end is wrong.
      const isHalfRight = from < to && low < high && (from === low) !== (to === high);
      if (isHalfRight) return 'contradicts';
      if (from <= low && high <= to) return 'fits';
      return low <= from && to <= high ? 'flattens' : 'contradicts';
    }
    case 'about': {
      // One end of a range is not the middle of it.
      if (low < high && Number.isFinite(high) && from === to && (from === low || to === high))
        return 'flattens';
      const [lowest, highest] = roughlyAround(range);
      return lowest <= from && from <= highest ? 'fits' : 'contradicts';
    }
    case 'at-least':
      return from <= low ? 'fits' : 'contradicts';
    case 'more-than':
      return from < high && from <= low ? 'fits' : 'contradicts';
    case 'at-most':
    case 'less-than':
      return to >= high ? 'fits' : 'contradicts';
    case 'vague':
      return from <= high && low <= to ? 'fits' : 'contradicts';
  }
}
