/** The longest time that work may keep its thread before it yields, in milliseconds: well under what a person notices. */
const stretch = 12;

/**
 * Parts long work into short stretches, so that the thread that it shares with everything else is never held up:
 * `if (pace.isDue) await pace.rest(); if (pace.isCancelled) return undefined;` in each round of a loop.
 */
export class Pace {
  private until = performance.now() + stretch;

  /** @param cancelled whether nobody waits for the result any more */
  constructor(private readonly cancelled: () => boolean = () => false) {}

  get isDue(): boolean {
    return performance.now() >= this.until;
  }

  get isCancelled(): boolean {
    return this.cancelled();
  }

  /** Lets others have their turn, then begins a new stretch. */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.until = performance.now() + stretch;
  }
}
