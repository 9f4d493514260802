import type { Reading } from './numbers';

/** "About 10" may stand for so much more or less, as a share. */
const roughly = 0.15;

/** So much less and more than a number that is only about right. */
export function roughlyAround([low, high]: Reading): Reading {
  return [low - Math.max(1, low * roughly), high + Math.max(1, high * roughly)];
}
