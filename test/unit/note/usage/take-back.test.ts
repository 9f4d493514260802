import assert from 'node:assert/strict';
import { takeBackEdit } from '../../../../src/core/note/usage/take-back';

function takenBack(note: string, ...ids: string[]): string | undefined {
  const edit = takeBackEdit(note, (id) => ids.includes(id));
  return edit && note.slice(0, edit.start) + edit.text + note.slice(edit.end);
}

const matter = (...lines: string[]) => ['---', ...lines, '---', '', 'Text.', ''].join('\n');

describe('What is taken back', () => {
  const cases: [what: string, before: string, after: string][] = [
    [
      'goes with its line',
      matter('briefing:', '  omit:', '    a: no room # later', '    b: old'),
      matter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'leaves the remarks about others',
      matter('briefing:', '  omit:', '    # of b', '    b: old', '    # of a', '    a: x'),
      matter('briefing:', '  omit:', '    # of b', '    b: old', '    # of a'),
    ],
    [
      'goes with a reason of many lines',
      matter('briefing:', '  omit:', '    a: |', '      one', '      two', '    b: old'),
      matter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'goes with a reason that is folded',
      matter('briefing:', '  omit:', '    a: "one', '      two"', '    b: old'),
      matter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'goes without a reason',
      matter('briefing:', '  omit:', '    a:', '    b: old'),
      matter('briefing:', '  omit:', '    b: old'),
    ],
    ['goes first of a row', matter('briefing: {omit: {a: x, b: y}}'), matter('briefing: {omit: {b: y}}')],
    ['goes last of a row', matter('briefing: {omit: {b: y, a: x}}'), matter('briefing: {omit: {b: y}}')],
    [
      'goes with the list that it leaves empty',
      matter('briefing:', '  asOf: 2024', '  omit:', '    a: x', 'title: T'),
      matter('briefing:', '  asOf: 2024', 'title: T'),
    ],
    [
      'goes with the list in a row',
      matter('briefing: {asOf: 2024, omit: {a: x}}'),
      matter('briefing: {asOf: 2024}'),
    ],
    ['goes with all that is ours', matter('title: T', 'briefing:', '  omit: {a: x}'), matter('title: T')],
    ['goes with the front matter', matter('briefing:', '  omit:', '    a: x'), 'Text.\n'],
    [
      'leaves a list that holds a remark',
      matter('briefing:', '  omit:', '    # why', '    a: x'),
      matter('briefing:', '  omit:', '    # why'),
    ],
    [
      'leaves front matter that holds a remark',
      matter('# Mine', 'briefing: {omit: {a: x}}'),
      matter('# Mine'),
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(takenBack(before, 'a'), after);
      const windows = (text: string) => text.replaceAll('\n', '\r\n');
      assert.equal(takenBack(windows(before), 'a'), windows(after));
    });
  }

  it('is one edit, for several ids too', () => {
    const note = matter('briefing: {omit: {a: x, b: y, p/a: z}}');
    assert.equal(takenBack(note, 'a', 'p/a'), matter('briefing: {omit: {b: y}}'));
    assert.equal(takenBack(note, 'b', 'p/a'), matter('briefing: {omit: {a: x}}'));
    assert.equal(takenBack(note, 'a', 'b', 'p/a'), 'Text.\n');
  });

  it('touches no more than its lines', () => {
    const note = matter('briefing:', '  omit:', '    a: 🙂', '    b: 🙃').replaceAll('\n', '\r\n');
    const edit = takeBackEdit(note, (id) => id === 'a');
    assert.equal(edit && note.slice(edit.start, edit.end), '    a: 🙂\r\n');
    assert.equal(edit?.text, '');
  });

  it('is nothing where the list has none of it, or cannot be read', () => {
    for (const note of [
      'Text.',
      matter('title: T'),
      matter('briefing: {omit: {b: y}}'),
      matter('briefing: {omit: [a]}'),
      matter('briefing: {omit: a}'),
      matter('briefing:', '  omit: {a: x'),
      matter('list: &list', '  a: x', '  b: y', 'briefing:', '  omit: *list'),
    ])
      assert.equal(takenBack(note, 'a'), undefined, note);
  });
});
