import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readPack } from '../../../src/core/pack/read';

const read = (path: string) => readFileSync(path, 'utf8');

describe('The build', () => {
  it('leaves nothing in the web bundle that a worker has not', () => {
    const bundle = read('dist/web/extension.js');
    const required = new Set([...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name));
    assert.deepEqual([...required], ['vscode']);
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
});
