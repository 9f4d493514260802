import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeCard, escapeMarkdown, oneLine, shorten } from '../../../src/core/render/escape';

/**
 * What would be markup if the text stood in a line of its own: a small reading of CommonMark and GFM, character by
 * character, in which a backslash before ASCII punctuation makes text of it.
 */
function markupIn(text: string): string[] {
  const found: string[] = [];
  const blockStart = /^(?:[-+#=>]|\d+[.)])/.exec(text);
  if (blockStart) found.push(`at the start: ${blockStart[0]}`);
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      if (/[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at++;
      else found.push('backslash');
    } else if ('`*[]<>~|$'.includes(character)) found.push(character);
    else if (character === '_') {
      const isInside = /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at + 1));
      if (!isInside) found.push('_');
    } else if (character === '&' && /^&#?\w+;/.test(text.slice(at))) found.push('entity');
    else if (character === '@' && !/[\p{L}\p{N}]$/u.test(text.slice(0, at))) found.push('@');
  }
  return found;
}

/** What the escaped text shows. */
function shown(escaped: string): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])|&#36;/g, (_, character?: string) => character ?? '$');
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'`*_~<>[]()!|\\#-+=:;&@^$"\'/.\n\r\t 1ax'.split(''),
        ...[
          '](',
          '![',
          '$(',
          '&lt;',
          '&#36;',
          '://',
          'www.',
          'WWW.',
          '1.',
          '\r\n',
          'é',
          '𝒜',
          '\ud800',
          '\u2028',
          '__',
          '```',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('text in a note', () => {
  const cases: [text: string, escaped: string][] = [
    ['', ''],
    ['Plain text, 11 civilians (est.); 5% & more.', 'Plain text, 11 civilians (est.); 5% & more.'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['![](http://x)', '!\\[\\](http://x)'],
    ['a `b` ``c``', 'a \\`b\\` \\`\\`c\\`\\`'],
    ['](', '\\]('],
    ['one\n# two\r\n\r\n- three', 'one # two - three'],
    ['# Head', '\\# Head'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['2011) x', '2011\\) x'],
    ['2011 x', '2011 x'],
    ['> quote', '\\> quote'],
    ['===', '\\==='],
    ['---', '\\---'],
    ['a | cell', 'a \\| cell'],
    ['&lt;b&gt; &#60; AT&T', '\\&lt;b\\&gt; \\&#60; AT&T'],
    ['snake_case _em_ __strong__', 'snake_case \\_em\\_ \\_\\_strong\\_\\_'],
    ['*em* ~gone~', '\\*em\\* \\~gone\\~'],
    ['C:\\new', 'C:\\\\new'],
    ['$1 ${x} $& $(alert)', '\\$1 \\${x} \\$& \\$(alert)'],
    ['@someone, a@b.org', '\\@someone, a@b.org'],
    ['{when}', '{when}'],
    ['بشار الأسد', 'بشار الأسد'],
  ];
  for (const [text, escaped] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeMarkdown(text), escaped);
      assert.deepEqual(markupIn(escaped), []);
    });
  }

  it('is never markup, and shows what the pack says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        assert.deepEqual(markupIn(escaped), [], escaped);
        assert.doesNotMatch(escaped, /[\r\n\t\0]/);
        assert.equal(shown(escaped), oneLine(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('text on a card', () => {
  const cases: [text: string, escaped: string][] = [
    ['$(alert) US$ 5 $$(x)', '&#36;(alert) US\\$ 5 \\$&#36;(x)'],
    ['https://evil.example', 'https\\://evil.example'],
    ['command://x', 'command\\://x'],
    ['www.evil.example WWW.evil _www.evil', 'www\\.evil.example WWW\\.evil \\_www\\.evil'],
    ['a@b.org @x', 'a\\@b.org \\@x'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
  ];
  for (const [text, escaped] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeCard(text), escaped);
    });
  }

  it('has no icon and no address either', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeCard(text);
        const bare = escaped.replace(/\\.|&#36;/gs, (unit) => (unit === '&#36;' ? '' : unit));
        assert.deepEqual(markupIn(bare), [], escaped);
        assert.doesNotMatch(escaped, /\$\(|(?<!\\):\/\/|www\.|(?<!\\)@/i);
        // The editor looks for icons when the backslashes have done their work.
        assert.doesNotMatch(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1'), /\$\(/);
        assert.equal(shown(escaped), oneLine(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a shortened text', () => {
  const cases: [text: string, most: number, short: string][] = [
    ['short', 5, 'short'],
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['one two three', 7, 'one tw…'],
    ['one, two', 6, 'one…'],
    ['abcdefghij', 5, 'abcd…'],
    ['a bcdefghij', 6, 'a bcd…'],
    ['abc𝒜def', 5, 'abc…'],
  ];
  for (const [text, most, short] of cases) {
    it(`${JSON.stringify(text)}, ${most}`, () => {
      assert.equal(shorten(text, most), short);
    });
  }
});
