import assert from 'node:assert/strict';
import { LATIN, classify, kindOf } from '../../../src/core/base/characters';
import { foldForHash } from '../../../src/core/base/fold';

describe('Characters before U+0250', () => {
  it('are of the kind that Unicode says', () => {
    for (let code = 0; code < LATIN; code++)
      assert.equal(kindOf(code), classify(String.fromCharCode(code)), code.toString(16));
  });

  it('have no other marks than those that are left out of their hash', () => {
    for (let code = 0; code < LATIN; code++)
      assert.doesNotMatch(foldForHash(String.fromCharCode(code)), /\p{M}/u, code.toString(16));
  });
});
