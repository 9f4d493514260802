import type { Span } from '../../base/span';

/** The places at which a text is no YAML: a record that holds one was not read as it was meant. */
export class BrokenPlaces {
  /** @param offsets ascending */
  constructor(private readonly offsets: readonly number[]) {}

  countIn({ start, end }: Span): number {
    return this.countBefore(end) - this.countBefore(start);
  }

  private countBefore(offset: number): number {
    let low = 0;
    let high = this.offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
