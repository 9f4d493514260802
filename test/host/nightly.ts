/**
 * `npm run test:nightly`: the tests of names over a hundred thousand texts each, other ones every time; what fails says with which
 * seed it fails again.
 */
import { inProject } from './paths.js';
import { start } from './processes.js';

const seed = process.env.BRIEFING_SEED ?? String(Date.now() % 1_000_000_000);
console.log(`BRIEFING_SEED=${seed}`);
const tests = start(process.execPath, [inProject('test/host/run.mjs'), 'test', '--only=unit'], {
  env: { ...process.env, BRIEFING_RUNS: '100000', BRIEFING_SEED: seed, BRIEFING_GREP: '^names' },
  onLine: (line) => {
    console.log(line);
  },
});
tests.on('exit', (code) => {
  process.exit(code ?? 1);
});
