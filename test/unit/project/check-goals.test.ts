import assert from 'node:assert/strict';
import type { CheckSpeed } from '../../bench/support/check-speed';
import { goalLines, speedLines } from '../../bench/support/check-speed-lines';

const speed = (tool: string, size: number, cold: number, p50: number): CheckSpeed => ({
  tool,
  size,
  cold,
  key: { p50, p99: p50, count: 100 },
});
const peer = speed('markdownlint', 10_000, 20, 20);
const tools = ['ours', 'markdownlint', 'other'].map((name) => ({ name, rules: 5, begin: () => () => 0 }));

describe('The goals of the benchmark of checks', () => {
  it('are met or missed each on its own', () => {
    assert.deepEqual(goalLines('ours', [speed('ours', 10_000, 20, 4), peer]), [
      '  ✓ cold, 10000: at least markdownlint’s rate (× 1.00)',
      '  ✓ after a key, 10000: p50 at most 4 ms (4.00)',
    ]);
    assert.deepEqual(goalLines('ours', [speed('ours', 10_000, 40, 4.01), peer]), [
      '  ✗ cold, 10000: at least markdownlint’s rate (× 0.50)',
      '  ✗ after a key, 10000: p50 at most 4 ms (4.01)',
    ]);
    assert.deepEqual(goalLines('ours', [speed('ours', 1_000_000, 40, 31)]), [
      '  ✗ after a key, 1000000: p50 at most 30 ms (31.00)',
    ]);
  });

  it('come after a row for each tool, also for one that was left out', () => {
    const lines = speedLines(tools, [speed('ours', 10_000, 20, 4), peer]);
    assert.match(lines[3] ?? '', /markdownlint +5 +20\.0 .*× 1\.0 \/ × 5\.0/);
    assert.match(lines[4] ?? '', /other +5 +left out/);
  });
});
