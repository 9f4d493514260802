/** Runs the test files below the given folders in this Node: `mocha-suite.mjs <folder>…`. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { MochaOptions } from 'mocha';
import { patience } from '../editor/support/patience.js';
import { LineReporter, reportBrokenSuite } from '../editor/support/mocha-report.js';
import { endWithParent } from './processes.js';

const folders = process.argv.slice(2);
const grep = process.env.BRIEFING_GREP ?? '';
/** By night property tests try more cases than these, and take as much longer. */
const longer = Math.max(1, Number(process.env.BRIEFING_RUNS ?? 0) / 2000);

endWithParent();
// The same cases in each run, so that a run says something of the change; BRIEFING_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.BRIEFING_SEED ?? 20241202) });
const mocha = new Mocha({
  ui: 'bdd',
  reporter: LineReporter as unknown as NonNullable<MochaOptions['reporter']>,
  timeout: 2 * patience * longer,
  forbidOnly: true,
  ...(grep === '' ? {} : { grep }),
});
for (const file of folders.flatMap(testFiles)) mocha.addFile(file);
await mocha.loadFilesAsync().catch((error: unknown) => {
  reportBrokenSuite(error);
  process.exit(1);
});
const failures = await new Promise<number>((resolve) => mocha.run(resolve));
// Whatever a test has left open must not keep the suite from ending.
process.exit(failures > 0 ? 1 : 0);

function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(folder, name))
    .sort();
}
