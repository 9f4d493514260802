/**
 * Stands in for the desktop editor's program: takes the flags that `@vscode/test-electron` gives to it, runs the
 * tests in an editor that is served to a headless browser, and ends with the exit code of the tests.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { patience } from '../editor/support/patience.js';
import { launchBrowser } from './browser.js';
import { installEditor } from './editors.js';
import { keepFailure } from './failures.js';
import { HostLog } from './host-log.js';
import type { TestedExtension } from './page.js';
import { hearTests, newPage, workbenchAddress } from './page.js';
import { temporaryFolder } from './paths.js';
import { endWithParent } from './processes.js';
import { startServer } from './server.js';
import { settingsOfTests } from './suites.js';
import type { EditorVersion } from './versions.js';

/** Longer than the time-out of any single test. */
const silenceLimit = 3 * patience;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    'editor-version': { type: 'string', default: 'current' },
    'editor-host': { type: 'string', default: 'node' },
    restricted: { type: 'boolean', default: false },
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});

endWithParent();
process.exit(
  await runTests().catch((error: unknown) => {
    console.log(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }),
);

async function runTests(): Promise<number> {
  const version = values['editor-version'] as EditorVersion;
  const inWorker = values['editor-host'] === 'web';
  const editor = await installEditor(version);
  const runFolder = temporaryFolder('run');
  const log = new HostLog();
  const server = await startServer({
    editor,
    dataFolder: join(runFolder, 'server'),
    trusted: values.restricted !== true,
    testDriver: true,
    settings: settingsOfTests(),
    onLine: (line) => {
      log.keep(line);
    },
  });
  const page = await newPage(await launchBrowser());
  const { exitCode } = await hearTests(page, (line) => {
    log.hear(line);
  });
  let tested = {
    extension: values.extensionDevelopmentPath as string,
    tests: values.extensionTestsPath as string,
  };
  if (inWorker) tested = await forWorker(tested, join(runFolder, 'extension'));
  await page.goto(workbenchAddress({ origin: server.origin, folder: positionals[0]!, development: tested }));
  const outcome = await Promise.race([
    exitCode,
    log.silence(silenceLimit),
    server.ended.then(() => 'lost its server'),
    new Promise<string>((resolve) => {
      page.on('crash', () => {
        resolve('lost its page, which crashed');
      });
    }),
  ]);
  if (outcome === 0) return 0;
  if (!log.hasCounts) {
    const what = typeof outcome === 'number' ? `gave up with exit code ${outcome}` : outcome;
    console.log(`  ✗ The extension host of ${editor.label} ${what} before the tests ended. Its last lines:`);
    for (const line of log.lines.slice(-20)) console.log(`      ${line}`);
  }
  const kept = await keepFailure(`${version}-${inWorker ? 'web' : 'node'}`, page, log.lines);
  console.log(`      What it looked like and said: ${kept}`);
  return 1;
}

/**
 * A copy of the extension that runs in the page's web worker: one without `main` runs its `browser` bundle there, and
 * tests run where the extension runs in whose folder they lie.
 */
async function forWorker({ extension, tests }: TestedExtension, copy: string): Promise<TestedExtension> {
  const unneeded = ['node_modules', 'out', '.git', '.vscode-test'].map((name) => join(extension, name));
  await cp(extension, copy, { recursive: true, filter: (source) => !unneeded.includes(source) });
  const file = join(copy, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  delete manifest.main;
  await writeFile(file, JSON.stringify(manifest, undefined, 2));
  const copiedTests = join(copy, 'tests.js');
  await cp(tests, copiedTests);
  return { extension: copy, tests: copiedTests };
}
