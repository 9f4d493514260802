import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checksum } from '../../../src/core/base/checksum';
import { type IndexEntry, readSegment, writeSegment } from '../../../src/core/stored/segments';
import { type Codec, listOf, number, plain, rowOf } from '../../../src/core/stored/codec';
import { packForm } from '../../../src/core/stored/pack-index';
import type { StoredForm } from '../../../src/core/stored/stored-form';
import { storePack } from '../../../src/core/stored/store-pack';
import type { StoredPack } from '../../../src/core/stored/stored-pack';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml');
const entries: IndexEntry<StoredPack>[] = [
  { key: 'file:///a', size: 5, mtime: 1_733_140_800_123, stored: storePack(article, 'a') },
  { key: 'file:///ü', size: 0, mtime: 0, stored: storePack(bytesOf('- no pack'), 'b') },
  { key: '', size: 2, mtime: -1, stored: storePack(bytesOf('briefing: 1\nx: 1'), 'c') },
];

describe('The checksum', () => {
  for (const [text, sum] of [
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ] as const) {
    it(`of ${JSON.stringify(text)} is that of xxHash32`, () => {
      assert.equal(checksum(bytesOf(text)), sum);
      assert.equal(checksum(bytesOf(`x${text}`).subarray(1)), sum);
    });
  }
});

describe('A segment', () => {
  const segment = writeSegment(entries, '1.0', packForm);

  it('gives back its entries, wherever its bytes begin', () => {
    assert.deepEqual(readSegment(segment, '1.0', packForm), entries);
    for (const offset of [1, 2, 3]) {
      const shifted = new Uint8Array(segment.length + offset);
      shifted.set(segment, offset);
      assert.deepEqual(readSegment(shifted.subarray(offset), '1.0', packForm), entries);
    }
    assert.deepEqual(readSegment(writeSegment([], '', packForm), '', packForm), []);
  });

  it('copies nothing', () => {
    for (const { stored } of readSegment(segment, '1.0', packForm)!) {
      assert.equal(stored.words.buffer, segment.buffer);
      assert.ok(!stored.json || stored.json.buffer === segment.buffer);
    }
  });

  it('of another program is none', () => {
    assert.equal(readSegment(segment, '1.1', packForm), undefined);
  });

  it('of another list of fields is none, though nothing else has changed', () => {
    interface Person {
      readonly name: string;
      readonly kind: string;
    }
    const text = plain<string>();
    const formOf = <T>(codec: Codec<T>): StoredForm<T> => ({
      layout: codec.layout,
      suffix: 'test',
      write: (value) => ({ facts: codec.write(value), blobs: [] }),
      read: ({ facts }) => codec.read(facts),
      weigh: () => 1,
    });
    const before = rowOf<Person>({ name: text, kind: text });
    const after = rowOf<Person & { nickname?: string }>({ name: text, nickname: text, kind: text });
    const stored = { name: 'Assad', kind: 'person' };
    const bytes = writeSegment([{ key: 'a', size: 1, mtime: 1, stored }], '1.0', formOf(before));
    assert.deepEqual(readSegment(bytes, '1.0', formOf(before))?.[0]?.stored, stored);
    assert.equal(readSegment(bytes, '1.0', formOf(after)), undefined);
    // The same one level further in, and in another order.
    const others = [listOf(after), rowOf({ kind: text, name: text }), rowOf({ name: text, kind: number })];
    for (const codec of others) assert.notEqual(codec.layout, before.layout);
    assert.notEqual(listOf(after).layout, listOf(before).layout);
  });

  it('that is cut off or goes on is none', () => {
    for (let length = 0; length < segment.length; length += length < 2000 ? 1 : 997)
      assert.equal(readSegment(segment.subarray(0, length), '1.0', packForm), undefined);
    assert.equal(readSegment(new Uint8Array([...segment, 0]), '1.0', packForm), undefined);
  });

  it('that is damaged anywhere is none', () => {
    fc.assert(
      fc.property(fc.nat(segment.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = segment.slice();
        damaged[at]! ^= change;
        assert.equal(readSegment(damaged, '1.0', packForm), undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('that somebody else made is none, and no error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const forged = writeSegment([], '1.0', packForm);
        const bytes = new Uint8Array([...forged.subarray(0, 20), ...noise]);
        const head = new DataView(bytes.buffer);
        head.setUint32(8, bytes.length, true);
        head.setUint32(16, noise.length, true);
        head.setUint32(12, checksum(bytes.subarray(16)), true);
        assert.equal(readSegment(bytes, '1.0', packForm), undefined);
      }),
    );
  });
});
