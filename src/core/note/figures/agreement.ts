import type { Figure } from '../../pack/model';
import type { NoteFigure } from './figure';

/** What a number in a note is beside the figure of a record. */
export type Agreement = 'fits' | 'flattens' | 'contradicts';

/** "About 10" may stand for so much more or less, as a share. */
const roughly = 0.15;

/** The bounds of a record's figure; `undefined` where it gives none. */
export function rangeOf({ value, low, high }: Figure): readonly [number, number] | undefined {
  if (value !== undefined) return [value, value];
  if (low === undefined && high === undefined) return undefined;
  return [low ?? 0, high ?? Infinity];
}

/**
 * Whether a number says what the figure says, or less: "more than 10" of 11 is right, as is "10–12"; one number out of a
 * range flattens it.
 */
export function agreementOf(said: NoteFigure, figure: Figure): Agreement {
  const range = rangeOf(figure);
  if (!range) return 'fits';
  const [low, high] = range;
  switch (said.bound) {
    case 'exact': {
      if (said.low <= low && high <= said.high) return 'fits';
      return low <= said.low && said.high <= high ? 'flattens' : 'contradicts';
    }
    case 'about': {
      const [least, most] = [low - Math.max(1, low * roughly), high + Math.max(1, high * roughly)];
      return least <= said.low && said.low <= most ? 'fits' : 'contradicts';
    }
    case 'at-least':
      return said.low <= low ? 'fits' : 'contradicts';
    case 'more-than':
      return said.low < high && said.low <= low ? 'fits' : 'contradicts';
    case 'at-most':
    case 'less-than':
      return said.high >= high ? 'fits' : 'contradicts';
    case 'vague':
      return said.low <= high && low <= said.high ? 'fits' : 'contradicts';
  }
}
