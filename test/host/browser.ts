import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { packagedChromium } from './chromium.js';

/** A browser's program, and the environment that it needs beside ours. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a headless Chrome, Edge or Chromium; one is fetched where none is installed.
 * @throws an error that says what could not be had, and what to do.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [
      // A container's root has no other way; the browser opens nothing but our own server.
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
    ],
    // Our own handlers end this process, and with it the browser.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

/** Finds the browser to use, or fetches one. Errors as `launchBrowser`. */
export async function findBrowser(): Promise<BrowserProgram> {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return { path: chosen, env: {} };
    throw new Error(`CHROME_PATH is ${chosen}, which does not exist.`);
  }
  const installed = findInstalled();
  if (installed !== undefined) return { path: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Edge or Chromium found. Install one, or set CHROME_PATH to its program.');
  }
  return packagedChromium();
}

/** The first program of these names on PATH; undefined if there is none. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

function findInstalled(): string | undefined {
  const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return (
    onPath('google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser') ??
    onPath('microsoft-edge', 'microsoft-edge-stable') ??
    onMac.find((path) => existsSync(path))
  );
}
