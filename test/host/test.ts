/**
 * `npm test [-- --only=types,lint,…]`: every check and every suite, one after the other, whatever the ones before
 * say. What failed is printed again at the end, for a log may be cut; the last line holds all counts; the exit code is 1 if anything failed.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.js';
import { npm } from './cache.js';
import { installEditor } from './editors.js';
import { failuresFolder, inProject, temporaryFolder } from './paths.js';
import { failed, runCheck, runSuite, total } from './suites.js';
import type { Results } from './suites.js';
import { editorVersions } from './versions.js';
import type { EditorVersion } from './versions.js';
import { packExtension } from './vsix.js';

interface Step {
  readonly title: string;
  /** False for those that do without what the build makes. */
  readonly needsBuild: boolean;
  readonly run: () => Promise<Results>;
}

const { current, minimum } = editorVersions;
const steps: Readonly<Record<string, Step>> = {
  types: script('Types', 'check-types'),
  lint: script('Lint', 'lint'),
  format: script('Format', 'check-format'),
  unit: { title: 'Unit tests', needsBuild: true, run: () => mochaSuite('unit') },
  node: {
    title: `Editor tests: ${current.label}, Node host`,
    needsBuild: true,
    run: () => inEditor('current'),
  },
  web: {
    title: `Editor tests: ${current.label}, web host`,
    needsBuild: true,
    run: () => inEditor('current', 'web'),
  },
  min: {
    title: `Editor tests: ${minimum.label}, Node host`,
    needsBuild: true,
    run: () => inEditor('minimum'),
  },
  ui: { title: `User interface tests: ${current.label}`, needsBuild: true, run: userInterface },
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(steps);
const unknown = chosen.filter((name) => steps[name] === undefined);
if (unknown.length > 0) {
  console.error(`--only knows ${Object.keys(steps).join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(2);
}

rmSync(failuresFolder, { recursive: true, force: true });
const results: Results[] = [];
console.log('Build');
const built = await runCheck('extension and tests', process.execPath, [inProject('esbuild.mjs'), '--tests']);
results.push(built);
for (const name of chosen) results.push(await runStep(steps[name]!));

const counts = total(results);
if (counts.failed > 0) console.log('\nFailed');
for (const { failures } of results) for (const line of failures) console.log(line);
console.log('');
if (counts.skipped > 0) console.log(`${counts.skipped} skipped.`);
if (values.only !== undefined) console.log(`A partial run: only ${chosen.join(', ')}.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

async function runStep({ title, needsBuild, run }: Step): Promise<Results> {
  console.log(`\n${title}`);
  try {
    if (needsBuild && built.failed > 0) throw new Error('not run, because the build failed');
    return await run();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function script(title: string, name: string): Step {
  const [command, first] = npm();
  const run = () => runCheck(`npm run ${name}`, command, [...first, 'run', '--silent', name]);
  return { title, needsBuild: false, run };
}

function mochaSuite(room: string, env = process.env): Promise<Results> {
  return runSuite(inProject('out/test/host/mocha-suite.mjs'), [inProject('out/test', room)], env);
}

/** Runs the tests in an editor. Editor and browser are fetched first, so that a failed download is reported as one. */
async function inEditor(version: EditorVersion, host = 'node'): Promise<Results> {
  await installEditor(version);
  await findBrowser();
  return runSuite(inProject('out/test/host/editor-suite.mjs'), [`--editor=${version}`, `--host=${host}`]);
}

async function userInterface(): Promise<Results> {
  await installEditor('current');
  await findBrowser();
  const vsix = await packExtension(temporaryFolder('vsix'));
  return mochaSuite('ui', { ...process.env, BRIEFING_VSIX: vsix });
}
