import assert from 'node:assert/strict';
import { belowFloors, readFloors } from '../../evidence/floors';
import { readSet, setNames } from '../../evidence/sets';
import { type Score, scoreOf } from '../../evidence/score';

for (const name of setNames())
  describe(`The checks on the set “${name}”`, () => {
    let score: Score;
    let folder: string;
    before(() => {
      const set = readSet(name);
      folder = set.folder;
      score = scoreOf(set.evidence);
    });

    it('are as right, find as much and leave as many right notes alone as they did', () => {
      const message = 'If this is meant: npm run bench -- checks --floors';
      assert.deepEqual(belowFloors(score, readFloors(folder)), [], message);
    });
  });
