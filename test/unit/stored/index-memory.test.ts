import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { IndexMemory } from '../../../src/editor/library/index-memory';
import { PackIndex } from '../../../src/core/stored/pack-index';
import type { IndexFiles } from '../../../src/core/stored/stored-index';
import { unreadable } from '../../../src/core/stored/stored-pack';

/** A folder on a disk that may be full. */
class Disk implements IndexFiles {
  isFull = false;
  readonly all = new Map<string, Uint8Array>();

  list() {
    return Promise.resolve([...this.all.keys()]);
  }
  read(name: string) {
    return Promise.resolve(this.all.get(name));
  }
  write(name: string, bytes: Uint8Array) {
    this.all.set(name, this.isFull ? bytes.slice(0, bytes.length / 2) : bytes);
    return this.isFull ? Promise.reject(new Error(`no space left for ${name}`)) : Promise.resolve();
  }
  rename(from: string, to: string) {
    this.all.set(to, this.all.get(from) ?? assert.fail(from));
    this.all.delete(from);
    return Promise.resolve();
  }
  delete(name: string) {
    this.all.delete(name);
    return Promise.resolve();
  }
}

describe('The memory of files', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('tells once that the disk is full, and again when it is full once more', async () => {
    const disk = new Disk();
    const reports: string[] = [];
    const memory = new IndexMemory(new PackIndex(disk, ''), (reason) => reports.push(reason));
    let files = 0;
    const keep = async () => {
      const uri = { toString: () => `file:///${files++}` };
      memory.keep(uri, { size: 1, mtime: files }, unreadable(''));
      mock.timers.tick(10_000);
      // The files answer at once.
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    };
    await keep();
    const whole = disk.all.size;
    disk.isFull = true;
    await keep();
    await keep();
    assert.equal(reports.length, 1, reports.join('; '));
    assert.equal(disk.all.size, whole);
    disk.isFull = false;
    await keep();
    disk.isFull = true;
    await keep();
    assert.equal(reports.length, 2);
    memory.dispose();
  });
});
