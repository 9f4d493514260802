import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { onPath } from './browser.js';
import { cacheFolder } from './paths.js';
import { desktopVersion } from './versions.js';

/**
 * The program of an installed desktop editor: VSCODE_PATH, else the `code` on PATH; undefined if there is none.
 * @throws if VSCODE_PATH does not exist.
 */
export function installedDesktop(): string | undefined {
  const chosen = process.env.VSCODE_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return programOf(chosen);
    throw new Error(`VSCODE_PATH is ${chosen}, which does not exist.`);
  }
  const found = onPath('code', 'code-insiders', 'codium');
  return found === undefined ? undefined : programOf(found);
}

/**
 * An installed desktop editor's program, or that of one that is downloaded.
 * @throws an error that says why none could be had, and what to do.
 */
export async function desktopEditor(): Promise<string> {
  const installed = installedDesktop();
  if (installed !== undefined) return installed;
  try {
    return await downloadAndUnzipVSCode({ version: desktopVersion, cachePath: cacheFolder });
  } catch (error) {
    throw new Error(
      [
        `No desktop VS Code: VSCODE_PATH is not set, no \`code\` is on PATH, and the download failed (${String(error)}).`,
        '  Install VS Code, or set VSCODE_PATH to its program. `npm test` needs none.',
      ].join('\n'),
      { cause: error },
    );
  }
}

/**
 * `code` is a script that hands over to the editor and returns at once; tests need the editor's own program:
 * `<folder>/bin/code` → `<folder>/code`, and inside an app on macOS `Contents/MacOS/…`.
 */
function programOf(command: string): string {
  const path = realpathSync(command);
  const [, app] = /^(.*\.app)\/Contents\/Resources\/app\/bin\//.exec(path) ?? [];
  const candidates =
    app === undefined
      ? ['code', 'code-insiders', 'codium'].map((name) => join(dirname(path), '..', name))
      : ['Code', 'Electron'].map((name) => join(app, 'Contents', 'MacOS', name));
  const isScript = /[\\/]bin[\\/][^\\/]+$/.test(path);
  return (isScript ? candidates.find((candidate) => existsSync(candidate)) : undefined) ?? path;
}
