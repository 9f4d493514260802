import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPackReader as bySubpath } from '#threads';
import { storePack } from '../../../src/core/stored/store-pack';
import type { StoredPack } from '../../../src/core/stored/stored-pack';
import { createPackReader, createThreads } from '../../../src/threads/node';
import type { PackReaderThreads } from '../../../src/threads/pack-reader';
import { createPackReader as createWebReader } from '../../../src/threads/web';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml');
const stored = storePack(article, 'a');
/** Returns the data of a pack, the same if the host read it itself or a thread did. */
const dataOf = ({ json, problems, words }: StoredPack): StoredPack => ({ json, problems, words });
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

/** A thread that answers with what it was sent, and dies of a pack called "deadly". */
const mortal = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage('started');
parentPort.on('message', ({ bytes, fallbackId }) => {
  if (fallbackId === 'deadly') process.exit(1);
  if (fallbackId === 'faulty') throw new Error('the thread had enough');
  if (fallbackId === 'greedy') for (const all = []; ; ) all.push(new Array(1e6).fill(fallbackId));
  parentPort.postMessage({ json: bytes, problems: [], words: new Uint8Array(8) });
});`;

describe('The threads that read packs in Node', () => {
  let reader: PackReaderThreads | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'briefing-threads-'));
  const mortalScript = join(folder, 'mortal.js');

  before(() => {
    writeFileSync(mortalScript, mortal);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    reader?.dispose();
  });

  it('are what the extension gets in Node', () => {
    assert.equal(bySubpath, createPackReader);
  });

  it('read a pack as it is read here, and leave its bytes alone', async () => {
    reader = createThreads(resolve('dist/reader.js'), 2);
    const copy = new Uint8Array(article);
    assert.deepEqual(dataOf(await reader.read(article, 'a')), stored);
    assert.deepEqual(new Uint8Array(article), copy);
  });

  it('read many packs at once, small and large, good and bad', async () => {
    reader = createThreads(resolve('dist/reader.js'), 2);
    const bad = new TextEncoder().encode('briefing: 1\nid: [');
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, index) => reader!.read(index % 3 === 0 ? bad : article, 'a')),
    );
    for (const [index, pack] of all.entries())
      assert.deepEqual(dataOf(pack), index % 3 === 0 ? storePack(bad, 'a') : stored);
  });

  it('blame the pack that a thread dies of, and read all others', async () => {
    reader = createThreads(mortalScript, 2);
    const names = ['a', 'deadly', 'b', 'faulty', 'c', 'greedy', 'd', 'e', 'f'];
    const all = await Promise.all(names.map((name) => reader!.read(article, name)));
    assert.deepEqual(
      names.filter((_, index) => codes(all[index]!).includes('file-unreadable')),
      ['deadly', 'faulty', 'greedy'],
    );
    assert.ok(all.every(({ json, problems }) => (json ? problems.length === 0 : problems.length === 1)));
    assert.match(JSON.stringify(all[3]!.problems), /the thread had enough/);
  });

  it('are done without where none can be started', async () => {
    reader = createThreads(join(folder, 'no-such-file.js'), 2);
    const all = await Promise.all(Array.from({ length: 6 }, () => reader!.read(article, 'a')));
    for (const pack of all) assert.deepEqual(dataOf(pack), stored);
  });

  it('are done without in the web where it has no workers', async () => {
    reader = createWebReader({ folder: '', read: () => Promise.reject(new Error('no program')) });
    const all = await Promise.all(Array.from({ length: 3 }, () => reader!.read(article, 'a')));
    for (const pack of all) assert.deepEqual(dataOf(pack), stored);
  });
});
