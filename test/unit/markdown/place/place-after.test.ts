import assert from 'node:assert/strict';
import { placeAfter } from '../../../../src/core/markdown/place/place-after';
import { sectionTitle } from '../../../../src/core/markdown/section-title';

/** The place after the stretch between two `^` in a note: the note with a `|` there. */
function shown(marked: string, following: 'sentence' | 'paragraph'): string {
  const [before = '', within = '', after = ''] = marked.split('^^');
  const note = before + within + after;
  const at = placeAfter(note, { start: before.length, end: before.length + within.length }, following);
  return `${note.slice(0, at)}|${note.slice(at)}`;
}

describe('The place after a name or label', () => {
  const cases: [what: string, note: string, sentence: string, paragraph: string][] = [
    ['in a paragraph', 'A ^^b^^ cat. Dog.\nE.\n\nF.', 'A b cat.| Dog.\nE.\n\nF.', 'A b cat. Dog.\nE.|\n\nF.'],
    ['with footnotes', 'A ^^b^^.[^x][^y] C.\n', 'A b.[^x][^y]| C.\n', 'A b.[^x][^y] C.|\n'],
    ['a label', 'It was.^^[^x]^^ It is.\n', 'It was.[^x]| It is.\n', 'It was.[^x] It is.|\n'],
    ['in an item', '- A ^^b^^. C.\n- D.\n', '- A b.| C.\n- D.\n', '- A b. C.|\n- D.\n'],
    ['in a quotation', '> A ^^b^^.\n> C.\n', '> A b.|\n> C.\n', '> A b.\n> C.|\n'],
    ['in a heading', '# A ^^b^^\n\nC.\n', '# A b\n|\nC.\n', '# A b\n|\nC.\n'],
    ['in a heading at the end', '# A ^^b^^', '# A b|', '# A b|'],
    [
      'in a table',
      '| a |\n| - |\n| ^^b^^ |\n| c |\n\nD.\n',
      '| a |\n| - |\n| b |\n| c ||\n\nD.\n',
      '| a |\n| - |\n| b |\n| c ||\n\nD.\n',
    ],
    ['in code', 'A.\n\n    ^^b^^ c\n\nD.\n', 'A.\n\n    b| c\n\nD.\n', 'A.\n\n    b| c\n\nD.\n'],
  ];
  for (const [what, note, sentence, paragraph] of cases)
    it(what, () => {
      assert.equal(shown(note, 'sentence'), sentence);
      assert.equal(shown(note, 'paragraph'), paragraph);
    });
});

describe('The title of a section', () => {
  const note = 'Before.\n\n# *One*\n\nA.\n\nTwo `x`\n===\n\nB.\n';
  const cases: [text: string, title: string | undefined][] = [
    ['Before', undefined],
    ['A.', 'One'],
    ['B.', 'Two'],
  ];
  for (const [text, title] of cases)
    it(text, () => {
      assert.equal(sectionTitle(note, note.indexOf(text)), title);
    });
});
