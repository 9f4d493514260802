import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontMatterEdit } from '../../../../src/core/note/front-matter/edit';
import { takeBackEdit } from '../../../../src/core/note/usage/take-back';
import type { TextEdit } from '../../../../src/core/base/text-edit';

const inside = fc.constantFrom(
  'briefing:',
  'briefing: # ours',
  'title: "x"',
  'title: T # a remark',
  '# nothing yet',
  'briefing:\n  asOf: 2024-12-02',
  'briefing:\n    asOf: 2024-12-02\n    marking: TLP:RED',
  'briefing:\n  scale: phia\n  omit:\n    loss: Known\n  distinct: [Alep]',
  'briefing:\n  omit:\n    # why\n    loss: Known # of old',
  'briefing:\n  omit:',
  'briefing:\n  omit: # none\n  packs: [p]',
  'briefing: {asOf: 2024-12-02}',
  'briefing: {omit: {loss: Known}, asOf: 2024-12-02}',
  '{title: A}',
  'tags: [a]\nbriefing:\n  names: {a: A}\n\ntext: |\n  long\n\n  words',
  'briefing: daily',
  'briefing:\n  omit: [a]',
  'briefing:\n  omit: {a: [',
  'br\u{1F600}iefing:\n >  scale: phia\n  omit:\n    loss: Known',
  'briefing:\u2060\n   \n  marking: TLP:BLUE',
);
const body = fc.constantFrom(
  '',
  '\n',
  'Text.\n',
  '\nText.\n',
  '# Head\n\nText.[^a]\n',
  '\n\n<!-- c -->\n   \n',
);
const notes = fc
  .tuple(fc.option(inside), body, fc.constantFrom('\n' as const, '\r\n' as const))
  .map(([frontMatter, text, eol]) => ({
    note: (frontMatter === null ? text : `---\n${frontMatter}\n---\n${text}`).replaceAll('\n', eol),
    eol,
  }));
const reasons = fc.oneof(
  fc.constantFrom(
    'Old',
    'a # b',
    '&x',
    '#',
    "it's",
    '"',
    'two\nlines',
    ' ',
    '- a',
    '{b: c}',
    'yes',
    '*',
    '~',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

function edited(text: string, { start, end, text: words }: TextEdit): string {
  return text.slice(0, start) + words + text.slice(end);
}

describe('A record that is left out and taken back', () => {
  it('leaves the note as it was', () => {
    fc.assert(
      fc.property(notes, fc.constantFrom('a', 'p/a', 'no'), reasons, ({ note, eol }, id, reason) => {
        const leaving = frontMatterEdit(note, ['omit', id], reason, eol);
        // Front frontMatter that is not YAML, or says something else there.
        if (!leaving) return;
        const without = edited(note, leaving);
        const back = takeBackEdit(without, (one) => one === id);
        assert.ok(back, without);
        assert.equal(edited(without, back), note, without);
      }),
      { numRuns: 1_000 },
    );
  });
});
