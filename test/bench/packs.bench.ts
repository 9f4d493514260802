/**
 * `npm run bench -- packs [--n=10,100,1000] [--json]`: how fast packs are read, and whether the time for each grows
 * with how many there are.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../host/paths.js';
import { readPack } from '../../src/core/pack/read';
import { readSegment, writeSegment, type IndexEntry } from '../../src/core/stored/segments';
import { type StoredPack, decodePack, storePack } from '../../src/core/stored/stored-pack';
import { parseCarefully } from '../../src/core/yaml/parse';
import { readSound } from '../../src/core/yaml/sound';
import { createThreads } from '../../src/threads/node';
import { inProject } from '../host/paths.js';
import { longestTask, perSecond, rateOf } from './support/measure';
import { packText, recordsPerPack, writePacks } from './support/packs';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, n: { type: 'string', default: '10,100,1000' } },
});
const program = inProject('dist/reader.js');
const numbers = values.n.split(',').map(Number);

const reading = [
  readingOf(
    'short records',
    Array.from({ length: 50 }, (_, number) => packText(number)),
  ),
  readingOf(
    'longer texts',
    Array.from({ length: 10 }, (_, number) => packText(number, 20)),
  ),
];
const threads = [];
for (const size of [1, 2]) threads.push(await threadsOf(size));
const segments = segmentsOf();
const folder = temporaryFolder('bench');
const paths = writePacks(folder, Math.max(...numbers));
const packs = [];
for (const n of numbers) packs.push(await packsOf(n));

const result = { reading, threads, segments, packs };
if (values.json) console.log(JSON.stringify(result));
else for (const [title, rows] of Object.entries(result)) show(title, rows);
process.exit(0);

function show(title: string, rows: readonly object[]): void {
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      Object.entries(row)
        .map(([name, value]) => `  ${name}: ${String(value)}`)
        .join(''),
    );
  }
}

/** MB/s of text, but for `decodePack`: of the bytes that it gets. */
function readingOf(texts: string, packTexts: readonly string[]) {
  const lengthOf = ({ length }: { readonly length: number }) => length;
  const bytes = packTexts.map((text) => new TextEncoder().encode(text));
  const stored = bytes.map((pack) => storePack(pack, 'a').json!);
  return {
    texts,
    kB: Math.round(bytes[0]!.length / 1000),
    storedKB: Math.round(stored[0]!.length / 1000),
    careful: rateOf(packTexts, lengthOf, parseCarefully),
    quick: rateOf(packTexts, lengthOf, readSound),
    readPack: rateOf(packTexts, lengthOf, (text) => readPack(text, 'a')),
    storePack: rateOf(bytes, lengthOf, (pack) => storePack(pack, 'a')),
    decodePack: rateOf(stored, lengthOf, decodePack),
  };
}

/** MB/s of text through so many threads, and how long they hold up the one that asks, in ms. */
async function threadsOf(size: number) {
  const reader = createThreads(program, size);
  const packs = Array.from({ length: 100 }, (_, number) => new TextEncoder().encode(packText(number)));
  const readAll = () => Promise.all(packs.map((pack) => reader.read(pack, 'a')));
  await readAll();
  const start = performance.now();
  const longestTaskMs = await longestTask(async () => {
    for (let round = 0; round < 3; round++) await readAll();
  });
  const bytes = packs.reduce((sum, { length }) => sum + 3 * length, 0);
  const rate = perSecond(bytes, performance.now() - start);
  reader.dispose();
  return { threads: size, rate, longestTaskMs };
}

/** MB/s of segments of 8 MB. */
function segmentsOf() {
  const stored = storePack(new TextEncoder().encode(packText(0)), 'a');
  const entries = Array.from({ length: 200 }, (_, number): IndexEntry =>
    entryOf(`file:///${number}`, stored),
  );
  const segment = writeSegment(entries, '');
  const lengthOf = () => segment.length;
  return [
    {
      MB: Math.round(segment.length / 100_000) / 10,
      write: rateOf([entries], lengthOf, (all) => writeSegment(all, '')),
      read: rateOf([segment], lengthOf, (bytes) => readSegment(bytes, '')),
    },
  ];
}

function entryOf(key: string, stored: StoredPack): IndexEntry {
  return { key, size: 0, mtime: 0, stored };
}

/** So many packs from disk to stored packs, 32 at a time. */
async function packsOf(n: number) {
  const reader = createThreads(program, 2);
  const start = performance.now();
  let next = 0;
  let [bytes, stored] = [0, 0];
  const readNext = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined && next <= n; path = paths[next++]) {
      const file = await readFile(path);
      const { json, words } = await reader.read(file, 'a');
      bytes += file.length;
      stored += (json?.length ?? 0) + words.length;
    }
  };
  const longestTaskMs = await longestTask(() => Promise.all(Array.from({ length: 32 }, readNext)));
  const coldMs = Math.round(performance.now() - start);
  reader.dispose();
  const records = n * recordsPerPack;
  return {
    n,
    records,
    MB: bytes / 1e6,
    storedMB: stored / 1e6,
    readMs: coldMs,
    msPerPack: coldMs / n,
    longestTaskMs,
  };
}
