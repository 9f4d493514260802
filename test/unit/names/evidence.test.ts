import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { bracket } from './marked';

const folder = 'test/evidence/names';
// Two are read wrongly: “Price is not the problem”, and a street before a saint.
const leastRight = 98;

describe('The texts with names that are hard to find', () => {
  const { pack } = readPack(readFileSync(`${folder}/air-merger.briefing.yaml`, 'utf8'), 'air-merger');
  const library = new Library(pack ? [pack] : []);
  const texts = readFileSync(`${folder}/texts.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('%'))
    .map((line) =>
      line
        .replaceAll('\\n', '\n')
        .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );

  it(`are found in as marked, ${leastRight} of ${texts.length} or more`, () => {
    const wrong = texts.filter((expected) => {
      const text = expected.replaceAll(/[⟦⟧]/g, '');
      return bracket(text, library.find(text, 'markdown')) !== expected;
    });
    assert.equal(texts.length, 100);
    assert.ok(texts.length - wrong.length >= leastRight, wrong.join('\n'));
  });
});
