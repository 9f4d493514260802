import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sectionStarts } from '../../../src/core/markdown/sections';

/** The text with a `§` where a section begins, but for the first. */
function parted(text: string, format: 'markdown' | 'plain' = 'markdown'): string {
  const [first, ...starts] = sectionStarts(text, format);
  assert.equal(first, 0);
  let marked = '';
  let done = 0;
  for (const start of starts) {
    marked += `${text.slice(done, start)}§`;
    done = start;
  }
  return marked + text.slice(done);
}

describe('the sections of a note', () => {
  const cases: string[] = [
    '',
    'One\n\nTwo',
    '# One\n\nText\n\n§## Two\n\nText\n§### Three',
    'Text\n§# One ends a paragraph\nText',
    'Text\r\n§# One\r\nText\r\n§# Two\r\n',
    '\n§   # Indented\n\n    # code\n',
    '\n§# With a hash #\n',
    '#hashtag\n\n§#\n\n####### seven\n',
    // Underlined.
    'Title\n=====\n\nText\n\n§Second\n---\n\nText',
    '\n§Two\nlines\n---\n',
    'Text\n\n---\n\nText',
    'Text\n\n===\n',
    '- item\n---\n\nText',
    '- item\n  of two lines\n---\n',
    '> quoted\n---\n',
    '| a | b |\n| - | - |\n| c | d |\n---\n',
    '[^a]: A note.\n---\n',
    '# One\n---\nText\n\n§Two\n---\n---\n',
    // What is no text.
    '---\ntitle: A\n# comment\n---\n\n§# One\n',
    '---\ntitle: A\n---\n',
    '```sh\n# comment\nTitle\n---\n```\n\n§# One\n',
    '~~~\n# comment\n',
    '<!--\n# One\n-->\n§# Two\n',
    '> # quoted\n\n- # in a list\n',
  ];
  for (const marked of cases) {
    it(JSON.stringify(marked), () => {
      assert.equal(parted(marked.replaceAll('§', '')), marked);
    });
  }

  it('are one in a text that is no Markdown', () => {
    assert.equal(parted('# One\n\n# Two\n', 'plain'), '# One\n\n# Two\n');
  });

  it('begin at lines, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      '#',
      ' ',
      '\n',
      '\r\n',
      '---',
      '==',
      'a',
      '`',
      '```',
      '>',
      '- ',
      '<!--',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const starts = sectionStarts(text, 'markdown');
        starts.forEach((start, index) => {
          assert.ok(index === 0 ? start === 0 : start > (starts[index - 1] ?? 0));
          assert.ok(start === 0 || text[start - 1] === '\n', JSON.stringify(text));
        });
      }),
    );
  });
});
