/**
 * Runs the editor tests in one editor: `editor-suite.mjs --editor=current|minimum|desktop [--host=node|web]
 * [--folder=…] [--restricted]`. The tests get a copy of the folder, in which they may write.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import { desktopEditor } from './desktop-editor.js';
import { copyFolder, inProject, projectFolder, temporaryFolder } from './paths.js';
import { endWithParent } from './processes.js';
import { settingsOfTests } from './suites.js';
import { writeUserSettings } from './user-settings.js';

const { values } = parseArgs({
  options: {
    editor: { type: 'string', default: 'current' },
    host: { type: 'string', default: 'node' },
    folder: { type: 'string', default: inProject('test', 'fixtures', 'workspace') },
    restricted: { type: 'boolean', default: false },
  },
});

endWithParent();
const runFolder = temporaryFolder('editor');
const folder = copyFolder(values.folder, join(runFolder, 'workspace'));
try {
  await runTests({
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: inProject('out', 'test', 'editor', `${values.host}.js`),
    ...(values.editor === 'desktop' ? await onDesktop() : inStandIn()),
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();

function inStandIn() {
  // It has to be a program for itself, and the executable bit would not survive every way of copying the project.
  const program = join(runFolder, 'editor.sh');
  const script = inProject('out', 'test', 'host', 'stand-in.mjs');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
  const launchArgs = [folder, `--editor-version=${values.editor}`, `--editor-host=${values.host}`];
  if (values.restricted) launchArgs.push('--restricted');
  return { vscodeExecutablePath: program, launchArgs };
}

async function onDesktop() {
  const userData = join(runFolder, 'user');
  await writeUserSettings(userData, settingsOfTests());
  return {
    vscodeExecutablePath: await desktopEditor(),
    launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${join(runFolder, 'extensions')}`],
  };
}
