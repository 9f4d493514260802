import assert from 'node:assert/strict';
import { type Content, planInsertion } from '../../../../src/core/note/insert/insertion';
import { block, bullets, readMarked, rows, run, showMarked } from './marked-note';

type Case = [what: string, before: string, after: string];

/** Each case with both line breaks: what is expected differs in nothing else. */
function inserting(what: string, content: Content, cases: readonly Case[]): void {
  describe(`inserting ${what}`, () => {
    for (const [name, before, after] of cases) {
      for (const eol of ['\n', '\r\n']) {
        if (eol === '\r\n' && !(before + after).includes('\n')) continue;
        it(eol === '\n' ? name : `${name}, CRLF`, () => {
          const { text, selections } = readMarked(before, eol);
          const insertion = planInsertion(text, selections, () => content, eol);
          assert.equal(showMarked(text, insertion, eol), after);
        });
      }
    }
  });
}

inserting('a sentence without a footnote', run('New.'), [
  ['into an empty note', '|', 'New.|'],
  ['at the start of a sentence', '|Old one.', 'New. |Old one.'],
  ['behind a sentence', 'Old one.|', 'Old one. New.|'],
  ['between sentences, before the space', 'One.| Two.', 'One. New.| Two.'],
  ['between sentences, behind the space', 'One. |Two.', 'One. New. |Two.'],
  ['between two spaces', 'One. | Two.', 'One. New.| Two.'],
  ['before the stop of a sentence', 'One|.', 'One. New.|'],
  ['before the stop of a sentence among others', 'One|. Two.', 'One. New.| Two.'],
  ['before the stop and its footnote', 'One|.[^1] Two.', 'One.[^1] New.| Two.'],
  ['before a question mark', 'One|? Two.', 'One? New.| Two.'],
  ['before a stop within quotation marks', 'He said “one|.” Two.', 'He said “one.” New.| Two.'],
  ['before the point of a number', 'It is 1|.5 high', 'It is 1 New.|.5 high'],
  ['over the end of a sentence', 'One «TODO».', 'One New.|'],
  ['over a word before an ellipsis', 'One «TODO»...', 'One New.|...'],
  ['in a word', 'wo|rd', 'wo New. |rd'],
  ['before a comma', 'One|, two', 'One New.|, two'],
  ['in brackets', 'One (|).', 'One (New.|).'],
  ['in quotation marks', 'He said “|”.', 'He said “New.|”.'],
  ['in straight quotation marks', 'He said "|" once.', 'He said "New.|" once.'],
  ['before a quotation', 'One.|"Two," he said.', 'One. New. |"Two," he said.'],
  ['at the beginning of bold text', '**|bold**', '**New. |bold**'],
  ['at the end of bold text', '**bold|**', '**bold New.|**'],
  ['before bold text', 'One.|**bold**', 'One. New. |**bold**'],
  ['before a link', 'One.|[two](x)', 'One. New. |[two](x)'],
  ['before code', 'One.|`two`', 'One. New. |`two`'],
  ['before a dash', 'One|—two', 'One New.|—two'],
  ['behind a dash', 'One—|', 'One—New.|'],
  ['behind a footnote', 'One.[^1]|', 'One.[^1] New.|'],
  ['on the blank line between two paragraphs', 'One.\n|\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
  ['on one of two blank lines', 'One.\n\n|\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
  ['on the first of two blank lines', 'One.\n|\n\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
  ['on a line of blanks', 'One.\n \t|\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
  ['on the blank line between a heading and a paragraph', '# H\n|\nOne.', '# H\n\nNew.|\n\nOne.'],
  ['at the start of a note that begins with a line break', '|\nOne.', 'New.|\n\nOne.'],
  ['on the line below a paragraph', 'One.\n|', 'One.\n\nNew.|'],
  ['on the line below a paragraph, more below', 'One.\n|\n\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
  ['at two blank lines in a row', 'One.\n|\n|\nTwo.', 'One.\n\nNew.|\n\nNew.|\n\nTwo.'],
  ['behind trailing blank lines', 'One.\n\n|\n\n', 'One.\n\nNew.|\n\n'],
  ['over a selection', 'One «TODO» two.', 'One New.| two.'],
  ['over a whole line', 'One\n«TODO»\ntwo.', 'One\nNew.|\ntwo.'],
  ['over a selection of lines', 'One «two\nthree» four.', 'One New.| four.'],
  ['at several cursors', 'One.|\nTwo.|\n\n|', 'One. New.|\nTwo. New.|\n\nNew.|'],
  ['before a heading', '|# Head', 'New.|\n\n# Head'],
  ['before a heading below a paragraph', 'One.\n|# Head', 'One.\n\nNew.|\n\n# Head'],
  ['before a rule', 'One\n\n|---\n', 'One\n\nNew.|\n\n---\n'],
  ['below a heading', '# Head\n|', '# Head\n\nNew.|'],
  ['directly below a table', '¦ a ¦\n¦ - ¦\n|', '¦ a ¦\n¦ - ¦\n\nNew.|'],
  ['behind a table', '¦ a ¦\n¦ - ¦\n¦ b ¦|', '¦ a ¦\n¦ - ¦\n¦ b ¦\n\nNew.|'],
  ['into a cell', '¦ a | ¦', '¦ a New.| ¦'],
]);

inserting('a sentence into a list', run('New.'), [
  ['an empty item', '- |', '- New.|'],
  ['an empty item directly above a paragraph', '- |\nOne.', '- New.|\n\nOne.'],
  ['an item whose space is missing', '-|', '- New.|'],
  ['a numbered item', '1. |', '1. New.|'],
  ['a numbered item with a bracket', '2) |', '2) New.|'],
  ['a task', '- [ ] |', '- [ ] New.|'],
  ['a done task', '* [x] |', '* [x] New.|'],
  ['a nested item', '- a\n  - |', '- a\n  - New.|'],
  ['an item indented by a tab', '- a\n\t- |', '- a\n\t- New.|'],
  ['behind an item', '- a|', '- a New.|'],
  ['before an item’s text', '- |a', '- New. |a'],
  ['from before the mark', '|- a', '- New. |a'],
  ['from within the mark', '1|. a', '1. New. |a'],
  ['in an indented line of an item', '- a\n  |', '- a\n  \n  New.|'],
  ['in a quotation', '> |', '> New.|'],
  ['in a quotation without a space', '>|', '> New.|'],
  ['behind a quotation', '> a.|', '> a. New.|'],
  ['from before the mark of a quotation', '|> a', '> New. |a'],
  ['in a list in a quotation', '> - |', '> - New.|'],
  ['directly below an item', '- a\n|', '- a\n\nNew.|'],
  ['directly below an item, before more text', '- a\n|\n\nb', '- a\n\nNew.|\n\nb'],
  ['directly below an item of several lines', '1. a\n   b\n|', '1. a\n   b\n\nNew.|'],
  ['directly below a nested item', '- a\n  - b\n  |', '- a\n  - b\n  \n  New.|'],
  ['in an item, indented by a tab', '- a\n\t|', '- a\n\t\n\tNew.|'],
  ['below an empty item', '- a\n-\n|', '- a\n-\n\nNew.|'],
  ['below an item, behind a blank line', '- a\n\n|', '- a\n\nNew.|'],
  ['directly below a quotation', '> a\n|', '> a\n\nNew.|'],
  ['directly below a quotation that goes on without its mark', '> a\nb\n|', '> a\nb\n\nNew.|'],
  ['in the next line of a quotation', '> a\n> |', '> a\n> \n> New.|'],
  ['out of a quotation within another', '>> a\n> |', '>> a\n> \n> New.|'],
  ['directly below an item in a quotation', '> - a\n> |', '> - a\n> \n> New.|'],
  ['below an item and a heading', '- a\n# Head\n|', '- a\n# Head\n\nNew.|'],
  ['on a blank line within an item', '- a\n|\n  b', '- a\n\n  New.|\n\n  b'],
  ['on a blank line within nested items', '- - a\n|\n    b', '- - a\n\n    New.|\n\n    b'],
  ['on a blank line before a nested list', '1. a\n|\n   - b', '1. a\n\n   New.|\n\n   - b'],
  ['on a blank line within a quotation', '> a\n>|\n> b', '> a\n>\n> New.|\n>\n> b'],
  ['between two quotations', '> a\n|\n> b', '> a\n\nNew.|\n\n> b'],
  ['over a selected item', '- one\n- «TODO»\n- three', '- one\n- New.|\n- three'],
  ['over an item with its mark', '«- TODO»', 'New.|'],
]);

inserting('several sentences', run('A.', 'B.', 'C.'), [
  ['into a paragraph', 'One. | Two.', 'One. A. B. C.| Two.'],
  ['into an empty item', '- |', '- A.\n- B.\n- C.|'],
  ['into an empty item among others', '- 0\n- |\n- 9', '- 0\n- A.\n- B.\n- C.|\n- 9'],
  ['into a numbered item', '9. |', '9. A.\n10. B.\n11. C.|'],
  ['into a done task', '- [x] |', '- [x] A.\n- [ ] B.\n- [ ] C.|'],
  ['into an item without its space', '*|', '* A.\n* B.\n* C.|'],
  ['into a nested item', '  - |', '  - A.\n  - B.\n  - C.|'],
  ['into a quotation’s item', '> 1. |', '> 1. A.\n> 2. B.\n> 3. C.|'],
  ['into a quotation', '> |', '> A. B. C.|'],
  ['into an item with text behind the place', '- |rest', '- A. B. C. |rest'],
]);

inserting('list items', bullets('A.', 'B.'), [
  ['into an empty note', '|', '- A.\n- B.|'],
  ['behind a paragraph', 'One.|', 'One.\n\n- A.\n- B.|'],
  ['in a paragraph', 'One.| Two.', 'One.\n\n- A.\n- B.\n\n|Two.'],
  ['into an empty item', '1. |', '1. A.\n2. B.|'],
  ['behind an item', '- one|\n- two', '- one\n- A.\n- B.|\n- two'],
  ['in an item', '1. o|ne', '1. one\n2. A.\n3. B.|'],
  [
    'behind an item of several lines',
    '- on|e\n  two\n  - three\n- four',
    '- one\n  two\n  - three\n- A.\n- B.|\n- four',
  ],
  ['below a list', '- one\n|', '- one\n- A.\n- B.|'],
  ['below a numbered list', '1. one\n|\ntext', '1. one\n2. A.\n3. B.\n|\ntext'],
  ['below a nested item', '- one\n  - two\n  |', '- one\n  - two\n  - A.\n  - B.|'],
  ['between items', '- one\n|\n- two', '- one\n- A.\n- B.|\n- two'],
  ['in a quotation', '> |', '> - A.\n> - B.|'],
]);

inserting('a block', block('¦ D ¦', '¦ - ¦'), [
  ['into an empty note', '|', '¦ D ¦\n¦ - ¦|'],
  ['behind a paragraph', 'One.|', 'One.\n\n¦ D ¦\n¦ - ¦|'],
  ['in a paragraph', 'One. | Two.', 'One.\n\n¦ D ¦\n¦ - ¦\n\n|Two.'],
  ['before a paragraph', '|One.', '¦ D ¦\n¦ - ¦\n\n|One.'],
  ['below a paragraph', 'One.\n|', 'One.\n\n¦ D ¦\n¦ - ¦|'],
  ['between paragraphs', 'One.\n\n|\n\nTwo.', 'One.\n\n¦ D ¦\n¦ - ¦|\n\nTwo.'],
  ['directly between lines', 'One.\n|\nTwo.', 'One.\n\n¦ D ¦\n¦ - ¦\n|\nTwo.'],
  ['into an empty item', '- |', '- ¦ D ¦\n  ¦ - ¦|'],
  ['into an empty task', '- [ ] |', '- [ ] ¦ D ¦\n  ¦ - ¦|'],
  ['behind an item', '1. a|', '1. a\n\n   ¦ D ¦\n   ¦ - ¦|'],
  ['behind a task', '- [ ] a|\n- b', '- [ ] a\n\n  ¦ D ¦\n  ¦ - ¦\n|\n- b'],
  ['behind an item with a tab', '-\ta|', '-\ta\n\n \t¦ D ¦\n \t¦ - ¦|'],
  ['in an indented line of an item', '- a\n  |', '- a\n  \n  ¦ D ¦\n  ¦ - ¦|'],
  ['in a quotation', '> a\n> |\n> b', '> a\n> \n> ¦ D ¦\n> ¦ - ¦\n>|\n> b'],
  ['in a quotation’s paragraph', '> a.| b', '> a.\n>\n> ¦ D ¦\n> ¦ - ¦\n>\n> |b'],
  ['over a selection', 'One «TODO» two', 'One\n\n¦ D ¦\n¦ - ¦\n\n|two'],
  ['at two cursors of a line', 'a | | b', 'a\n\n¦ D ¦\n¦ - ¦\n\n|\n\n¦ D ¦\n¦ - ¦\n\n|b'],
]);

inserting('paragraphs', block('P1.', '', 'P2.'), [
  ['into an empty item', '- |', '- P1.\n\n  P2.|'],
  ['in a quotation', '> |', '> P1.\n>\n> P2.|'],
]);

inserting('rows', rows('¦ 1 ¦ A.[^a] ¦', '¦ 2 ¦ B. ¦'), [
  [
    'into a table',
    '¦ D ¦ E ¦\n¦ - ¦ - ¦\n¦ x | ¦ y ¦\n¦ z ¦ z ¦\n',
    '¦ D ¦ E ¦\n¦ - ¦ - ¦\n¦ x  ¦ y ¦\n¦ 1 ¦ A.[^a] ¦\n¦ 2 ¦ B. ¦|\n¦ z ¦ z ¦\n\n[^a]: Def a.\n',
  ],
  [
    'behind a table',
    '¦ D ¦ E ¦\n¦ - ¦ - ¦|',
    '¦ D ¦ E ¦\n¦ - ¦ - ¦\n¦ 1 ¦ A.[^a] ¦\n¦ 2 ¦ B. ¦|\n\n[^a]: Def a.\n',
  ],
  [
    'into the head of a table',
    '¦ D| ¦ E ¦\n¦ - ¦ - ¦\n¦ x ¦ y ¦',
    '¦ D ¦ E ¦\n¦ - ¦ - ¦\n¦ 1 ¦ A.[^a] ¦\n¦ 2 ¦ B. ¦|\n¦ x ¦ y ¦\n\n[^a]: Def a.\n',
  ],
  [
    'into a table in a quotation',
    '> ¦ D ¦\n> ¦ - ¦|',
    '> ¦ D ¦\n> ¦ - ¦\n> ¦ 1 ¦ A.[^a] ¦\n> ¦ 2 ¦ B. ¦|\n\n[^a]: Def a.\n',
  ],
  [
    'into a table in a list',
    '- ¦ D| ¦\n  ¦ - ¦\n',
    '- ¦ D ¦\n  ¦ - ¦\n  ¦ 1 ¦ A.[^a] ¦\n  ¦ 2 ¦ B. ¦|\n\n[^a]: Def a.\n',
  ],
  [
    'outside of a table: the head comes along',
    'One.|\n',
    'One.\n\n¦ D ¦ E ¦\n¦ --- ¦ --- ¦\n¦ 1 ¦ A.[^a] ¦\n¦ 2 ¦ B. ¦|\n\n[^a]: Def a.\n',
  ],
]);

inserting('a footnote’s definition', run('A.[^a]'), [
  ['into an empty note', '|', 'A.[^a]|\n\n[^a]: Def a.\n'],
  ['at the end without a line break', 'One.|', 'One. A.[^a]|\n\n[^a]: Def a.\n'],
  ['at the end with a line break', 'One.|\n', 'One. A.[^a]|\n\n[^a]: Def a.\n'],
  ['on the last, empty line', 'One.\n\n|', 'One.\n\nA.[^a]|\n\n[^a]: Def a.\n'],
  ['among trailing blank lines', 'One.\n\n|\n\n', 'One.\n\nA.[^a]|\n\n[^a]: Def a.\n\n'],
  ['with text below', 'One.|\n\nTwo.', 'One. A.[^a]|\n\nTwo.\n\n[^a]: Def a.\n'],
  ['with blank lines at the end', '|One.\n\n\n', 'A.[^a] |One.\n\n[^a]: Def a.\n\n\n'],
  ['in a list', '- |', '- A.[^a]|\n\n[^a]: Def a.\n'],
  ['in a quotation', '> |\n', '> A.[^a]|\n\n[^a]: Def a.\n'],
  ['under other definitions', 'One.|\n\n[^b]: B.\n', 'One. A.[^a]|\n\n[^b]: B.\n[^a]: Def a.\n'],
  ['under other definitions without a line break', '|\n\n[^b]: B.', 'A.[^a]|\n\n[^b]: B.\n[^a]: Def a.\n'],
  ['directly below definitions', '[^b]: B.\n|', '[^b]: B.\n\nA.[^a]|\n\n[^a]: Def a.\n'],
  ['below definitions', '[^b]: B.\n\n|', '[^b]: B.\n\nA.[^a]|\n\n[^a]: Def a.\n'],
  ['on an indented line below a definition', '[^b]: B.\n\n    |', '[^b]: B.\n\nA.[^a]|\n\n[^a]: Def a.\n'],
  ['before a definition', 'One.\n\n|[^b]: B.', 'One.\n\nA.[^a]|\n\n[^b]: B.\n[^a]: Def a.\n'],
  ['that is there', 'One.|\n\n[^a]: Mine.\n', 'One. A.[^a]|\n\n[^a]: Mine.\n'],
  ['that is there in the middle', 'One.|\n\n[^a]: Mine.\n\nEnd.', 'One. A.[^a]|\n\n[^a]: Mine.\n\nEnd.'],
  ['that is there at once with the text', '[^a]: Mine. |', 'A.[^a]|\n\n[^a]: Mine. '],
  ['that is cited but not there', 'Old.[^a] |', 'Old.[^a] A.[^a]|\n\n[^a]: Def a.\n'],
  [
    'that is there in fenced code only',
    '```md\n[^a]: x\n```\n\n|',
    '```md\n[^a]: x\n```\n\nA.[^a]|\n\n[^a]: Def a.\n',
  ],
  [
    'that is there in a comment only',
    '<!--\n[^a]: x\n-->\n\n|',
    '<!--\n[^a]: x\n-->\n\nA.[^a]|\n\n[^a]: Def a.\n',
  ],
  ['once for several cursors', '|\n\n|\n', 'A.[^a]|\n\nA.[^a]|\n\n[^a]: Def a.\n'],
  ['that goes with the selection', 'One. «Two.\n\n[^a]: Mine.\n»', 'One. A.[^a]|\n\n[^a]: Def a.\n'],
  ['over a selection to the end', 'One. «Two.\n\n»', 'One. A.[^a]|\n\n[^a]: Def a.\n'],
]);

inserting('sentences with a shared footnote', run('A.[^a]', 'B.[^a]', 'C.[^c]'), [
  ['into a paragraph', '|', 'A.[^a] B.[^a] C.[^c]|\n\n[^a]: Def a.\n[^c]: Def c.\n'],
]);

inserting('a name', run('Name'), [
  ['before the stop of a sentence', 'We met|.', 'We met Name|.'],
  ['over a word before a stop', 'We met «TODO».', 'We met Name|.'],
]);

describe('inserting at several places', () => {
  it('asks for each in the order of the text and answers in the order of the selections', () => {
    const offsets: number[] = [];
    const { cursors } = planInsertion(
      'One.\nTwo.',
      [
        { start: 9, end: 9 },
        { start: 4, end: 4 },
      ],
      (offset) => {
        offsets.push(offset);
        return run(`At ${offset}.`);
      },
      '\n',
    );
    assert.deepEqual(offsets, [4, 9]);
    assert.deepEqual(cursors, [21, 10]);
  });
});
