/** `npm run test:desktop`: the editor tests in a desktop VS Code, installed or downloaded. */
import { inProject } from './paths.js';
import { runCheck, runSuite, total } from './suites.js';

console.log('Build');
const built = await runCheck('extension and tests', process.execPath, [inProject('esbuild.mjs'), '--tests']);
const results = [built];
if (built.failed === 0) {
  console.log('\nEditor tests: desktop VS Code');
  results.push(await runSuite(inProject('out/test/host/editor-suite.mjs'), ['--editor=desktop']));
}
const { passed, failed } = total(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
