import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { BrowserProgram } from './browser.js';
import { cached, npmInstall } from './cache.js';
import { run } from './processes.js';
import { chromiumVersion } from './versions.js';

/**
 * Gets a headless Chromium for Linux x64 that is carried by an npm package.
 * @throws an error that says what could not be had.
 */
export async function packagedChromium(): Promise<BrowserProgram> {
  const folder = await cached(`chromium-${chromiumVersion}`, async (folder) => {
    await npmInstall(folder, `@sparticuz/chromium@${chromiumVersion}`);
    const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
    const program = join(folder, 'chromium');
    await unpack(join(packed, 'chromium.br'), program);
    await chmod(program, 0o755);
    await unpackFolder(join(packed, 'al2023.tar.br'), join(folder, 'libraries'));
    await unpackFolder(join(packed, 'fonts.tar.br'), join(folder, 'fonts'));
    await rm(join(folder, 'node_modules'), { recursive: true });
  });
  const path = join(folder, 'chromium');
  const env = {
    ...(await libraryEnvironment(path, join(folder, 'libraries', 'lib'))),
    ...(await fontEnvironment(folder)),
  };
  return { path, env };
}

/** A bare machine lacks nss, nspr and expat. Where they are, its own fit better than ours. */
async function libraryEnvironment(program: string, libraries: string): Promise<Record<string, string>> {
  if ((await run(program, ['--version'])) === 0) return {};
  const env = { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH ?? []].flat().join(':') };
  const said: string[] = [];
  const code = await run(program, ['--version'], {
    env: { ...process.env, ...env },
    onLine: (line) => said.push(line),
  });
  if (code === 0) return env;
  throw new Error(
    [
      `The Chromium of @sparticuz/chromium does not start here: ${said.join(' ')}`,
      '  Install Chrome, Edge or Chromium, or set CHROME_PATH to its program.',
    ].join('\n'),
  );
}

/** Without any font the page's text has no size and no place. */
async function fontEnvironment(folder: string): Promise<Record<string, string>> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'];
  await writeFile(
    file,
    `<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

async function unpackFolder(source: string, target: string): Promise<void> {
  await mkdir(target);
  const tar = join(target, 'packed.tar');
  await unpack(source, tar);
  const code = await run('tar', ['xf', tar], { cwd: target });
  if (code !== 0) throw new Error(`tar could not unpack ${tar} (exit code ${code}).`);
  await rm(tar);
}

async function unpack(source: string, target: string): Promise<void> {
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
}
