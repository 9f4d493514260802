import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maxSegmentBytes } from '../../../src/core/stored/index-plan';
import { PackIndex } from '../../../src/core/stored/pack-index';
import type { IndexFiles } from '../../../src/core/stored/stored-index';
import type { IndexEntry } from '../../../src/core/stored/segments';
import type { StoredPack } from '../../../src/core/stored/stored-pack';

class Crash extends Error {}

/** Files in memory. At step `crashAt` everything stops: a write in the middle, everything else before it is done. */
class FakeFiles implements IndexFiles {
  /** The bytes and the steps written. */
  written = 0;
  steps = 0;
  crashAt = Infinity;
  /** The one step that fails, as it does where the disk is full: what comes after is done. */
  failAt = Infinity;
  /** The share (0 to 1) of an interrupted write that gets through. */
  torn = 0;

  constructor(readonly all = new Map<string, Uint8Array>()) {}

  list() {
    return Promise.resolve([...this.all.keys()]);
  }
  read(name: string) {
    return Promise.resolve(this.all.get(name));
  }
  write(name: string, bytes: Uint8Array) {
    return this.step(
      () => this.all.set(name, bytes.slice()),
      () => this.all.set(name, bytes.slice(0, Math.floor(bytes.length * this.torn))),
      bytes.length,
    );
  }
  rename(from: string, to: string) {
    return this.step(() => {
      const bytes = this.all.get(from);
      assert.ok(bytes, from);
      this.all.delete(from);
      this.all.set(to, bytes);
    });
  }
  delete(name: string) {
    return this.step(() => this.all.delete(name));
  }

  private step(action: () => unknown, half: () => unknown = () => undefined, bytes = 0): Promise<void> {
    if (this.steps === this.failAt) {
      this.steps++;
      half();
      return Promise.reject(new Crash());
    }
    if (this.steps > this.crashAt) return Promise.reject(new Crash());
    if (this.steps++ === this.crashAt) {
      half();
      return Promise.reject(new Crash());
    }
    action();
    this.written += bytes;
    return Promise.resolve();
  }
}

/** Returns a pack whose content is known from its key and the state of its file. */
function entryOf(key: string, version: number, bytes = 20): IndexEntry<StoredPack> {
  const json = new Uint8Array(bytes).fill(version);
  json.set(new TextEncoder().encode(`${key} ${version}`));
  return { key, size: bytes, mtime: version, stored: { json, problems: [], words: new Uint8Array(8) } };
}

/**
 * Returns the versions that the next session finds, by key, and asserts that every entry is as it was when its file was
 * in that state.
 */
async function load(files: IndexFiles, program = ''): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for await (const entries of new PackIndex(files, program).load()) {
    for (const entry of entries) {
      assert.deepEqual(entry, entryOf(entry.key, entry.mtime, entry.size));
      found.set(entry.key, entry.mtime);
    }
  }
  return found;
}

const versionsOf = (entries: readonly IndexEntry<StoredPack>[]) =>
  new Map(entries.map(({ key, mtime }) => [key, mtime]));
const versions = (found: ReadonlyMap<string, number>) => [...found].sort();

