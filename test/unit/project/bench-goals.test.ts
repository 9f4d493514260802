import assert from 'node:assert/strict';
import { goalLines, type Measured } from '../../bench/editor/goals';

const same = { ours: 40, stub: 40 };
const measured: Measured = {
  firstCard: same,
  firstRow: same,
  hoverP50: same,
  longestLoading: same,
  longestHovering: same,
  longestOpening: same,
  longestTyping: same,
};

describe('The goals of the benchmark in the editor', () => {
  const missed = (changed: Partial<Measured>) =>
    goalLines({ ...measured, ...changed }).filter((line) => line.includes('✗'));

  it('are met by an extension as fast as the stub', () => {
    assert.deepEqual(missed({}), []);
  });

  it('are each missed on their own', () => {
    assert.deepEqual(missed({ firstCard: { ours: 121, stub: 40 } }), [
      '  ✗ first card at most 80 ms over the stub: 81 ms',
    ]);
    assert.deepEqual(missed({ firstRow: { ours: 121, stub: 40 } }), [
      '  ✗ first row at most 80 ms over the stub: 81 ms',
    ]);
    assert.deepEqual(missed({ longestOpening: { ours: 51, stub: 51 } }), [
      '  ✗ no stretch over 50 ms: 51 ms',
    ]);
    assert.deepEqual(missed({ hoverP50: { ours: 45, stub: 40 } }), [
      '  ✗ later cards at most 1.1 times the stub: 1.13',
    ]);
  });
});
