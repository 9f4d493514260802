import { type NoteFigure, type Reading, roughlyAround } from '../../language/figure';
import type { Figure } from '../../pack/model';

/** What a number in a note is beside the figure of a record. */
export type Agreement = 'fits' | 'flattens' | 'contradicts';

/** The bounds of a record's figure; `undefined` where it gives none. */
export function rangeOf({ value, low, high }: Figure): Reading | undefined {
  if (value !== undefined) return [value, value];
  if (low === undefined && high === undefined) return undefined;
  return [low ?? 0, high ?? Infinity];
}

/**
 * Whether a number says what the figure says, or less: "more than 10" of 11 is right, as is "10–12"; one number out of a
 * range flattens it. Of what the number can mean, the reading counts that agrees best.
 */
export function agreementOf({ readings, bound }: NoteFigure, figure: Figure): Agreement {
  const range = rangeOf(figure);
  if (!range) return 'fits';
  const found = new Set(readings.map((reading) => agreement(reading, bound, range)));
  if (found.has('fits')) return 'fits';
  return found.has('flattens') ? 'flattens' : 'contradicts';
}

function agreement([from, to]: Reading, bound: NoteFigure['bound'], range: Reading): Agreement {
  const [low, high] = range;
  switch (bound) {
    case 'exact': {
      if (from <= low && high <= to) return 'fits';
      return low <= from && to <= high ? 'flattens' : 'contradicts';
    }
    case 'about': {
      const [least, most] = roughlyAround(range);
      return least <= from && from <= most ? 'fits' : 'contradicts';
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
