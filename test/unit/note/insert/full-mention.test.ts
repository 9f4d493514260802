import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullMention } from '../../../../src/core/note/insert/full-mention';
import type { NoteStyle } from '../../../../src/core/render/style';
import { article, entity } from '../../support/library';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

/** The note with its last mention of the actor in full; or why it stays. */
function written(note: string, id = 'bashar-al-assad', given = style): string {
  const library = article();
  const names = library.find(note, given.format);
  const mention = names.findLast(({ entities }) => entities.includes(id));
  assert.ok(mention, note);
  const edit = fullMention(note, mention, names, entity(library, id), given);
  return typeof edit === 'string' ? edit : note.slice(0, edit.start) + edit.text + note.slice(edit.end);
}

describe('A mention in full', () => {
  const full = 'Bashar al-Assad, President of Syria';
  const cases: [what: string, note: string, expected: string][] = [
    ['a sentence that goes on', 'So Assad said.', `So ${full}, said.`],
    ['a sentence that goes on in the next line', 'So Assad\nsaid.', `So ${full},\nsaid.`],
    ['a sentence that goes on after a footnote', 'So Assad[^a] said.', `So ${full},[^a] said.`],
    ['the end of a sentence', 'So said Assad.', `So said ${full}.`],
    ['the end of a paragraph', 'So said Assad\n\nThen.', `So said ${full}\n\nThen.`],
    ['the end of a cell', '| a |\n| - |\n| Assad | x |', `| a |\n| - |\n| ${full} | x |`],
    ['a comma', 'So Assad, who came, said.', `So ${full}, who came, said.`],
    ['a bracket', 'He (Assad) said.', `He (${full}) said.`],
    ['a possessive', 'Assad’s army', 'Bashar al-Assad’s army'],
    ['a possessive as typed', "Assad's army", "Bashar al-Assad's army"],
    ['emphasis', '**Assad** said', '**Bashar al-Assad**, President of Syria, said'],
    ['emphasis and a possessive', "**Assad**'s army", "**Bashar al-Assad**'s army"],
    ['a role before it', 'President Assad said', 'President Bashar al-Assad said'],
    ['a role after it', `So ${full}, said`, 'same'],
    ['a role after a short form', 'So Assad, President of Syria, said', `So ${full}, said`],
    ['a quotation', 'He said: “Assad must go now.”', 'quoted'],
  ];
  for (const [what, note, expected] of cases)
    it(`${what}: ${JSON.stringify(note)}`, () => {
      assert.equal(written(note), expected);
    });

  it('has the short form of an organisation in brackets, once, and no comma', () => {
    const isw = 'Institute for the Study of War (ISW)';
    assert.equal(written('The ISW says.', 'isw'), `The ${isw} says.`);
    assert.equal(written(`The ${isw} says.`, 'isw'), 'same');
  });

  it('is written in other formats without escapes', () => {
    assert.equal(
      written('So Assad said.', 'bashar-al-assad', { ...style, format: 'plain' }),
      `So ${full}, said.`,
    );
  });

  it('changes nothing around the name, and is there when it is asked for again', () => {
    const words = fc.constantFrom(
      '',
      'So ',
      'He (',
      '**',
      '- ',
      '> ',
      '“',
      ', ',
      '’s ',
      ' said.',
      ')',
      '[^a]',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (before, after) => {
        fc.pre(!/^[\p{L}]/u.test(after.join('')));
        const note = `${before.join('')} Assad${after.join('')}`;
        const result = written(note);
        if (/^(?:quoted|link|marks|same)$/.test(result)) return;
        assert.ok(result.startsWith(`${before.join('')} Bashar al-Assad`), result);
        const rest = result.slice(before.join('').length + ' Bashar al-Assad'.length);
        const said = ', President of Syria';
        assert.ok(
          [rest, rest.replace(said, ''), rest.replace(`${said},`, '')].includes(after.join('')),
          result,
        );
        assert.equal(written(result), 'same');
      }),
    );
  });
});
