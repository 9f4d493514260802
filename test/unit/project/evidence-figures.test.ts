import assert from 'node:assert/strict';
import { floorsOf, readFloors } from '../../evidence/floors';
import { scoreOf } from '../../evidence/score';
import { readSet, setNames } from '../../evidence/sets';

describe('The figures on precision in docs/checks.md', () => {
  for (const name of setNames())
    it(`are what the checks reach on the set “${name}”`, () => {
      const { evidence, folder } = readSet(name);
      const message = 'run: npm run bench -- checks --floors, then: node build/tables.mjs';
      assert.deepEqual(floorsOf(scoreOf(evidence)), readFloors(folder), message);
    });
});
