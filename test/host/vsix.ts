import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './cache.js';
import { projectFolder, temporaryFolder } from './paths.js';
import { run } from './processes.js';

/**
 * Packs the extension as its users get it. Needs no network.
 * @returns the packed file.
 * @throws an error with what the packer said.
 */
export async function packExtension(folder: string): Promise<string> {
  const file = join(folder, 'briefing-notes.vsix');
  const output: string[] = [];
  const [command, first] = npm();
  const code = await run(command, [...first, 'run', '--silent', 'package', '--', '--out', file], {
    cwd: projectFolder,
    onLine: (line) => output.push(line),
  });
  if (code !== 0) throw new Error(['The extension could not be packed:', ...output].join('\n  '));
  return file;
}

let packed: Promise<string> | undefined;

/** The packed extension that this run shares: the runner's, or one packed on first use. Errors as `packExtension`. */
export function sharedVsix(): Promise<string> {
  const given = process.env.BRIEFING_VSIX;
  if (given !== undefined && existsSync(given)) return Promise.resolve(given);
  return (packed ??= packExtension(temporaryFolder('vsix')));
}
