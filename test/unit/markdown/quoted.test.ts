import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../../src/core/base/text-format';
import { quotedSpans } from '../../../src/core/markdown/quoted';
import { SpanSet } from '../../../src/core/base/spans';

/** The words of capitals that are quoted. */
function quoted(text: string, format: TextFormat = 'markdown', ...names: string[]): string {
  const spansOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const known = names.length > 0 ? spansOf(new RegExp(names.join('|'), 'g')) : [];
  const spans = new SpanSet(quotedSpans(text, format, known));
  return spansOf(/\b[A-Z]\b/g)
    .flatMap((letter) => (spans.touches(letter) ? text.slice(letter.start, letter.end) : []))
    .join('');
}

describe('What a note has from others word for word', () => {
  const cases: [what: string, text: string, expected: string][] = [
    ['straight marks', 'A "B C" D', 'BC'],
    ['curly marks', 'A “B” C', 'B'],
    ['guillemets, with spaces inside', 'A « B » C « D » E', 'BD'],
    ['guillemets the other way round', 'A »B« C »D« E', 'BD'],
    ['guillemets of one kind', 'A »B» C', 'B'],
    ['single guillemets', 'A ‹B› C', 'B'],
    ['low marks', 'A „B“ C ‚D‘ E „F” G', 'BDF'],
    ['curly marks of one kind', 'A ”B” C', 'B'],
    ['corner brackets', 'A 「B」 C', 'B'],
    ['single marks', "A ‘B’ C 'D' E", 'BD'],
    ['one quotation in another', 'A “B ‘C’ D “E” F” G', 'BCDEF'],
    ['straight marks in straight marks', '"A "B" C" D', 'ABC'],
    ['a curly mark that a straight one closes', 'A “B" C', 'B'],
    ['a quotation over lines', 'A “B\nC” D', 'BC'],
    ['no inches', 'A 5" B 7" C', ''],
    ['no apostrophes', "The generals' orders A, the '90s B, rock 'n' roll C, l'Iran D", ''],
    ['an apostrophe in a quotation', 'A ‘the generals’ B’ C ‘don’t D’ E', 'BD'],
    ['no ʿayn', 'The ‘Alawites A and the ‘Abbasids B', ''],
    ['a quotation around an ʿayn', '“The ‘Alawites A” B', 'A'],
    ['a paragraph that goes on a quotation', '“A B\n\n“C\n\nD', 'ABC'],
    ['a paragraph that goes on a single one', '‘A B\n\nC', 'AB'],
    ['a list item of its own', '- “A\n- B', 'A'],
    ['block quotations', 'A\n\n> B\n> C\n\nD', 'BC'],
    ['a line that goes on a block quotation', '> A\nB\n\nC', 'AB'],
    ['a block quotation before a list', '> A\n- B', 'A'],
    ['a block quotation in a list', '- > A\n\nB', 'A'],
    ['no callout', '> [!note] A\n> B', ''],
    ['a callout for quotations', '> [!quote] A\n> B', 'AB'],
    ['no marks in code', 'A `"` B `"` C', ''],
    ['no marks in the title of a link', 'A [x](y "B “ C") D', ''],
    ['a mark with a backslash', 'A \\"B\\" C', 'B'],
  ];
  for (const [what, text, expected] of cases)
    it(`${what}: ${JSON.stringify(text)}`, () => {
      assert.equal(quoted(text), expected);
    });

  it('knows the apostrophes of names', () => {
    assert.equal(quoted('‘Ali A and Hay’ B', 'markdown'), 'A');
    assert.equal(quoted('‘Ali A and Hay’ B', 'markdown', '‘Ali'), '');
  });

  it('is found in plain text too, paragraph by paragraph', () => {
    assert.equal(quoted('A “B\nC\n\nD\n> E\nF', 'plain'), 'BCE');
  });

  it('is found in a time that grows with the text', () => {
    for (const text of ["'a ", '‘a ', '“', "s' ", '”', '" ', '[[', '> ', '‘a ”'])
      quotedSpans(text.repeat(200_000 / text.length), 'markdown', []);
  });

  it('never throws, and stays within the text', () => {
    const part = fc.constantFrom(...Array.from('"“”„«»‘’\'> \n-aS.*`'), '\n\n', 'word ');
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom<TextFormat>('markdown', 'plain'), (parts, format) => {
        const text = parts.join('');
        for (const { start, end } of quotedSpans(text, format, []))
          assert.ok(0 <= start && start < end && end <= text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
