import assert from 'node:assert/strict';
import { createNameFinder } from '../../../src/core/names';
import { named } from './marked';
import { TrieFinder } from './reference/trie-finder';

describe('names in a long text', () => {
  const forms = named(
    'Bashar al-Assad',
    'Assad',
    "Hay'at Tahrir al-Sham",
    '阿萨德',
    'a b c d e f g h i j k l m',
    'Łódź',
  );
  const finder = createNameFinder(forms);
  const reference = new TrieFinder(forms);
  const filler = ['x', 'lorem', 'Bashar', "Hay'at", '阿', 'a b c', 'é', "it's"];
  for (const step of [1, 7, 61]) {
    it(`of ${step * 3000} names and more words`, () => {
      const parts: string[] = [];
      for (let at = 0; at < 3000 * step; at++) {
        parts.push(filler[(at * 31 + (at >> 3)) % filler.length] ?? '');
        if (at % step === 0) parts.push(forms[(at / step) % forms.length]?.form ?? '');
      }
      const text = parts.join(' ');
      assert.deepEqual(finder.find(text), reference.find(text));
    });
  }
  it('of one word without an end', () => {
    for (const word of ['x'.repeat(100_000), 'é'.repeat(50_000), "x'".repeat(20_000), '阿'.repeat(30_000)])
      assert.deepEqual(
        finder.find(`Assad ${word} Assad`).map(({ start }) => start),
        [0, word.length + 7],
      );
  });
});
