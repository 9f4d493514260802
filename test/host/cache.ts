import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.js';
import { onEnd, run } from './processes.js';

/** Written last: a folder without it is a half-finished install. */
const marker = 'complete.json';

/**
 * A folder of the cache, filled on first use. It is filled under another name and gets its own only when it is
 * complete, so that an interrupted run leaves nothing that a later one would trust.
 * @param name unique for its content, with the version in it.
 * @throws what `fill` throws.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(join(folder, marker))) return folder;
  console.log(`Getting ${name} (once; it is kept in .vscode-test) …`);
  const started = Date.now();
  const partial = `${folder}.partial-${process.pid}`;
  onEnd(() => {
    rmSync(partial, { recursive: true, force: true });
  });
  await removeAbandoned(name);
  await mkdir(partial, { recursive: true });
  await fill(partial);
  await writeFile(join(partial, marker), JSON.stringify({ name, finished: new Date().toISOString() }));
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  console.log(`Got ${name} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

/** Deletes what runs that were killed have left of this install. */
async function removeAbandoned(name: string): Promise<void> {
  const names = await readdir(cacheFolder).catch(() => []);
  for (const other of names) {
    const [base, pid] = other.split('.partial-');
    if (base === name && pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(cacheFolder, other), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Runs `npm install` in a folder, without running any package's install script.
 * @param packages exact `name@version`; none to install what the folder's own package.json asks for.
 * @throws an error with npm's first lines and what to do.
 */
export async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  if (packages.length > 0) await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const [command, first] = npm();
  const options = [
    ...['--no-save', '--no-package-lock', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'],
    // The packages ask for the Node that they will run on, which is not always the one of npm.
    ...['--engine-strict=false', '--loglevel=error', '--no-progress'],
  ];
  const output: string[] = [];
  const code = await run(command, [...first, 'install', ...options, ...packages], {
    cwd: folder,
    onLine: (line) => output.push(line),
  });
  if (code === 0) return;
  throw new Error(
    [
      `npm could not install ${packages.join(' ') || folder}:`,
      ...output.slice(0, 6).map((line) => `  ${line}`),
      '  Is an npm registry within reach? `npm ping` tells; `npm config set registry …` chooses another.',
    ].join('\n'),
  );
}

/** The npm that runs us, else the one on PATH: a program and its first arguments. */
export function npm(): [string, string[]] {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
}
