import assert from 'node:assert/strict';
import { proseForNames } from '../../../src/core/markdown/prose-for-names';
import { noteTokens } from '../linear/texts';
import { named } from '../names/marked';
import { namesIn } from './names-in';

const length = 1 << 16;
const more = [
  '\0',
  '\r',
  '\r\n',
  '\u0301',
  '\ud800',
  '\udc00',
  '阿',
  '- - - \n',
  '|-',
  '---\n',
  '[^a]: ',
  '> ```\n',
];
const forms = named('Assad');

/** Each is repeated many thousand times: a reader that goes back over what it has read would not end within the time. */
describe('prose of a hostile text', () => {
  for (const token of [...noteTokens, ...more])
    it(`nothing but ${JSON.stringify(token)}`, () => {
      const text = `${token.repeat(length / token.length)}\n\nAssad`;
      for (const format of ['markdown', 'plain'] as const)
        assert.equal(proseForNames(text, format).length, text.length);
    });

  it('a comment opened many times and closed once, in another paragraph', () => {
    const prose = proseForNames(`x ${'<!-- '.repeat(length / 5)}\n\nAssad -->`, 'markdown');
    assert.equal(namesIn(prose.slice(-20), forms).length, 1);
  });

  it('backtick runs of all lengths', () => {
    const runs = Array.from({ length: 700 }, (_, index) => '`'.repeat(index + 1)).join(' ');
    assert.equal(namesIn(proseForNames(`${runs} Assad`, 'markdown').slice(-20), forms).length, 1);
  });
});
