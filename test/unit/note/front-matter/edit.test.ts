import assert from 'node:assert/strict';
import { type FrontMatterPath, frontMatterEdit } from '../../../../src/core/note/front-matter/edit';
import { readFrontMatter } from '../../../../src/core/note/front-matter/read';

function edited(text: string, path: FrontMatterPath, value: string): string | undefined {
  const edit = frontMatterEdit(text, path, value, text.includes('\r\n') ? '\r\n' : '\n');
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const fenced = (frontMatter: string) =>
  frontMatter === '' ? '---\n---\nText' : `---\n${frontMatter}\n---\nText`;

describe('an edit of what a note says of itself', () => {
  const notes: [before: string, path: FrontMatterPath, value: string, after: string | undefined][] = [
    ['Text', ['asOf'], '2024-12-02', '---\nbriefing:\n  asOf: 2024-12-02\n---\n\nText'],
    ['', ['omit', 'strike'], 'Old: known', '---\nbriefing:\n  omit:\n    strike: "Old: known"\n---\n'],
    ['\nText', ['distinct'], 'Kamel', '---\nbriefing:\n  distinct: [Kamel]\n---\n\n\nText'],
    ['\uFEFFOne\r\nTwo', ['asOf'], '2024', '\uFEFF---\r\nbriefing:\r\n  asOf: 2024\r\n---\r\n\r\nOne\r\nTwo'],
    ['---\nText', ['asOf'], '2024', '---\nbriefing:\n  asOf: 2024\n---\n\n---\nText'],
    ['+++\ntitle = 1\n+++\n', ['asOf'], '2024', undefined],
    [`---\n${'# x\n'.repeat(6_000)}---\n`, ['asOf'], '2024', undefined],
    [
      '---\r\na: 1\r\n---\r\nText',
      ['asOf'],
      '2024',
      '---\r\na: 1\r\nbriefing:\r\n  asOf: 2024\r\n---\r\nText',
    ],
  ];
  for (const [before, path, value, after] of notes) {
    it(`${JSON.stringify(before.slice(0, 40))} ${path.join('.')}`, () => {
      assert.equal(edited(before, path, value), after);
    });
  }

  const cases: [before: string, path: FrontMatterPath, value: string, after: string | undefined][] = [
    ['', ['asOf'], '2024', 'briefing:\n  asOf: 2024'],
    ['# nothing yet', ['asOf'], '2024', '# nothing yet\nbriefing:\n  asOf: 2024'],
    ['title: A\n\ndate: B', ['asOf'], '2024', 'title: A\n\ndate: B\n\nbriefing:\n  asOf: 2024'],
    ['{title: A}', ['omit', 'a'], 'b', '{title: A, briefing: {omit: {a: b}}}'],
    ['briefing:', ['omit', 'a'], 'b', 'briefing:\n    omit:\n      a: b'],
    ['briefing: # ours\ntitle: A', ['asOf'], '2024', 'briefing: # ours\n  asOf: 2024\ntitle: A'],
    ['briefing: ~', ['asOf'], '2024', 'briefing: {asOf: 2024}'],
    ['briefing: {}', ['marking'], 'TLP:RED', 'briefing: {marking: TLP:RED}'],
    ['briefing: {asOf: 2024}', ['omit', 'a'], 'b', 'briefing: {asOf: 2024, omit: {a: b}}'],
    [
      'briefing: {asOf: 2024, omit: {a: b}}',
      ['omit', 'c'],
      'd, e',
      'briefing: {asOf: 2024, omit: {a: b, c: "d, e"}}',
    ],
    ['briefing: {omit: }', ['omit', 'c'], 'd', 'briefing: {omit: {c: d} }'],
    ['briefing: {omit}', ['omit', 'c'], 'd', 'briefing: {omit: {c: d}}'],
    ['briefing: {asOf: "2024"}', ['asOf'], '2025', 'briefing: {asOf: "2025"}'],
    [
      "briefing:\n  marking: 'TLP:RED' # for now",
      ['marking'],
      'TLP:GREEN',
      "briefing:\n  marking: 'TLP:GREEN' # for now",
    ],
    [
      'briefing:\n  asOf:   # soon\n  scale: phia',
      ['asOf'],
      '2024',
      'briefing:\n  asOf: 2024   # soon\n  scale: phia',
    ],
    [
      'briefing:\n  scale: phia # ours\n  packs: [a]',
      ['asOf'],
      '2024',
      'briefing:\n  asOf: 2024\n  scale: phia # ours\n  packs: [a]',
    ],
    [
      'briefing:\n  asOf: 2024 # cut\n  packs: [a]',
      ['marking'],
      'TLP:RED',
      'briefing:\n  asOf: 2024 # cut\n  marking: TLP:RED\n  packs: [a]',
    ],
    [
      'briefing:\n    omit:\n        a: b # c\n    names: {a: B}',
      ['omit', 'd'],
      'e',
      'briefing:\n    omit:\n        a: b # c\n        d: e\n    names: {a: B}',
    ],
    [
      'briefing:\n  omit:\n    a: >\n      long\n      words\ntitle: A',
      ['omit', 'a'],
      'b',
      'briefing:\n  omit:\n    a: b\ntitle: A',
    ],
    [
      'briefing:\n  omit:\n    a: >\n      long\n      words\ntitle: A',
      ['omit', 'd'],
      'e',
      'briefing:\n  omit:\n    a: >\n      long\n      words\n    d: e\ntitle: A',
    ],
    ['briefing:\n  names: {a: A}', ['names', 'b/c'], 'Ḥamāh', 'briefing:\n  names: {a: A, b/c: Ḥamāh}'],
    ['briefing:\n  distinct: Kamel', ['distinct'], 'Hama', 'briefing:\n  distinct: [Kamel, Hama]'],
    ['briefing:\n  distinct: [Kamel]', ['distinct'], 'Hama', 'briefing:\n  distinct: [Kamel, Hama]'],
    ['briefing:\n  distinct: []', ['distinct'], 'Hama', 'briefing:\n  distinct: [Hama]'],
    ['briefing:\n  distinct:', ['distinct'], 'Hama', 'briefing:\n  distinct: [Hama]'],
    [
      'briefing:\n  distinct:\n  - Kamel\n  asOf: 2024',
      ['distinct'],
      'Hama',
      'briefing:\n  distinct:\n  - Kamel\n  - Hama\n  asOf: 2024',
    ],
    ['briefing:\n  distinct: [Kamel]', ['distinct'], 'Kamel', 'briefing:\n  distinct: [Kamel]'],
    ['briefing:\n  omit: [a]', ['omit', 'b'], 'c', undefined],
    ['briefing: daily', ['asOf'], '2024', undefined],
    ['just words', ['asOf'], '2024', undefined],
    ['a: &x {asOf: 2023}\nbriefing: *x', ['asOf'], '2024', undefined],
  ];
  for (const [before, path, value, after] of cases) {
    it(`${JSON.stringify(before)} ${path.join('.')}`, () => {
      assert.equal(edited(fenced(before), path, value), after === undefined ? undefined : fenced(after));
    });
  }

  it('writes what is read again, whatever the words', () => {
    const words = [
      '2024',
      'no',
      '~',
      'a: b',
      '- a',
      '"',
      "it's",
      'a # b',
      '{a}',
      'A, B',
      'é’ʼ',
      'سوريا',
      ' x ',
      '*a',
      '12:30',
    ];
    for (const word of words)
      for (const frontMatter of [
        '',
        'briefing:',
        'briefing: {names: {a: "x", b: y}}',
        "briefing:\n  names:\n    a: 'x'",
      ]) {
        const after = edited(fenced(frontMatter), ['names', 'a'], word) ?? assert.fail(word);
        assert.equal(readFrontMatter(after).names[0]?.form, word.trim(), after);
      }
  });
});
