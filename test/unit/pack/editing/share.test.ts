import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/pack/editing/completions';
import { shareWith } from '../../../../src/core/pack/editing/share';

describe('The share beside an extension for YAML', () => {
  const kinds = (text: string, beside: boolean) => {
    const { completes } = shareWith(beside);
    const found = completionsAt(text, text.length, '2025-01-02').filter(({ kind }) => completes(kind));
    return [...new Set(found.map(({ kind }) => kind))];
  };
  const cases: [text: string, alone: string[], beside: string[]][] = [
    ['', ['key'], []],
    ['marking: ', ['choice'], []],
    ['asOf: ', ['date'], ['date']],
    ['events:\n  ', ['template'], ['template']],
    ['actors:\n  a: {name: A}\nrelations:\n  - from: ', ['id'], ['id']],
    [
      'sources:\n  s: {passages: {1: One}}\nrelations:\n  - cite: ',
      ['source', 'passage'],
      ['source', 'passage'],
    ],
    ['sources:\n  s: {type: ', ['term'], ['term']],
  ];
  for (const [text, alone, beside] of cases) {
    it(`of ${JSON.stringify(text.slice(-30))} is ${beside.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(kinds(text, false), alone);
      assert.deepEqual(kinds(text, true), beside);
    });
  }

  it('has keys explained, outlined, folded and suggested once', () => {
    const flags = (beside: boolean) => {
      const { explainsKeys, outlines, folds, suggestsAtLetters } = shareWith(beside);
      return [explainsKeys, outlines, folds, suggestsAtLetters];
    };
    assert.deepEqual(flags(true), [false, false, false, false]);
    assert.deepEqual(flags(false), [true, true, true, true]);
  });
});
