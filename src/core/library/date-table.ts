import { type EdtfDate, compareDates, compareNewestFirst, dateOf } from '../dates';

/**
 * The dates of a library, each way of writing one once: a record then holds a number. However many records there are,
 * their dates are few.
 */
export class DateTable {
  private readonly numbers = new Map<string, number>();
  private readonly dates: EdtfDate[] = [];
  private chronological: Int32Array | undefined;
  private newest: Int32Array | undefined;

  get size(): number {
    return this.dates.length;
  }

  /** -1 for a text that is no date. */
  numberOf(text: string | undefined): number {
    if (text === undefined) return -1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const date = dateOf(text);
    const number = date ? this.dates.push(date) - 1 : -1;
    this.numbers.set(text, number);
    this.chronological = this.newest = undefined;
    return number;
  }

  date(number: number): EdtfDate | undefined {
    return this.dates[number];
  }

  /** The place of each date in the order of time, by its number; dates that the order does not part share one. */
  get ranks(): Int32Array {
    return (this.chronological ??= ranked(this.dates, compareDates));
  }

  /** The same where the newest comes first. */
  get newestRanks(): Int32Array {
    return (this.newest ??= ranked(this.dates, compareNewestFirst));
  }
}

function ranked(dates: readonly EdtfDate[], compare: (a: EdtfDate, b: EdtfDate) => number): Int32Array {
  const order = dates.map((date, number) => ({ date, number })).sort((a, b) => compare(a.date, b.date));
  const ranks = new Int32Array(dates.length);
  let rank = 0;
  order.forEach(({ date, number }, index) => {
    const before = order[index - 1];
    if (before && compare(before.date, date) !== 0) rank++;
    ranks[number] = rank;
  });
  return ranks;
}
