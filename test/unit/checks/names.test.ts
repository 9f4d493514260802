import { article } from '../support/library';
import assert from 'node:assert/strict';
import { assertFound, checkedFor, edited, fixed, fixesOf, offered, sentenceOf } from './support';

const codes = ['name-variant', 'name-mixed', 'name-first-mention', 'name-lookalike'];

/** Returns a briefing note with these lines. */
const note = (...lines: string[]) => ['---', 'briefing: {asOf: 2024-12-02}', '---', '', ...lines].join('\n');
const found = (name: string, ...lines: string[]) => {
  it(name, () => {
    assertFound(note(...lines), article(), codes);
  });
};

describe('a spelling where the packs print another', () => {
  found('is a listed variant', '⟦name-variant|Bachar el-Assad⟧ met officials.');
  found('is one in other marks than the listed ones', '⟦name-variant|Hayat Tahrir al Cham⟧ entered.');
  found('is a listed short form of a person', 'Bashar al-Assad left; ⟦name-variant|al-Assad⟧ returned.');
  found('is found in every place', '# On ⟦name-variant|Idleb⟧', '', '- In ⟦name-variant|Idleb⟧.');
  found('is what only folding joins with the name', '⟦name-lookalike|Áyman Safadi⟧ called.');
  found('is no acronym, native or official name', 'Türkiye, the Russian Federation, and the PRC’s allies.');
  found('is no shorter name of a place', 'In Idlib it was quiet.');
  found('is not the printed form in capitals', '# BASHAR AL-ASSAD', '', 'Bashar al-Assad’s allies came.');
  found('is not what is told beside the name', 'Aleppo (Halab; Alep) fell. Aleppo, also Halab, fell.');
  found('is not what is told before it', 'Alep (Aleppo) fell.');
  found('is not in quotation marks', 'He praised “Bachar el-Assad” and Bashar al-Assad.');
  found('is not in a quotation', '> Bachar el-Assad left.');
  found('is not another person', 'Hafez al-Assad and Maher al-Assad were there.');
  found('is not in a definition', 'Text.[^a]', '', '[^a]: Bachar el-Assad, a book.');
  found('is not in a name of something else', 'He came from Halab University.');
  found('stands behind a preposition', 'At ⟦name-variant|Idleb⟧ they stopped, as in ⟦name-variant|Idleb⟧.');
  found('is asked for as a whole', '⟦name-lookalike|Basher al-Assad⟧ left.');
});

describe('the names that a note keeps', () => {
  it('are no variants', () => {
    const kept = '---\nbriefing: {names: {bashar-al-assad: Bachar el-Assad}}\n---\n\nBachar el-Assad left.';
    assertFound(kept, article(), codes);
  });
});

it('names that a note keeps are held to', () => {
  const kept =
    '---\nbriefing: {names: {es-safira: As-Safirah}}\n---\n\nIn As-Safirah. At ⟦name-mixed|Es-Safira⟧.';
  assertFound(kept, article(), codes);
});

describe('names in two forms', () => {
  found('are told where the rarer one stands', 'Turkey and ⟦name-mixed|Türkiye⟧. Turkey again.');
  found('are told where the later one stands', 'Türkiye was first. ⟦name-mixed|Turkey⟧ came later.');
  found(
    'are two acronyms',
    'The Main Directorate of Ukrainian Military Intelligence (GUR) said so. GUR and ⟦name-mixed|HUR⟧.',
  );
  found(
    'are not the name and its short form',
    'Hayat Tahrir al-Sham (HTS) came. HTS stayed. Hayat Tahrir al-Sham left.',
  );
  found('are not the name and what it is officially', 'Russia is the Russian Federation.');
});

describe('a short form first', () => {
  found('is one of a person', '⟦name-first-mention|Peskov⟧ said no. Later, Peskov said yes.');
  found('is one of an organization', 'According to ⟦name-first-mention|ISW⟧, it was so.');
  found('is right behind the full one', 'Dmitry Peskov said no. Peskov said yes.');
  found('is right where the full one stands in a heading', '# Dmitry Peskov', '', 'Peskov said yes.');
  found('is right where it is told what it stands for', 'HTS (Hayat Tahrir al-Sham) came. HTS left.');
  found('is right in brackets', 'The Islamist group (HTS) came. HTS left.');
  found('is right behind a title', 'President Assad came. Assad left.');
  found(
    'is right in a heading and a table',
    '# Peskov',
    '',
    '| Peskov | said |',
    '| --- | --- |',
    '| Peskov | no |',
  );
  found('is not one of another person', 'Hafez Assad died.');
  found('is not an adjective', 'Pro-Assad forces came, and a pro-Assad crowd; the Assad-era flag.');
  found('is not looked for where there is none', 'Russia and Aleppo.');
  found('is right where the sentence has the full one too', 'Peskov, or in full Dmitry Peskov, came.');
});

