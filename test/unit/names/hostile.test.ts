import assert from 'node:assert/strict';
import type { TextFormat } from '../../../src/core/base/text-format';
import { createNameFinder } from '../../../src/core/names';
import { findIn, named } from './marked';

const LENGTH = 1 << 18;
const FORMATS: TextFormat[] = ['plain', 'markdown'];

/** Each is repeated to a quarter of a million: an engine that goes back over what it has read would not end within the time. */
const UNITS = [
  ...[
    '*',
    '_',
    '~',
    '`',
    '[',
    ']',
    '<',
    '>',
    '(',
    '\\',
    '|',
    '#',
    '-',
    '@',
    '!',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    'a',
    '1',
    '阿',
  ],
  ...[
    '\n ',
    '\r\n',
    '- ',
    '> ',
    '1. ',
    '-\n',
    '\n-',
    ' *',
    '*-',
    '_a',
    'a_',
    '~~',
    '\\\n',
    "'",
    '\u0301',
    '\ud800',
    '\udc00',
  ],
  ...[
    '](',
    '][',
    '[^',
    '[[',
    '[[a|',
    '](a "',
    "](a '",
    '](a (',
    '](<',
    '](a\\',
    '<a ',
    '<a b="',
    "<a b='",
    '<a "\'',
    '<!--',
  ],
  ...[
    '<!-->',
    '<a:',
    '</',
    '` `` ',
    '``` ',
    '```\n',
    '~~~\n',
    '> ```\n',
    '- ```\n',
    'a@',
    'a@a.',
    '@a:',
    '@{',
    'www.',
    'http://',
  ],
  ...[
    'http://(',
    '|-',
    '|-|\n',
    'a|b\n-|-\n',
    '[a]: ',
    '[a]: <',
    '[^a]: ',
    '---\n',
    '<!-- -->',
    '- - - \n',
    'Ba al-\n',
    'Ba ',
    'ba-',
  ],
];

describe('hostile texts and forms', () => {
  const long = Array<string>(24).fill('Ba').join(' ');
  const finder = createNameFinder(
    named('Assad', 'a b', 'Ba al-Assad', `${long.slice(0, -2)}Bo`, `${'阿'.repeat(199)}萨`),
  );

  for (const unit of UNITS) {
    it(`nothing but ${JSON.stringify(unit)}`, () => {
      const text = `${unit.repeat(LENGTH / unit.length)}\n\nAssad`;
      for (const format of FORMATS) {
        const mentions = findIn(finder, text, format);
        assert.ok(mentions.every(({ start, end }) => start < end && end <= text.length));
      }
    });
  }

  it('a comment opened many times and closed once, in another paragraph', () => {
    assert.equal(findIn(finder, `x ${'<!-- '.repeat(LENGTH / 5)}\n\nAssad -->`, 'markdown').length, 1);
  });
  it('backtick runs of all lengths', () => {
    const runs = Array.from({ length: 1400 }, (_, length) => '`'.repeat(length + 1)).join(' ');
    assert.equal(findIn(finder, `${runs} Assad`, 'markdown').length, 1);
  });
  it('very long forms, forms of control characters, of halves of surrogate pairs', () => {
    const forms = named(
      'x'.repeat(LENGTH),
      ' '.repeat(LENGTH),
      'a\0b',
      '\0',
      '\u001b[0m',
      '\ud800',
      'a\ud800',
      '\udc00\ud800b',
    );
    const odd = createNameFinder(forms);
    assert.deepEqual(
      FORMATS.flatMap((format) => findIn(odd, 'a\ud800 \udc00\ud800b a\0b \ud800 \0', format)).map(
        ({ form }) => form,
      ),
      // No half is anything but a sign that cannot be shown.
      ['a\ufffd', '\ufffd\ufffdb', 'a\ufffd', '\ufffd\ufffdb'],
    );
  });
  it('a hundred thousand forms', () => {
    const forms = Array.from({ length: 100_000 }, (_, index) => `Name ${index}`);
    assert.equal(createNameFinder(named(...forms)).find('Name 7, Name 99999, Name 100000').length, 2);
  });
});
