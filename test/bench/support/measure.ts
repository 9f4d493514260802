/** Measures the MB (10⁶ bytes) a second that the action takes on, warm: the inputs in turn, for a while. */
export function rateOf<T>(
  inputs: readonly T[],
  sizeOf: (input: T) => number,
  action: (input: T) => unknown,
  milliseconds = 1000,
): number {
  let [bytes, start] = [0, 0];
  // What the first quarter of the time does is to get warm.
  for (const [time, counts] of [
    [milliseconds / 4, false],
    [milliseconds, true],
  ] as const) {
    start = performance.now();
    for (let at = 0; performance.now() - start < time; at++) {
      const input = inputs[at % inputs.length]!;
      action(input);
      if (counts) bytes += sizeOf(input);
    }
  }
  return perSecond(bytes, performance.now() - start);
}

export function perSecond(bytes: number, milliseconds: number): number {
  return Math.round(bytes / milliseconds / 100) / 10;
}

/** The longest time between two turns of this thread's loop while the action runs. */
export async function longestTask(action: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  let goesOn = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (goesOn) setImmediate(turn);
  };
  setImmediate(turn);
  await action();
  goesOn = false;
  return Math.round(Math.max(longest, performance.now() - last) * 10) / 10;
}
