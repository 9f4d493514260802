import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteMentions, type TextFormat, createNameFinder } from '../../../src/core/names';

const finder = createNameFinder(
  ['Bashar al-Assad', 'Assad', "Hay'at", '阿萨德', 'Łódź'].map((form) => ({ form, entity: form })),
  { folded: true },
);
const FORMATS: TextFormat[] = ['markdown', 'plain'];

describe('the mentions of a text that is edited', () => {
  const paragraph = 'Bashar al-Assad was in Łódź.\n\n';
  const filler = `${'lorem ipsum '.repeat(60)}\n\n`.repeat(13);
  const part = fc.constantFrom(
    paragraph,
    filler,
    filler,
    'Assad',
    ' ',
    '\n',
    '\n\n',
    '\r\n\r\n',
    '```\n',
    '\n```\n',
    '<!--',
    '-->',
    '---\n',
    '\n---\n',
    '- Assad\n\n',
    '    Assad\n',
    '> Assad\n',
    '[^a]: Assad\n',
    '`',
    '| a | b |\n| - | - |\n',
    'Hayat ',
    '阿萨德',
    '\ud800',
  );
  const parts = (maxLength: number) => fc.array(part, { maxLength }).map((all) => all.join(''));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(40), parts(3)), { minLength: 1, maxLength: 6 });

  for (const format of FORMATS) {
    it(`are those of the text as it is then: ${format}`, () => {
      fc.assert(
        fc.property(parts(12), edits, (before, changes) => {
          let text = before;
          const mentions = new NoteMentions(finder, format, text);
          for (const [place, size, inserted] of changes) {
            const start = place % (text.length + 1);
            const end = Math.min(text.length, start + size);
            text = text.slice(0, start) + inserted + text.slice(end);
            mentions.edit(start, end, inserted);
            assert.equal(mentions.length, text.length);
            assert.deepEqual(mentions.all(), finder.find(text, format));
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('are found by offset and by stretch', () => {
    const text = paragraph.repeat(800);
    const mentions = new NoteMentions(finder, 'markdown', text);
    const all = finder.find(text, 'markdown');
    assert.equal(mentions.count, all.length);
    for (const mention of all.slice(700, 720)) {
      assert.deepEqual(mentions.at(mention.start), mention);
      assert.deepEqual(mentions.at(mention.end), mention);
      assert.equal(mentions.at(mention.start - 1), undefined);
    }
    assert.deepEqual(
      mentions.between(30_000, 40_000),
      all.filter(({ start, end }) => end >= 30_000 && start <= 40_000),
    );
  });
});
