import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onEnd } from './processes.js';

/** The project's folder: the nearest one above this file that has a `package.json`. */
export const projectFolder = findProject(dirname(fileURLToPath(import.meta.url)));

/** The folder for editors and browsers, which are kept between runs. Git ignores it. */
export const cacheFolder = join(projectFolder, '.vscode-test');

/** The folder for pictures and logs of failures. */
export const failuresFolder = join(cacheFolder, 'failures');

/** A path inside the project. */
export function inProject(...names: string[]): string {
  return join(projectFolder, ...names);
}

/** A new empty folder that is deleted when this process ends, whatever the reason. */
export function temporaryFolder(purpose: string): string {
  // The editor compares real paths: on macOS the temp folder is a link.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `briefing-${purpose}-`));
  onEnd(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}

/** Copies a fixture's folder, so that tests may write in it, and returns the copy. */
export function copyFolder(source: string, target: string): string {
  cpSync(source, target, { recursive: true });
  return target;
}

function findProject(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the test host.');
  return findProject(parent);
}
