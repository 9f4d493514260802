import assert from 'node:assert/strict';
import { omitEdit, reasonFor } from '../../../../src/core/note/front-matter/omit-edit';
import { unusedIn } from '../../../../src/core/note/front-matter/unused';
import { packCard } from '../../../../src/core/render/cards/pack-card';
import { libraryOf, packText, record } from '../../support/library';

const event = (id: string) =>
  `  ${id}: {title: The ${id}, verification: established, summary: It was., cite: src#1}`;
const library = libraryOf(
  packText('one', {
    head: 'asOf: 2024-12-02\nmarking: TLP:GREEN',
    events: [event('strike'), event('parley')].join('\n'),
  }),
  packText('other', { events: event('strike') }),
);
const labelOf = (one: Parameters<typeof library.labelOf>[0]) => library.labelOf(one);

function omitted(note: string, labels: readonly string[], reason = 'Old'): string | undefined {
  const records = labels.map((label) => record(library, label));
  const edit = omitEdit(note, records, reason, labelOf, '\n');
  return edit && note.slice(0, edit.start) + edit.text + note.slice(edit.end);
}

describe('leaving a record out of a note', () => {
  const cases: [note: string, labels: string[], after: string | undefined][] = [
    ['Text', ['parley'], '---\nbriefing:\n  omit:\n    parley: Old\n---\n\nText'],
    ['Text', ['one/strike'], '---\nbriefing:\n  omit:\n    one/strike: Old\n---\n\nText'],
    [
      'Text',
      ['parley', 'other/strike'],
      '---\nbriefing:\n  omit:\n    parley: Old\n    other/strike: Old\n---\n\nText',
    ],
    [
      '---\nbriefing: {omit: {strike: A}}\n---\n',
      ['one/strike'],
      '---\nbriefing: {omit: {strike: Old}}\n---\n',
    ],
    [
      '---\nbriefing: {omit: {one/parley: A}}\n---\n',
      ['parley'],
      '---\nbriefing: {omit: {one/parley: Old}}\n---\n',
    ],
    ['---\nbriefing: daily\n---\n', ['parley'], undefined],
  ];
  for (const [note, labels, after] of cases) {
    it(`${JSON.stringify(note)} without ${labels.join(', ')}`, () => {
      assert.equal(omitted(note, labels), after);
    });
  }

  it('changes no more of the text than it must', () => {
    const note = '---\nbriefing:\n  omit:\n    parley: Older\n---\nText';
    const edit = omitEdit(note, [record(library, 'parley')], 'Old', labelOf, '\n');
    assert.deepEqual(edit && [note.slice(edit.start, edit.end), edit.text], ['er', '']);
  });

  it('knows the reason that was given', () => {
    const note = '---\nbriefing: {omit: {strike: A, one/strike: B, parley: }}\n---\n';
    assert.deepEqual(
      ['one/strike', 'other/strike', 'parley'].map((label) => reasonFor(note, record(library, label))),
      ['B', 'A', ''],
    );
    assert.equal(reasonFor('Text', record(library, 'parley')), undefined);
  });

  it('is for those that the note neither cites nor leaves out', () => {
    const unused = (note: string) => [...library.records].filter(unusedIn(note)).map(({ key }) => key);
    assert.deepEqual(unused('Text'), ['one/strike', 'one/parley', 'other/strike']);
    assert.deepEqual(unused('It was.[^parley] And.[@one/strike]'), ['other/strike']);
    assert.deepEqual(unused('---\nbriefing: {omit: {other/strike: A}}\n---\nIt was.[^strike]'), [
      'one/parley',
    ]);
    assert.deepEqual(unused('Text\n\n[^strike]: The Post.').length, 3);
  });
});

describe('the card of a pack', () => {
  it('says what it is about, its cut-off, its marking and how much it holds', () => {
    const [one, other] = [...library.packs];
    assert.equal(
      one && packCard(one, 'day-month-year'),
      '$(book) **Pack one**  \nas of 2 December 2024 · TLP:GREEN · 2 records',
    );
    assert.equal(other && packCard(other, 'day-month-year'), '$(book) **Pack other**  \n1 record');
  });

  it('lets nothing of the pack come alive', () => {
    const [one] = [...library.packs];
    const card = one ? packCard({ ...one, title: '$(bug) [a](b) <i> **c**' }, 'day-month-year') : '';
    assert.ok(!/\$\(bug|\]\(|<i>|\*\*c/.test(card.replaceAll('\\', '')) || card.includes('\\['), card);
    assert.ok(card.includes('&#36;(bug)') && card.includes('\\[a\\]') && card.includes('\\<i\\>'), card);
  });
});
