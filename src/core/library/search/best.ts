const mostRecords = (1 << 24) - 1;
/** No rank is higher. */
export const highestRank = (1 << 27) - 1;

/**
 * Returns the rank of a name as one number, the best highest: by if it is an actor; if the note has it already; the
 * number of records that name it; and if one of its forms begins with the query.
 */
export function rankOf(isActor: boolean, isPresent: boolean, records: number, begins: boolean): number {
  const most = records < 0 ? 0 : records > mostRecords ? mostRecords : records;
  return (isActor ? 1 << 26 : 0) | (isPresent ? 1 << 25 : 0) | (most << 1) | (begins ? 1 : 0);
}

/** The best items offered, at most `most`; of equal rank, those with the lower number. */
export class Best {
  private readonly ranks: number[] = [];
  readonly numbers: number[] = [];

  constructor(private readonly most: number) {}

  /** Returns `true` if the list is full and its last item has a higher rank. */
  isAbove(rank: number): boolean {
    return this.numbers.length === this.most && (this.ranks[this.most - 1] ?? 0) > rank;
  }

  /** Returns `true` if the item would be among the best. */
  takes(rank: number, number: number): boolean {
    const last = this.most - 1;
    if (this.numbers.length <= last) return true;
    const lowest = this.ranks[last] ?? 0;
    return rank > lowest || (rank === lowest && number < (this.numbers[last] ?? 0));
  }

  /** The same number stays once, where it ranks higher. */
  offer(rank: number, number: number): void {
    const known = this.numbers.indexOf(number);
    if (known >= 0) {
      if ((this.ranks[known] ?? 0) >= rank) return;
      this.ranks.splice(known, 1);
      this.numbers.splice(known, 1);
    }
    if (!this.takes(rank, number)) return;
    let at = this.numbers.length;
    while (at > 0 && this.isBefore(rank, number, at - 1)) at--;
    this.ranks.splice(at, 0, rank);
    this.numbers.splice(at, 0, number);
    this.ranks.length = this.numbers.length = Math.min(this.numbers.length, this.most);
  }

  private isBefore(rank: number, number: number, at: number): boolean {
    const other = this.ranks[at] ?? 0;
    return rank > other || (rank === other && number < (this.numbers[at] ?? 0));
  }
}
