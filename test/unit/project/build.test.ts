import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPack } from '../../../src/core/pack/read';

const read = (path: string) => readFileSync(path, 'utf8');

/** The files that a bundle loads with its first, or at any time if `all`. */
function filesOf(first: string, all = false): Set<string> {
  const files = new Set([first]);
  for (const file of files)
    for (const [, later, path = ''] of read(file).matchAll(/(?:from ?|\bimport ?(\()?)"(\.{1,2}\/[^"]+)"/g))
      if (all || later === undefined) files.add(join(dirname(file), path));
  return files;
}

/** Matches patterns with a star in the name only. */
function matchesGlob(file: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return file === pattern;
  return file.startsWith(before) && file.endsWith(after) && dirname(file) === dirname(pattern);
}

describe('The build', () => {
  it('makes one file for the web, which asks for nothing that a worker has not', () => {
    const required = read('dist/web/extension.js').matchAll(/\brequire\("([^"]+)"\)/g);
    assert.deepEqual([...new Set(Array.from(required, ([, name]) => name))], ['vscode']);
  });

  it('leaves out of the start in Node what only checks and articles need', () => {
    const atStart = filesOf('dist/extension.mjs');
    const all = filesOf('dist/extension.mjs', true);
    // Words of chrono-node, of htmlparser2, and of our own checks.
    for (const words of [/getTimezoneOffset/, /onprocessinginstruction/, /briefing-ignore/]) {
      const holding = [...all].filter((file) => words.test(read(file)));
      assert.ok(holding.length > 0, String(words));
      assert.deepEqual(
        holding.filter((file) => atStart.has(file)),
        [],
        String(words),
      );
    }
  });

  it('packs every file that the extension loads', () => {
    const patterns = read('.vscodeignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!dist/') ? line.slice(1) : []));
    const isPacked = (file: string) => patterns.some((pattern) => matchesGlob(file, pattern));
    const { main, browser } = JSON.parse(read('package.json')) as { main: string; browser: string };
    const programs = ['dist/reader.js', browser, 'dist/web/reader.js'];
    const loaded = [...filesOf(main, true), ...programs].map(normalize);
    assert.deepEqual(
      loaded.filter((file) => !isPacked(file)),
      [],
    );
  });

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
