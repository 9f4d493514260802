import { stepsOf } from './counting';
import { parentPort } from 'node:worker_threads';
import { steps } from './steps';

/** Asks for the steps that something takes with a text. */
export interface Job {
  readonly step: string;
  readonly text: string;
}

parentPort?.on('message', ({ step, text }: Job) => {
  const work = steps[step];
  if (!work) throw new Error(`no step ${step}`);
  parentPort?.postMessage(
    stepsOf(() => {
      work(text);
    }),
  );
});
