import 'mocha/mocha.js';
import { runWith } from './support/mocha-run';

/**
 * Runs the editor tests in an extension host that is a web worker.
 * @throws if a test fails, or if this is another kind of host.
 */
export async function run(): Promise<void> {
  if (!('DedicatedWorkerGlobalScope' in globalThis))
    throw new Error('This extension host is not a web worker.');
  await runWith(Mocha);
}
