import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { articleSteps, noteSteps, packSteps } from './steps';
import { articlePlaces, notePlaces, noteTokens, packPlaces, packTokens } from './texts';
import type { Job } from './worker';

/** Long enough for what is bounded to have reached its bound; in UTF-16 units. */
const length = 3_000;
/** A pack with faults is read again after some, and once for each fix that is proved: that is bounded, but later. */
const packLength = 12_000;
/** The maximum factor of time for a text four times as long: what takes longer grows faster than the text. */
const most = 6;

describe('no text takes longer than its length accounts for', () => {
  let worker: Worker;
  before(async () => {
    // In a thread of its own: there the counters are at work before anything else is.
    worker = new Worker(new URL('./worker.mjs', import.meta.url));
    await stepsOf('check', 'Text.');
  });
  after(() => worker.terminate());

  async function stepsOf(step: string, text: string): Promise<number> {
    worker.postMessage({ step, text } satisfies Job);
    const [steps] = (await once(worker, 'message')) as [number];
    return steps;
  }

  function holds(
    step: string,
    tokens: readonly string[],
    places: readonly ((text: string) => string)[],
    base = length,
  ): void {
    tokens.forEach((token, index) => {
      // Each in another place, so that all places have their turn.
      const place = places[index % places.length] ?? ((text: string) => text);
      it(`${step}: ${JSON.stringify(token)} in ${JSON.stringify(place('…'))}`, async () => {
        const [short, long] = [base, 4 * base].map((units) =>
          place(token.repeat(Math.ceil(units / token.length))),
        );
        const steps = await stepsOf(step, short ?? '');
        const more = await stepsOf(step, long ?? '');
        assert.ok(more <= most * steps, `${steps} steps, and ${more} for a text four times as long`);
      });
    });
  }

  const everyThird = (tokens: readonly string[], from: number) =>
    tokens.filter((_token, index) => index % 3 === from % 3);
  holds('check', noteTokens, notePlaces);
  holds('pack', packTokens, packPlaces, packLength);
  // What most of these share is held by the first two.
  noteSteps.slice(1).forEach((step, index) => {
    holds(step, everyThird(noteTokens, index), notePlaces);
  });
  packSteps.slice(1).forEach((step, index) => {
    holds(step, everyThird(packTokens, index), packPlaces, packLength);
  });
  articleSteps.forEach((step, index) => {
    holds(step, everyThird(noteTokens, index), articlePlaces);
  });

  it('as the counters tell of one that does', async () => {
    const [one, four] = [
      await stepsOf('squares', 'a'.repeat(100)),
      await stepsOf('squares', 'a'.repeat(400)),
    ];
    assert.ok(four > 10 * one, `${one} and ${four}`);
  });
});
