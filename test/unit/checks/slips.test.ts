import assert from 'node:assert/strict';
import { HalvesIndex, isSlip } from '../../../src/core/checks/names/slips';

describe('A slip of the pen in a name', () => {
  for (const [written, name] of [
    ['wieczoreck', 'wieczorek'],
    ['wieczroek', 'wieczorek'],
    ['wieczorrek', 'wieczorek'],
    ['wieczotek', 'wieczorek'],
    ['soldberg haas', 'solberg haas'],
    ['boateng frimpnog', 'boateng frimpong'],
    ['saffadi', 'safadi'],
    ['meridain terminals', 'meridian terminals'],
  ] as const)
    it(`is ${written} for ${name}`, () => {
      assert.ok(isSlip(written, name));
      const index = new HalvesIndex<string>();
      index.add(name, name);
      assert.deepEqual([...index.near(written)], [name]);
    });
  for (const [written, name] of [
    ['hansen', 'jansen'],
    ['kowalska', 'kowalski'],
    ['petrova', 'petrov'],
    ['meyer', 'mayer'],
    ['miller', 'muller'],
    ['petersen', 'peterson'],
    ['karsovian', 'karsovia'],
    ['assads', 'assad'],
    ['maria rossi', 'mario rossi'],
    ['jan smit', 'jon smit'],
    ['wieczoreks', 'wieczorek'],
    ['wizorek', 'wieczorek'],
  ] as const)
    it(`is not ${written} for ${name}`, () => {
      assert.ok(!isSlip(written, name));
    });
});
