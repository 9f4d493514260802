import type { Figure } from '../pack/model';

/** "11", "10–12", "at least 10", "up to 12". */
export function amountOf({ value, low, high }: Figure): string {
  if (value !== undefined) return String(value);
  if (low === undefined) return high === undefined ? 'not given' : `up to ${high}`;
  return high === undefined ? `at least ${low}` : `${low}–${high}`;
}
