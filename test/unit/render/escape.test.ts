import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeCard, escapeMarkdown, oneLine, shorten } from '../../../src/core/render/escape';
import { hostileText } from '../support/hostile-text';
import { assertParagraph, card, preview, withoutIcons } from '../support/rendered';

/** Returns the unescaped marks of Pandoc's citations and of mathematics, which the renderers do not read. */
function alive(escaped: string): string[] {
  return escaped.replace(/\\./gsu, '').match(/[$@]|\[\^/g) ?? [];
}

describe('text in a note', () => {
  const cases: [text: string, escaped: string][] = [
    ['', ''],
    ['Plain text, 11 civilians (est.); 5% & more.', 'Plain text, 11 civilians (est.); 5% & more.'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['![](http://x)', '!\\[\\](http:/\\/x)'],
    ['see http://a.b/<img src=x>', 'see http:/\\/a.b/\\<img src=x\\>'],
    ['//a.b www.a.b', '/\\/a.b www\\.a.b'],
    ['Head ##', 'Head \\##'],
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
    ['@someone, a@b.org', '\\@someone, a\\@b.org'],
    ['{when}', '{when}'],
    ['بشار الأسد', 'بشار الأسد'],
  ];
  for (const [text, escaped] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeMarkdown(text), escaped);
      assertParagraph(preview(escaped, true), oneLine(text));
      assert.deepEqual(alive(escaped), []);
    });
  }

  it('is never markup, and shows what the pack says', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, withFootnotes) => {
        const escaped = escapeMarkdown(text);
        assertParagraph(preview(escaped, withFootnotes), oneLine(text));
        assert.deepEqual(alive(escaped), [], escaped);
        assert.doesNotMatch(escaped, /[\r\n\t\0]/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('text on a card', () => {
  const cases: [text: string, escaped: string][] = [
    ['$(alert) US$ 5 $$(x)', '&#36;(alert) US\\$ 5 \\$&#36;(x)'],
    ['https://evil.example', 'https:/\\/evil.example'],
    ['command://x', 'command:/\\/x'],
    ['www.evil.example WWW.evil _www.evil', 'www\\.evil.example WWW\\.evil \\_www\\.evil'],
    ['a@b.org @x', 'a\\@b.org \\@x'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
  ];
  for (const [text, escaped] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeCard(text), escaped);
    });
  }

  it('has no icon and no address either, and shows what the pack says', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = card(escapeCard(text));
        assert.doesNotMatch(shown.text, /\$\(/);
        assertParagraph({ ...shown, text: withoutIcons(shown.text) }, oneLine(text));
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
