import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { readPack } from '../../../src/core/pack/read';

const read = (path: string) => readFileSync(path, 'utf8');

const partsOf = (folder: string) => readdirSync(`${folder}/parts`).filter((name) => name.endsWith('.js'));
const requiredBy = (path: string) =>
  new Set([...read(path).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name ?? ''));

/** The parts with which a file is loaded. */
function loading(folder: string, file: string): string[] {
  const files = [`${folder}/extension.js`, ...partsOf(folder).map((name) => `${folder}/parts/${name}`)];
  const lists = files.flatMap((name) =>
    [...read(name).matchAll(/\(((?:"[\w-]+\.js"(?:, ?)?)+)\)/g)].map(([, list = '']) =>
      [...list.matchAll(/[\w-]+\.js/g)].map(([name]) => name),
    ),
  );
  return lists
    .filter((list) => list.includes(file))
    .map((list) => (list.at(-1) ?? '').replace(/-.*/, ''))
    .sort();
}

describe('The build', () => {
  it('leaves nothing in the files for the web that a worker has not', () => {
    assert.deepEqual([...requiredBy('dist/web/extension.js')], ['vscode']);
    const parts = partsOf('dist/web');
    const allowed = new Set(['vscode', '../extension.js', ...parts.map((name) => `./${name}`)]);
    for (const part of parts)
      for (const name of requiredBy(`dist/web/parts/${part}`))
        assert.ok(allowed.has(name), `${part}: ${name}`);
  });

  for (const folder of ['dist', 'dist/web']) {
    it(`has a start in ${folder} that takes no more than 150 KB, with the reader of YAML in it`, async () => {
      const { code } = await transform(read(`${folder}/extension.js`), {
        minify: true,
        legalComments: 'none',
      });
      assert.ok(code.length < 150_000, `${code.length} bytes`);
      // What only the `yaml` package says.
      assert.match(code, /Implicit keys need to be on a single line/);
    });

    it(`loads what is not always wanted from ${folder} when it is`, () => {
      const start = read(`${folder}/extension.js`);
      const only = (pattern: RegExp) => {
        assert.doesNotMatch(start, pattern);
        const [part, ...more] = partsOf(folder).filter((name) =>
          pattern.test(read(`${folder}/parts/${name}`)),
        );
        assert.deepEqual(more, []);
        return part ?? '';
      };
      const named = (part: string) => part.replace(/-.*/, '');
      // Words of htmlparser2, of chrono-node, of ours on fixes, and of the library.
      assert.deepEqual(loading(folder, only(/onprocessinginstruction/)), ['capture', 'checks']);
      assert.deepEqual(loading(folder, only(/getTimezoneOffset/)), ['capture', 'checks']);
      assert.equal(named(only(/is taken in \{1\}/)), 'packs');
      assert.equal(named(only(/The bundled article could not be loaded/)), 'library');
    });

    it(`names in ${folder} only parts that are there`, () => {
      const parts = new Set(partsOf(folder));
      const files = [`${folder}/extension.js`, ...[...parts].map((name) => `${folder}/parts/${name}`)];
      const named = new Set(
        files.flatMap((file) =>
          [...read(file).matchAll(/"([\w]+-[A-Z0-9]{8}\.js)"/g)].map(([, name]) => name ?? ''),
        ),
      );
      const own = [...named].filter((name) => !name.startsWith('chunk'));
      assert.ok(own.length >= 4, own.join());
      for (const name of own) assert.ok(parts.has(name), name);
    });
  }

  it('has a program for the threads of Node, which knows no editor, and none of it in the web', () => {
    assert.match(read('dist/reader.js'), /\brequire\("node:worker_threads"\)/);
    assert.doesNotMatch(read('dist/reader.js'), /\brequire\("vscode"\)/);
    for (const name of ['extension', 'reader'])
      assert.doesNotMatch(read(`dist/web/${name}.js`), /worker_threads/);
  });

  it('has a program for the workers of the web, which asks for nothing', () => {
    assert.doesNotMatch(read('dist/web/reader.js'), /\brequire\("/);
  });

  it('carries each bundled pack as YAML, and as the pack that is read from it', () => {
    const compiled = JSON.parse(read('dist/articles/articles.json')) as { file: string; pack: unknown }[];
    assert.deepEqual(
      compiled.map(({ file }) => file),
      readdirSync('src/articles'),
    );
    for (const { file, pack } of compiled) {
      const text = read(`dist/articles/${file}`);
      assert.equal(text, read(`src/articles/${file}`));
      assert.deepEqual(pack, JSON.parse(JSON.stringify(readPack(text, 'bundled').pack)));
    }
  });

  it('carries the text of the licence of each package that it bundles', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      const folder = `node_modules/${name}`;
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) ?? assert.fail(name);
      assert.ok(notices.includes(`\n${name} `), name);
      assert.ok(notices.includes(read(`${folder}/${licence}`).trim()), name);
    }
  });

  it('makes a page of the README and the documents, with links to its own headings and to the web alone', async () => {
    const module: unknown = await import(pathToFileURL(resolve('build/extension-page.mjs')).href);
    const { anchorsOf } = module as { anchorsOf: (text: string) => string[] };
    const page = read('dist/extension-page.md');
    for (const name of readdirSync('docs')) {
      const [title = ''] = /(?<=^# ).*/.exec(read(`docs/${name}`)) ?? [];
      assert.ok(page.includes(`\n## ${title}\n`), name);
    }
    const anchors = anchorsOf(page).map((anchor) => `#${anchor}`);
    assert.equal(new Set(anchors).size, anchors.length);
    const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
    const own = links.filter((target) => !/^https?:/.test(target));
    assert.ok(own.length > 0);
    assert.deepEqual(
      own.filter((target) => !anchors.includes(target)),
      [],
    );
  });
});
