import { type NoteFigure, type Reading, roughlyAround } from '../../language/figure';
import type { Figure } from '../../pack/model';

/** The relation of a number in a note to the figure of a record. */
export type Agreement = 'fits' | 'flattens' | 'contradicts';

/** Returns the bounds of a record's figure; `undefined` if it gives none. */
export function rangeOf({ value, low, high }: Figure): Reading | undefined {
  if (value !== undefined) return [value, value];
  if (low === undefined && high === undefined) return undefined;
  return [low ?? 0, high ?? Infinity];
}

/**
 * Compares a number with a figure: "more than 10" for 11 fits, as does "10–12"; one number out of a range flattens
 * it. If the number has several readings, the one that agrees best counts.
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
