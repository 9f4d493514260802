import assert from 'node:assert/strict';
import { takeBackEdit } from '../../../../src/core/note/usage/take-back';

function takenBack(note: string, ...ids: string[]): string | undefined {
  const edit = takeBackEdit(note, (id) => ids.includes(id));
  return edit && note.slice(0, edit.start) + edit.text + note.slice(edit.end);
}

const withFrontMatter = (...lines: string[]) => ['---', ...lines, '---', '', 'Text.', ''].join('\n');

describe('What is taken back', () => {
  const cases: [what: string, before: string, after: string][] = [
    [
      'goes with its line',
      withFrontMatter('briefing:', '  omit:', '    a: no room # later', '    b: old'),
      withFrontMatter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'leaves the remarks about others',
      withFrontMatter('briefing:', '  omit:', '    # of b', '    b: old', '    # of a', '    a: x'),
      withFrontMatter('briefing:', '  omit:', '    # of b', '    b: old', '    # of a'),
    ],
    [
      'goes with a reason of many lines',
      withFrontMatter('briefing:', '  omit:', '    a: |', '      one', '      two', '    b: old'),
      withFrontMatter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'goes with a reason that is folded',
      withFrontMatter('briefing:', '  omit:', '    a: "one', '      two"', '    b: old'),
      withFrontMatter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'goes without a reason',
      withFrontMatter('briefing:', '  omit:', '    a:', '    b: old'),
      withFrontMatter('briefing:', '  omit:', '    b: old'),
    ],
    [
      'goes first of a row',
      withFrontMatter('briefing: {omit: {a: x, b: y}}'),
      withFrontMatter('briefing: {omit: {b: y}}'),
    ],
    [
      'goes last of a row',
      withFrontMatter('briefing: {omit: {b: y, a: x}}'),
      withFrontMatter('briefing: {omit: {b: y}}'),
    ],
    [
      'goes with the list that it leaves empty',
      withFrontMatter('briefing:', '  asOf: 2024', '  omit:', '    a: x', 'title: T'),
      withFrontMatter('briefing:', '  asOf: 2024', 'title: T'),
    ],
    [
      'goes with the list in a row',
      withFrontMatter('briefing: {asOf: 2024, omit: {a: x}}'),
      withFrontMatter('briefing: {asOf: 2024}'),
    ],
    [
      'goes with all that is ours',
      withFrontMatter('title: T', 'briefing:', '  omit: {a: x}'),
      withFrontMatter('title: T'),
    ],
    ['goes with the front matter', withFrontMatter('briefing:', '  omit:', '    a: x'), 'Text.\n'],
    [
      'leaves a list that holds a remark',
      withFrontMatter('briefing:', '  omit:', '    # why', '    a: x'),
      withFrontMatter('briefing:', '  omit:', '    # why'),
    ],
    [
      'leaves front matter that holds a remark',
      withFrontMatter('# Mine', 'briefing: {omit: {a: x}}'),
      withFrontMatter('# Mine'),
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
    const note = withFrontMatter('briefing: {omit: {a: x, b: y, p/a: z}}');
    assert.equal(takenBack(note, 'a', 'p/a'), withFrontMatter('briefing: {omit: {b: y}}'));
    assert.equal(takenBack(note, 'b', 'p/a'), withFrontMatter('briefing: {omit: {a: x}}'));
    assert.equal(takenBack(note, 'a', 'b', 'p/a'), 'Text.\n');
  });

  it('touches no more than its lines', () => {
    const note = withFrontMatter('briefing:', '  omit:', '    a: 🙂', '    b: 🙃').replaceAll('\n', '\r\n');
    const edit = takeBackEdit(note, (id) => id === 'a');
    assert.equal(edit && note.slice(edit.start, edit.end), '    a: 🙂\r\n');
    assert.equal(edit?.text, '');
  });

  it('is nothing where the list has none of it, or cannot be read', () => {
    for (const note of [
      'Text.',
      withFrontMatter('title: T'),
      withFrontMatter('briefing: {omit: {b: y}}'),
      withFrontMatter('briefing: {omit: [a]}'),
      withFrontMatter('briefing: {omit: a}'),
      withFrontMatter('briefing:', '  omit: {a: x'),
      withFrontMatter('list: &list', '  a: x', '  b: y', 'briefing:', '  omit: *list'),
    ])
      assert.equal(takenBack(note, 'a'), undefined, note);
  });
});
