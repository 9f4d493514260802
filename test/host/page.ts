import type { Browser, Page } from 'playwright-core';
import { patience } from '../editor/support/patience.js';

/** An extension to load from its own folder, and the module whose `run()` tests it. */
export interface TestedExtension {
  readonly extension: string;
  readonly tests: string;
}

export interface PageAddress {
  /** The server's, such as `http://localhost:40123`. */
  readonly origin: string;
  /** The folder to open, or the `.code-workspace` file that names several. */
  readonly folder: string;
  readonly development?: TestedExtension;
}

/** The address that opens a folder, or several, in the workbench. */
export function workbenchAddress({ origin, folder, development }: PageAddress): string {
  const address = new URL(origin);
  address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (development) {
    const remote = (path: string) => `vscode-remote://${address.host}${path}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', remote(development.extension)],
      ['extensionTestsPath', remote(development.tests)],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

export interface TestRun {
  /** The exit code that the editor gives to the tests' `run()`: 0 if it fulfilled. */
  readonly exitCode: Promise<number>;
}

/** Listens to what the workbench tells of the tests that it runs. To be called before the page is opened. */
export async function hearTests(page: Page, onLine: (line: string) => void): Promise<TestRun> {
  let exit!: (code: number) => void;
  const exitCode = new Promise<number>((resolve) => (exit = resolve));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    for (const line of text.split('\n')) onLine(line);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    exit(code);
  });
  return { exitCode };
}

/** A window of the given size. */
export async function newPage(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}
