import { Pace } from '../base/pace';

/** The number of items fetched at once: one after another takes thirty times as long. */
const atOnce = 32;

/**
 * Fetches many items, several at a time, and processes them one after the other, with pauses in which everything else
 * can run. Neither function may reject.
 * @param fetched called after each item with the number of items fetched so far
 */
export async function takeIn<T, C>(
  items: readonly T[],
  fetch: (item: T) => Promise<C>,
  take: (item: T, content: C) => void,
  fetched: (count: number) => void = () => undefined,
): Promise<void> {
  const pace = new Pace();
  let next = 0;
  let done = 0;
  /** Who takes in waits for the one before: contents that come at one moment must not hold up everything together. */
  let turn: Promise<void> = Promise.resolve();
  const work = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      const wanted = item;
      const content = await fetch(wanted);
      turn = turn.then(async () => {
        if (pace.isDue) await pace.rest();
        take(wanted, content);
        fetched(++done);
      });
      await turn;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}
