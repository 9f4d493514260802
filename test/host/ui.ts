import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { installEditor } from './editors.js';
import { keepFailure } from './failures.js';
import { newPage, workbenchAddress } from './page.js';
import { cacheFolder, copyFolder, temporaryFolder } from './paths.js';
import { openFile, runCommand } from './page-steps.js';
import { installExtension, startServer } from './server.js';
import type { EditorVersion } from './versions.js';
import { sharedVsix } from './vsix.js';

export interface OpenEditorOptions {
  /** The folder to open; the editor gets a copy of it. */
  readonly folder: string;
  /** The `.code-workspace` file in the folder that is opened instead of it. */
  readonly workspace?: string;
  /** Changes the copy before it is opened. */
  readonly prepare?: (folder: string) => void;
  /** The packed extension; by default the one that the whole run shares. */
  readonly vsix?: string;
  readonly version?: EditorVersion;
  /** False for Restricted Mode. */
  readonly trusted?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The user's settings, on top of those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly keybindings?: readonly object[];
}

export interface OpenEditor {
  readonly page: Page;
  /** The copy that is open. */
  readonly folder: string;
  /** The folder in which the server keeps the user's data: settings, logs, the storage of extensions. */
  readonly userData: string;
  /** Opens a file by its name in the Explorer and waits for its text. Errors as Playwright's time-outs. */
  openFile(name: string): Promise<void>;
  /** Runs a command by the whole title that the command palette shows. Errors if it offers none. */
  runCommand(title: string): Promise<void>;
  /** Keeps a picture of the page in `.vscode-test/screenshots` and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Leaves the editor and comes back to a new session, with something done in between. Errors as `openEditor`. */
  reopen(meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** The editors that are open now, each with a way to keep what it shows and has said. */
const keepers = new Map<Page, (name: string) => Promise<string>>();

// Outside mocha, say in a benchmark, there are no tests to fail.
if (typeof afterEach === 'function') {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\w]+/g, '-');
    for (const keep of keepers.values())
      console.log(`      What it looked like and said: ${await keep(name)}`);
  });
}

/**
 * Opens a folder in an editor with the packed extension, as its user would. A test that fails while it is open leaves
 * a picture and a log in `.vscode-test/failures`.
 * @throws an error if the editor, the browser or the packed extension cannot be had, or the folder does not show.
 */
export async function openEditor(options: OpenEditorOptions): Promise<OpenEditor> {
  const {
    version = 'current',
    trusted = true,
    settings = {},
    keybindings = [],
    viewport = { width: 1280, height: 800 },
  } = options;
  const runFolder = temporaryFolder('ui');
  const folder = copyFolder(options.folder, join(runFolder, 'workspace'));
  options.prepare?.(folder);
  const editor = await installEditor(version);
  const lines: string[] = [];
  const onLine = (line: string) => lines.push(line);
  const serverOptions = {
    editor,
    dataFolder: join(runFolder, 'server'),
    trusted,
    settings,
    keybindings,
    onLine,
  };
  await installExtension(serverOptions, options.vsix ?? (await sharedVsix()));
  const server = await startServer(serverOptions);
  const browser = await launchBrowser();
  const page = await newPage(browser, viewport);
  page.on('console', (message) => lines.push(message.text()));
  keepers.set(page, (name) => keepFailure(name, page, lines));
  const close = async () => {
    keepers.delete(page);
    await browser.close();
    server.close();
    await server.ended;
  };
  const opened = options.workspace === undefined ? folder : join(folder, options.workspace);
  const address = workbenchAddress({ origin: server.origin, folder: opened });
  try {
    await page.goto(address);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await extensionsAreKnown(page);
  } catch (error) {
    console.log(`      The editor did not open the folder: ${await keepFailure('not-opened', page, lines)}`);
    await close();
    throw error;
  }
  return {
    page,
    folder,
    userData: join(serverOptions.dataFolder, 'data'),
    openFile: (name) => openFile(page, name),
    runCommand: (title) => runCommand(page, title),
    screenshot: (name) => screenshot(page, name),
    reopen: async (meanwhile) => {
      await page.goto('about:blank');
      meanwhile?.();
      await page.goto(address);
      await extensionsAreKnown(page);
    },
    close,
  };
}

/** The icons come with the extensions: with them the editor knows what these contribute. */
function extensionsAreKnown(page: Page): Promise<void> {
  return page.locator('.monaco-workbench.file-icons-enabled').waitFor();
}

async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(cacheFolder, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
