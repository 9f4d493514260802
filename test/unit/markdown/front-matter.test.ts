import assert from 'node:assert/strict';
import { frontMatterOf, packNamesIn, packsNamedIn } from '../../../src/core/markdown/front-matter';

describe('the front matter of a note', () => {
  const cases: [note: string, frontMatter: string | undefined][] = [
    ['---\na: 1\n---\nText', 'a: 1\n'],
    ['\uFEFF---\r\na: 1\r\n---\r\nText', 'a: 1\r\n'],
    ['--- \na: 1\n...\nText', 'a: 1\n'],
    ['---\n---\n', ''],
    ['Text\n---\na: 1\n---\n', undefined],
    ['---\na: 1\n', undefined],
    ['----\na: 1\n----\n', undefined],
    ['', undefined],
  ];
  for (const [note, frontMatter] of cases) {
    it(JSON.stringify(note), () => {
      assert.equal(frontMatterOf(note), frontMatter);
    });
  }
});

describe('the packs that a note names', () => {
  const cases: [frontMatter: string, ids: string[] | undefined][] = [
    ['briefing: {packs: [one, two]}', ['one', 'two']],
    ['briefing:\n  packs:\n    - one\n    - 2024-12', ['one', '2024-12']],
    ['briefing: {packs: one}', ['one']],
    ['briefing: {packs: []}', undefined],
    ['briefing: {packs: [[one], {two: 3}]}', undefined],
    ['briefing: {asOf: 2024-12-02}', undefined],
    ['packs: [one]', undefined],
    ['briefing: [', undefined],
    ['briefing', undefined],
  ];
  for (const [frontMatter, ids] of cases) {
    it(JSON.stringify(frontMatter), () => {
      assert.deepEqual(packsNamedIn(`---\n${frontMatter}\n---\nText`), ids);
    });
  }

  it('stand where they are written, without their quotes', () => {
    const note = '\uFEFF---\r\nbriefing: {packs: ["one", two]}\r\n---\r\none, two';
    assert.deepEqual(
      packNamesIn(note).map(({ id, start, end }) => [id, note.slice(start, end), note.indexOf(id) === start]),
      [
        ['one', 'one', true],
        ['two', 'two', true],
      ],
    );
    assert.deepEqual(packNamesIn('one'), []);
  });

  it('are none without front matter', () => {
    assert.equal(packsNamedIn('briefing: {packs: [one]}'), undefined);
  });
});
