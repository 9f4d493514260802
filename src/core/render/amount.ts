import type { Print } from '../language/print';
import type { Figure } from '../pack/model';

/** Returns a figure as it is shown: "11", "10–12", "at least 10", "up to 12". */
export function amountOf({ value, low, high }: Figure, print: Print): string {
  return print.amount(value, low, high);
}
