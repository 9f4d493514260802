import { patience } from '../../editor/support/patience.js';

/**
 * Asks again and again until there is an answer, for what no event tells.
 * @param ask `undefined` as long as there is none
 * @throws an error that says what was waited for, if it never comes.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`There never was ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
