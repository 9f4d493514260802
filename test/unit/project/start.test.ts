import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../../host/paths';
import { type Activated, BareEditor } from './bare-editor';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly contributes: { readonly commands: readonly { command: string }[] };
};

/** The extension as a host in a web worker evaluates it. */
function inWorker(editor: BareEditor): Activated {
  const module = { exports: {} as Activated };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the host does
  const evaluate = new Function(
    'module',
    'exports',
    'require',
    readFileSync('dist/web/extension.js', 'utf8'),
  ) as (...given: unknown[]) => void;
  evaluate(module, module.exports, (name: string) => {
    assert.equal(name, 'vscode');
    return editor.vscode;
  });
  return module.exports;
}

/** The extension as a host of Node imports it, from an installation of its own. */
async function inNode(editor: BareEditor, damage: (dist: string) => void): Promise<Activated> {
  const folder = temporaryFolder('start');
  const dist = join(folder, 'dist');
  for (const name of ['extension.mjs', 'chunks'])
    cpSync(join('dist', name), join(dist, name), { recursive: true });
  damage(dist);
  // The host makes a module of the editor's API; a package `vscode` beside the installation is one as well.
  const key = `briefing editor of ${folder}`;
  (globalThis as Record<string, unknown>)[key] = editor.vscode;
  const vscode = join(folder, 'node_modules', 'vscode');
  mkdirSync(vscode, { recursive: true });
  writeFileSync(join(vscode, 'package.json'), '{"name": "vscode", "main": "index.mjs"}');
  writeFileSync(
    join(vscode, 'index.mjs'),
    Object.keys(editor.vscode)
      .map((name) => `export const ${name} = globalThis[${JSON.stringify(key)}].${name};`)
      .join('\n'),
  );
  return (await import(pathToFileURL(join(dist, 'extension.mjs')).href)) as Activated;
}

describe('The start', () => {
  it('registers every command of the manifest, and no other', () => {
    const editor = new BareEditor();
    editor.start(inWorker(editor), manifest);
    assert.deepEqual(
      editor.commands.map(([id]) => id).sort(),
      manifest.contributes.commands.map(({ command }) => command).sort(),
    );
  });

  it('returns exports that can be asked at once for what is in the bundled article', () => {
    const editor = new BareEditor();
    const { version, library } = editor.start(inWorker(editor), manifest);
    assert.equal(version, manifest.version);
    assert.ok(library.recordCount > 0);
    assert.equal(library.find('They came to Aleppo.').length, 1);
  });

  it('says once what to do if a file of the installation is missing, and does without it', async () => {
    const editor = new BareEditor();
    const extension = await inNode(editor, (dist) => {
      for (const name of readdirSync(join(dist, 'chunks')))
        if (!name.startsWith('chunk-')) rmSync(join(dist, 'chunks', name));
    });
    const { library } = editor.start(extension, manifest);
    assert.equal(library.find('They came to Aleppo.').length, 1);
    const answers = ['briefing.newPack', 'briefing.addToPack', 'briefing.checkWorkspace'].map((id) =>
      editor.run(id),
    );
    assert.deepEqual(await Promise.all(answers), [undefined, undefined, undefined]);
    const [message, ...more] = editor.messages;
    assert.match(
      message ?? '',
      /^A part of Briefing Notes could not be loaded \(.*\)\. Reload the window; if that does not help, reinstall the extension\.$/s,
    );
    assert.deepEqual(more, []);
    editor.closeMessage(undefined);
    await editor.run('briefing.newPack');
    assert.equal(editor.messages.length, 2);
  });
});