describe('The index of packs', () => {
  it('is empty where there is none, where it is damaged, and where another program made it', async () => {
    const files = new FakeFiles();
    assert.equal((await load(files)).size, 0);
    await new PackIndex(files, 'a').save([entryOf('a', 1)]);
    assert.equal((await load(files, 'a')).size, 1);
    assert.equal((await load(files, 'b')).size, 0);
    for (const manifest of [
      '',
      '[',
      'null',
      '[]',
      '{}',
      '{"segments": 1}',
      '{"segments": [1, null, "x"]}',
      '\0',
    ]) {
      files.all.set('index.json', new TextEncoder().encode(manifest));
      assert.equal((await load(files, 'a')).size, 0, manifest);
    }
  });

  it('holds what was saved last, and nothing that is gone', async () => {
    const files = new FakeFiles();
    const index = new PackIndex(files, '');
    for (const saved of [
      [entryOf('a', 1), entryOf('b', 1), entryOf('c', 1), entryOf('d', 1), entryOf('e', 1)],
      [entryOf('a', 1), entryOf('b', 2), entryOf('c', 1), entryOf('d', 1), entryOf('e', 1)],
      [entryOf('a', 1), entryOf('f', 1)],
      [],
      [entryOf('a', 3)],
    ]) {
      await index.save(saved);
      const found = await load(files);
      for (const { key, mtime } of saved) assert.equal(found.get(key), mtime);
    }
    assert.deepEqual(versions(await load(files)), [['a', 3]]);
    assert.equal(files.all.size, 2);
  });

  it('writes nothing when nothing has changed, also in the next session', async () => {
    const files = new FakeFiles();
    const entries = Array.from({ length: 10 }, (_, index) => entryOf(`${index}`, 1));
    await new PackIndex(files, '').save(entries);
    const { steps } = files;
    const next = new PackIndex(files, '');
    for await (const found of next.load()) assert.equal(found.length, 10);
    await next.save(entries);
    assert.equal(files.steps, steps);
  });

  it('writes little for a change of one pack, however often, and does not grow for it', async () => {
    const files = new FakeFiles();
    const index = new PackIndex(files, '');
    const pack = 50_000;
    const entries = Array.from({ length: 600 }, (_, at) => entryOf(`p${at}`, 0, pack));
    await index.save(entries);
    const all = files.written;
    let most = 0;
    for (let round = 1; round <= 100; round++) {
      const before = files.written;
      const at = (round * 7) % 40;
      entries[at] = entryOf(`p${at}`, round, pack);
      await index.save(entries);
      most = Math.max(most, files.written - before);
      assert.ok([...files.all.values()].every(({ length }) => length < 1.1 * maxSegmentBytes));
    }
    assert.ok(all > 600 * pack && most < maxSegmentBytes, String(most));
    assert.ok(files.written - all < 100 * 8 * pack, String(files.written - all));
    const kept = [...files.all.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(kept < 1.5 * all && files.all.size < 30, `${kept} in ${files.all.size} files`);
    assert.deepEqual(versions(await load(files)), versions(versionsOf(entries)));
  });

  it('rejects when it cannot be written, and can be written later', async () => {
    const files = new FakeFiles();
    const index = new PackIndex(files, '');
    await index.save([entryOf('a', 1)]);
    files.crashAt = files.steps + 1;
    const [failed] = await Promise.allSettled([index.save([entryOf('a', 2)])]);
    assert.equal(failed.status, 'rejected');
    files.crashAt = Infinity;
    await index.save([entryOf('a', 3)]);
    assert.deepEqual(versions(await load(files)), [['a', 3]]);
    assert.equal(files.all.size, 2);
  });

  it('leaves nothing half written where the disk is full, and is as it was', async () => {
    const files = new FakeFiles();
    files.torn = 0.5;
    const index = new PackIndex(files, '');
    await index.save([entryOf('a', 1)]);
    const before = new Map(files.all);
    const wanted = [entryOf('a', 1), entryOf('b', 2)];
    // A segment, its name, the manifest, its name.
    for (let step = 0; step < 4; step++) {
      files.failAt = files.steps + step;
      await assert.rejects(index.save(wanted), Crash);
      assert.deepEqual(new Map(files.all), before, `step ${step}`);
      assert.deepEqual(versions(await load(files)), [['a', 1]]);
    }
    await index.save(wanted);
    assert.deepEqual(versions(await load(files)), versions(versionsOf(wanted)));
  });

  it('loses nothing and makes nothing up when a session ends in the middle of any step', async () => {
    // Each round changes some packs, and removes some; version 0 is "no pack".
    const rounds = fc.array(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(3), { maxKeys: 4 }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        rounds,
        fc.nat(60),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (all, crashAt, torn) => {
          const files = new FakeFiles();
          files.crashAt = crashAt;
          files.torn = torn;
          const index = new PackIndex(files, '');
          let saved = new Map<string, number>();
          for (const round of all) {
            const wanted = new Map([...saved, ...Object.entries(round)].filter(([, version]) => version > 0));
            const entries = [...wanted].map(([key, version]) => entryOf(key, version));
            try {
              await index.save(entries);
            } catch (error) {
              assert.ok(error instanceof Crash);
              const found = await load(new FakeFiles(files.all));
              // As before the round, or as after it: for each pack that has not changed, what there was.
              for (const [key, version] of wanted) {
                if (saved.get(key) === version) assert.equal(found.get(key), version, key);
              }
              await assertGoesOn(files, entries);
              return;
            }
            saved = wanted;
            const found = await load(files);
            for (const [key, version] of saved) assert.equal(found.get(key), version, key);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('makes nothing up from damaged files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (which, at, isCut) => {
        const files = new FakeFiles();
        const index = new PackIndex(files, '');
        await index.save([entryOf('a', 1), entryOf('b', 1), entryOf('c', 1)]);
        await index.save([entryOf('a', 1), entryOf('b', 2), entryOf('c', 1)]);
        const names = [...files.all.keys()];
        const name = names[which % names.length]!;
        const bytes = files.all.get(name)!.slice(0, isCut ? at % files.all.get(name)!.length : undefined);
        if (!isCut) bytes[at % bytes.length]! ^= 1;
        files.all.set(name, bytes);
        // Whatever is found is right; `load` compares it.
        await load(files);
        await assertGoesOn(files, [entryOf('a', 1), entryOf('d', 1)]);
      }),
      { numRuns: 300 },
    );
  });

  /** The next session can go on with what it found. */
  async function assertGoesOn(files: FakeFiles, entries: readonly IndexEntry<StoredPack>[]): Promise<void> {
    const next = new FakeFiles(files.all);
    const index = new PackIndex(next, '');
    for await (const portion of index.load()) assert.ok(portion.length > 0);
    await index.save(entries);
    const found = await load(next);
    for (const { key, mtime } of entries) assert.equal(found.get(key), mtime, key);
  }
});