describe('a spelling that sounds like a name', () => {
  found('is no name in capitals', '# PEZESHKIAN IN TEHRAN', '', 'Masoud Pezeshkian left.');
  found('has two words', 'It was ⟦name-lookalike|Ayman Safady⟧ who called.');
  found('has one of many letters', '⟦name-lookalike|Pezeshkiyan⟧ spoke.');
  found('has one that begins no sentence', 'On that day ⟦name-lookalike|Saffadi⟧ spoke.');
  found('is no shorter word', 'Jordan and Jardin, Torque and Rosie. Kissel spoke.');
  found('is no other name', 'Kamal Kamel, Ahmad Sedan, Sudan and Sudanese people.');
  found(
    'has a letter left out or put in',
    'On that day ⟦name-lookalike|Pezshkian⟧ met ⟦name-lookalike|Araghtchi⟧.',
  );
  found(
    'has two letters in each other’s place',
    'He met ⟦name-lookalike|Pezehskian⟧, then ⟦name-lookalike|Araghhci⟧.',
  );
  found('has a slip in a longer name', 'There ⟦name-lookalike|Abbas Araghhci⟧ spoke.');
  found(
    'is no name of another',
    'He met Erik Pezshkian and Araghchin. Then Pezshkian left.',
    '',
    'Pezshkian left.',
  );
  found('is no name of something else', 'The Pezshkian Hotel, Pezeshkians and Pezeshkiana closed.');
  found('is no word of every day', 'The Region and the Recess, Prussia and Turkmen, Serif and Damasks.');
  it('is not one that the note tells apart', () => {
    assertFound(
      '---\nbriefing: {distinct: [Ayman Safady]}\n---\n\nIt was Ayman Safady who called.',
      article(),
      codes,
    );
  });
});

describe('the fixes of names', () => {
  const frontMatter = '---\nbriefing: {asOf: 2024-12-02}\n---\n\n';
  const cases: [before: string, after: string][] = [
    ['Bachar el-Assad left.', 'Bashar al-Assad left.'],
    ['Bashar al-Assad left. **Al-Assad’s** allies came.', 'Bashar al-Assad left. **Assad’s** allies came.'],
    ['Al-Assad left.', 'Bashar al-Assad left.'],
    ['In Idleb province.', 'In Idlib province.'],
    ['Türkiye and Turkey.', 'Türkiye and Türkiye.'],
    ['Peskov’s words.', 'Dmitry Peskov’s words.'],
    ['HTS left.', 'Hayat Tahrir al-Sham (HTS) left.'],
  ];
  for (const [before, after] of cases)
    it(`make “${after}” of “${before}”`, () => {
      assert.equal(fixed(frontMatter + before, article(), codes), frontMatter + after);
    });

  it('replace all at once, and keep the form in the note', () => {
    const text = `${frontMatter}Bachar el-Assad left. Then Al-Assad came.\n`;
    const note = checkedFor(text, article(), codes);
    const [finding] = note.findings;
    assert.ok(finding);
    const fixes = fixesOf(note, finding);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Replace with “Bashar al-Assad”', 'Replace all 2 in this note', 'Keep “Bachar el-Assad” in this note'],
    );
    const results = fixes.map(({ edits }) => edited(text, edits));
    assert.equal(results[1], `${frontMatter}Bashar al-Assad left. Then Assad came.\n`);
    assert.equal(checkedFor(results[2] ?? '', article(), codes).findings.length, 1);
    assert.match(results[2] ?? '', /names: \{bashar-al-assad: Bachar el-Assad\}/);
  });

  it('tell a person’s role', () => {
    assert.deepEqual(offered(`${frontMatter}Then Peskov said no.`, article(), codes), [
      'Write “Dmitry Peskov”',
      'Write “Dmitry Peskov, Kremlin spokesman”',
      'Keep “Peskov” in this note',
    ]);
  });

  it('ask whether a spelling is a name', () => {
    const text = `${frontMatter}It was Ayman Safady who called.`;
    const note = checkedFor(text, article(), codes);
    const [finding] = note.findings;
    assert.ok(finding);
    assert.equal(
      sentenceOf(finding),
      'Is “Ayman Safady” another spelling of “Ayman Safadi”? Add it to the pack, or remember that it is not.',
    );
    const [add, remember, replace] = fixesOf(note, finding);
    assert.deepEqual(add?.action, { kind: 'add-alias', entity: 'ayman-safadi', form: 'Ayman Safady' });
    for (const fix of [remember, replace])
      assert.deepEqual(checkedFor(edited(text, fix?.edits ?? []), article(), codes).findings, []);
  });
});
