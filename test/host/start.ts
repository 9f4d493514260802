/**
 * `npm start [-- --desktop|--browser] [--port=N] [folder]`: shows the extension in an editor, on the demo folder.
 * The desktop editor is used if there is one, else an editor that is served to a browser.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './browser.js';
import { installedDesktop } from './desktop-editor.js';
import { installEditor } from './editors.js';
import { workbenchAddress } from './page.js';
import { copyFolder, inProject, projectFolder, temporaryFolder } from './paths.js';
import { run, start } from './processes.js';
import { installExtension, startServer } from './server.js';
import { writeUserSettings } from './user-settings.js';
import { packExtension } from './vsix.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    desktop: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});

try {
  const [given] = positionals;
  const folder = given === undefined ? demo() : resolve(given);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder} to open.`);
  const program = values.browser ? undefined : installedDesktop();
  if (program === undefined && values.desktop) {
    throw new Error('No desktop VS Code: set VSCODE_PATH, or put `code` on PATH. `--browser` needs none.');
  }
  await build();
  if (program !== undefined) await openDesktop(program, folder);
  else await serve(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** A copy of the demo: what is saved in it changes no file of the project, and is gone at the end. */
function demo(): string {
  return copyFolder(inProject('test', 'fixtures', 'demo'), join(temporaryFolder('start'), 'demo'));
}

async function build(): Promise<void> {
  console.log('Building the extension …');
  const output: string[] = [];
  const code = await run(process.execPath, [inProject('esbuild.mjs')], {
    cwd: projectFolder,
    onLine: (line) => output.push(line),
  });
  if (code !== 0) throw new Error(['The build failed:', ...output].join('\n  '));
}

/** Opens a window with a fresh user, in which nothing is installed but the extension under development. */
async function openDesktop(program: string, folder: string): Promise<void> {
  const userData = temporaryFolder('start');
  await writeUserSettings(userData);
  console.log(`Opening ${folder} in ${program}. Close its window, or press Ctrl+C here, to end.`);
  const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${join(userData, 'extensions')}`];
  const flags = ['--new-window', '--disable-workspace-trust', '--skip-welcome', '--disable-updates'];
  // A container's root has no other way.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const args = [...profile, ...flags, `--extensionDevelopmentPath=${projectFolder}`, folder];
  const output: string[] = [];
  const code = await run(program, args, { onLine: (line) => output.push(line) });
  if (code !== 0)
    throw new Error([`${program} ended with exit code ${code}:`, ...output.slice(-8)].join('\n  '));
  process.exit();
}

/** Serves the editor with the packed extension until Ctrl+C. */
async function serve(folder: string): Promise<void> {
  const editor = await installEditor('current');
  const runFolder = temporaryFolder('start');
  console.log('Packing and installing the extension …');
  const options = { editor, dataFolder: join(runFolder, 'server'), port: Number(values.port) };
  await installExtension(options, await packExtension(runFolder));
  const server = await startServer(options);
  const address = workbenchAddress({ origin: server.origin, folder });
  // Ctrl+C is how it is meant to end: no error.
  process.prependListener('SIGINT', () => process.exit(0));
  console.log(`\nBriefing Notes is open in ${editor.label}:\n\n  ${address}\n\nCtrl+C ends it.`);
  openInBrowser(address);
  await server.ended;
  throw new Error('The editor’s server has ended.');
}

/** Opens the address where there is a screen and something to open it with; else the printed line is enough. */
function openInBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform === 'darwin' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined;
  const opener = onPath(process.platform === 'darwin' ? 'open' : 'xdg-open');
  if (!hasScreen || opener === undefined) return;
  start(opener, [address]).on('error', () => {
    console.log('(Nothing here could open the address; open it yourself.)');
  });
}
