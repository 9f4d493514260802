/**
 * `npm run bench -- packs [--n=10,100,1000] [--json]`: how fast packs are read, and whether the time for each grows
 * with how many there are.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../host/paths.js';
import { readPack } from '../../src/core/pack/read';
import { packForm } from '../../src/core/stored/pack-index';
import { readSegment, writeSegment, type IndexEntry } from '../../src/core/stored/segments';
import { storePack } from '../../src/core/stored/store-pack';
import { type StoredPack, decodePack } from '../../src/core/stored/stored-pack';
import { parseCarefully } from '../../src/core/yaml/careful';
import { readSound } from '../../src/core/yaml/sound';
import { createThreads } from '../../src/threads/node';
import type { PackReaderThreads } from '../../src/threads/pack-reader';
import { inProject } from '../host/paths.js';
import type { Library } from '../../src/core/library';
import { loadCold, loadWarm, saveIndex } from './support/library';
import { longestTask, perSecond, rateOf } from './support/measure';
import { packText, recordsPerPack, writePacks } from './support/packs';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, n: { type: 'string', default: '10,100,1000,10000' } },
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

/** Measures the MB/s of text through `size` threads, and how long they hold up the caller, in ms. */
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
  const entries = Array.from({ length: 200 }, (_, number): IndexEntry<StoredPack> =>
    entryOf(`file:///${number}`, stored),
  );
  const segment = writeSegment(entries, '', packForm);
  const lengthOf = () => segment.length;
  return [
    {
      MB: Math.round(segment.length / 100_000) / 10,
      write: rateOf([entries], lengthOf, (all) => writeSegment(all, '', packForm)),
      read: rateOf([segment], lengthOf, (bytes) => readSegment(bytes, '', packForm)),
    },
  ];
}

function entryOf(key: string, stored: StoredPack): IndexEntry<StoredPack> {
  return { key, size: 0, mtime: 0, stored };
}

/**
 * Measures `n` packs as a library: from their files when none was seen before, and from the index at the next start. Gives how
 * long the extension host would be held up at a stretch, and what the library then takes of memory, its bytes included.
 */
async function packsOf(n: number) {
  const some = paths.slice(0, n);
  const index = join(folder, `index-${n}`);
  const reader = createThreads(program, 2);
  // The threads are at hand, as after the first pack.
  await reader.read(new TextEncoder().encode(packText(0)), 'a');
  let longest = 0;
  const timed = async (action: () => Promise<unknown>) => {
    const start = performance.now();
    longest = Math.max(longest, await longestTask(action));
    return Math.round(performance.now() - start);
  };
  const before = await memory();
  const { coldMs, saveMs } = await coldOf(some, index, reader, timed);
  reader.dispose();
  const libraries: Library[] = [];
  const warmMs = await timed(async () => libraries.push(await loadWarm(some, index)));
  const heapMB = Math.round(((await memory()) - before) / 100_000) / 10;
  const [library] = libraries;
  if (library?.packCount !== n) throw new Error(`The library has ${library?.packCount ?? 0} packs of ${n}`);
  const records = n * recordsPerPack;
  const perRecord = (milliseconds: number) => Math.round((milliseconds / records) * 10_000) / 10;
  return {
    n,
    records,
    coldMs,
    saveMs,
    warmMs,
    longestTaskMs: longest,
    heapMB,
    coldUsPerRecord: perRecord(coldMs),
    warmUsPerRecord: perRecord(warmMs),
  };
}

/** Nothing of it is left afterwards but the index. */
async function coldOf(
  some: readonly string[],
  index: string,
  reader: PackReaderThreads,
  timed: (action: () => Promise<unknown>) => Promise<number>,
) {
  const loaded: Awaited<ReturnType<typeof loadCold>>[] = [];
  const coldMs = await timed(async () => loaded.push(await loadCold(some, reader)));
  const saveMs = await timed(async () => {
    for (const { entries } of loaded) await saveIndex(entries, index);
  });
  return { coldMs, saveMs };
}

/** Bytes in use after everything unused was freed, those outside of the JavaScript heap included. */
async function memory(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
