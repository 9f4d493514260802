import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, npmInstall } from './cache.js';
import { editorVersions, ripgrepVersion } from './versions.js';
import type { EditorVersion } from './versions.js';

/** An installed editor: the server's main script, and the Node that it was made for. */
export interface Editor {
  readonly label: string;
  readonly node: string;
  readonly main: string;
}

/**
 * Gets the editor that runs as a server with its workbench in a browser.
 * @throws an error that says what could not be had.
 */
export async function installEditor(version: EditorVersion): Promise<Editor> {
  const { label, codeServer, node } = editorVersions[version];
  const nodeProgram = await installNode(node);
  const folder = await cached(`code-server-${codeServer}`, async (folder) => {
    await npmInstall(folder, `code-server@${codeServer}`);
    // npm packs no nested node_modules, so that the editor in the package lacks its own dependencies.
    await npmInstall(editorIn(folder));
    await npmInstall(join(editorIn(folder), 'extensions'));
    if (version === 'minimum') await addRipgrep(editorIn(folder));
  });
  return { label, node: nodeProgram, main: join(editorIn(folder), 'out', 'server-main.js') };
}

function editorIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function installNode(version: string): Promise<string> {
  if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
  // One package per system holds the bare program.
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = await cached(`${name}-${version}`, (folder) => npmInstall(folder, `${name}@${version}`));
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The minimum editor's search program is downloaded by an install script; this package carries it. */
async function addRipgrep(editor: string): Promise<void> {
  const packaged = await cached(`ripgrep-${ripgrepVersion}`, (folder) =>
    npmInstall(folder, `@vscode/ripgrep-universal@${ripgrepVersion}`),
  );
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platform = `${process.platform}-${process.arch}`;
  const source = join(packaged, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', platform, program);
  const bin = join(editor, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(source, join(bin, program));
  await chmod(join(bin, program), 0o755);
}
