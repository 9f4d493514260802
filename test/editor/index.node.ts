import Mocha from 'mocha';
import { runWith } from './support/mocha-run';

/**
 * Runs the editor tests in an extension host of Node.
 * @throws if a test fails.
 */
export function run(): Promise<void> {
  return runWith(Mocha);
}
