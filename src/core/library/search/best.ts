const mostRecords = (1 << 24) - 1;
/** No rank is higher. */
export const highestRank = (1 << 27) - 1;

/**
 * What decides who comes first, as one number, the higher the sooner: whether it is an actor; whether the note has it
 * already; how many records name it; and whether one of its forms begins with what is asked for.
 */
export function rankOf(isActor: boolean, isPresent: boolean, records: number, begins: boolean): number {
  const most = records < 0 ? 0 : records > mostRecords ? mostRecords : records;
  return (isActor ? 1 << 26 : 0) | (isPresent ? 1 << 25 : 0) | (most << 1) | (begins ? 1 : 0);
}

/** The so many best of all that are offered; of equal rank, those with the lower number. */
export class Best {
  private readonly ranks: number[] = [];
  readonly numbers: number[] = [];

  constructor(private readonly most: number) {}

  /** Whether all that rank so or lower come too late. */
  isAbove(rank: number): boolean {
    return this.numbers.length === this.most && (this.ranks[this.most - 1] ?? 0) > rank;
  }

  /** Whether it would be among them. */
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
