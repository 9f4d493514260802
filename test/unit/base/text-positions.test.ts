import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextPositions } from '../../../src/core/base/text-positions';

describe('Positions in a text', () => {
  const cases: [marked: string, line: number, column: number][] = [
    ['|', 0, 0],
    ['|abc', 0, 0],
    ['abc|', 0, 3],
    ['abc|\ndef', 0, 3],
    ['abc\n|def', 1, 0],
    ['abc\ndef|', 1, 3],
    ['abc\n|', 1, 0],
    ['abc\r\n|def', 1, 0],
    ['abc|\r\ndef', 0, 3],
    ['abc\r|def', 1, 0],
    ['a\r\r\n\n|b', 3, 0],
    ['a\n\n|\nb', 2, 0],
    ['é萨|b', 0, 2],
    ['😀|b', 0, 2],
    ['a\u2028|b', 0, 2],
  ];
  for (const [marked, line, column] of cases) {
    it(JSON.stringify(marked), () => {
      assert.deepEqual(new TextPositions(marked.replace('|', '')).at(marked.indexOf('|')), { line, column });
    });
  }

  it('end with the text', () => {
    assert.deepEqual(new TextPositions('abc\nde').at(100), { line: 1, column: 2 });
    assert.deepEqual(new TextPositions('').at(100), { line: 0, column: 0 });
  });

  it('are those that splitting the text gives', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é') });
    fc.assert(
      fc.property(text, fc.nat(20), (content, offset) => {
        const before = content.slice(0, offset);
        // Between CR and LF is no line's beginning.
        fc.pre(!(before.endsWith('\r') && content[offset] === '\n'));
        const lines = before.split(/\r\n?|\n/);
        assert.deepEqual(new TextPositions(content).at(offset), {
          line: lines.length - 1,
          column: lines.at(-1)!.length,
        });
      }),
    );
  });
});
