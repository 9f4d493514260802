import assert from 'node:assert/strict';
import { VersionCache } from '../../../src/core/base/version-cache';

describe('answers kept by version', () => {
  const thing = () => ({ version: 1, text: 'one' });
  type Thing = ReturnType<typeof thing>;

  it('derives an answer once a version', () => {
    const cache = new VersionCache<Thing>();
    const subject = thing();
    let derived = 0;
    const length = ({ text }: Thing) => {
      derived++;
      return text.length;
    };
    assert.deepEqual([cache.get(subject, length), cache.get(subject, length)], [3, 3]);
    assert.equal(derived, 1);
    subject.text = 'three';
    assert.equal(cache.get(subject, length), 3);
    subject.version++;
    assert.equal(cache.get(subject, length), 5);
    assert.equal(derived, 2);
  });

  it('keeps an answer that is undefined, and each question by itself', () => {
    const cache = new VersionCache<Thing>();
    const subject = thing();
    let derived = 0;
    const nothing = (): string | undefined => {
      derived++;
      return undefined;
    };
    const upper = ({ text }: Thing) => text.toUpperCase();
    assert.deepEqual(
      [cache.get(subject, nothing), cache.get(subject, nothing), cache.get(subject, upper)],
      [undefined, undefined, 'ONE'],
    );
    assert.equal(derived, 1);
  });

  it('derives anew what was dropped, and keeps nothing of what failed', () => {
    const cache = new VersionCache<Thing>();
    const subject = thing();
    const copy = ({ text }: Thing) => ({ text });
    const before = cache.get(subject, copy);
    assert.equal(cache.get(subject, copy), before);
    cache.drop(subject);
    assert.notEqual(cache.get(subject, copy), before);
    let fails = true;
    const once = () => {
      if (fails) throw new Error('not yet');
      return 'there';
    };
    assert.throws(() => cache.get(subject, once));
    fails = false;
    assert.equal(cache.get(subject, once), 'there');
  });
});
