import assert from 'node:assert/strict';
import { article, libraryOf, packText } from '../support/library';
import { assertFound, checkedFor, fixed, fixesOf, readExpected } from './support';

const library = libraryOf(
  packText('statements', {
    actors: '  council: {name: Harbour Council, kind: public-body, cite: src#1}',
    claims: [
      '  closed: {by: army, kind: statement, verification: reported, summary: "The Army said that the port was closed.", cite: src#1}',
      '  denied: {by: army, kind: denial, verification: reported, summary: "The Army denied the strike.", cite: src#1}',
      '  agreed: {by: council, kind: confirmation, verification: reported, summary: "The Harbour Council bore out the report.", cite: src#2}',
      '  vowed: {by: army, kind: vow, verification: reported, summary: "The Army vowed to stay.", cite: src#2}',
      '  owned: {by: army, kind: statement, verification: reported, summary: "The Army admitted a mistake.", cite: src#2}',
      '  guessed: {by: council, kind: assessment, verification: reported, summary: "The Harbour Council thinks a strike very likely.", cite: src#2}',
    ].join('\n'),
  }),
);

const tables: [name: string, codes: string[], frontMatter: string, marked: string[]][] = [
  [
    'a verb that judges',
    ['loaded-verb'],
    '',
    [
      'The Army ⟦loaded-verb|claimed⟧ that the port was closed.[^closed]',
      'The Army has ⟦loaded-verb|admitted⟧ that the port was closed.[^closed]',
      'The Army, in a statement, ⟦loaded-verb|confirmed⟧ that the port was closed.[^closed]',
      'It ⟦loaded-verb|insisted⟧ that the port was closed.[^closed]',
      'The army ⟦loaded-verb|conceded⟧ that the port was closed.[^closed]',
      'The Army’s spokesman ⟦loaded-verb|claims⟧ that the port is closed.[^closed]',
      'The Army ⟦loaded-verb|confirmed⟧ that it had not struck.[^denied]',
      'The Army said that the port was closed.[^closed]',
      'The Army claimed that the port was closed.',
      'The Army insisted that it had not struck.[^denied]',
      'The Harbour Council confirmed the report.[^agreed]',
      'The Army admitted a mistake.[^owned]',
      'The Army claimed responsibility, and claimed 11 lives.[^closed]',
      'The Army claimed eleven lives.[^closed]',
      'Two men were admitted to hospital, the Army said.[^closed]',
      'Two were confirmed dead, as the Army said.[^closed]',
      'The Army has not confirmed it.[^closed] It neither confirmed nor denied it.[^closed]',
      'The Harbour Council claimed that it was open; the Army said it was closed.[^closed]',
      'The Army said “we claimed it”.[^closed] The Army’s claims are many.[^closed]',
      'The closure was confirmed by the Army.[^closed]',
      '> The Army claimed that the port was closed.[^closed]',
    ],
  ],
  [
    'a likelihood under the yardstick of the PHIA',
    ['scale-foreign', 'scale-mixed'],
    'scale: phia',
    [
      'A strike is ⟦scale-foreign|very likely⟧.',
      'It is ⟦scale-foreign|very unlikely⟧ that they come.',
      'There is a ⟦scale-foreign|roughly even chance⟧ that they come.',
      'They will ⟦scale-foreign|virtually certainly⟧ come.',
      'A strike is highly likely, and almost certainly soon.',
      'There is a realistic possibility of a strike; a remote chance remains.',
      'A strike is likely, or unlikely, or probable; it is most likely, more likely than not.',
      'He is a likely candidate with probable cause, in a remote village.',
      'The minister said that it was very likely.',
      'It is “very likely”.',
      'We assess with high confidence that a strike is likely.',
      'The Harbour Council thinks a strike very likely.[^guessed]',
    ],
  ],
  [
    'a likelihood under ICD 203',
    ['scale-foreign', 'scale-mixed'],
    'scale: icd203',
    [
      'A strike is ⟦scale-foreign|highly likely⟧.',
      'There is a ⟦scale-foreign|realistic possibility⟧ of a strike.',
      'It is ⟦scale-foreign|highly unlikely⟧.',
      'We assess ⟦scale-mixed|with high confidence⟧ that a strike is likely.',
      'A strike is likely ⟦scale-mixed|(high confidence)⟧.',
      'A strike is very likely, almost certain, nearly certain; there is almost no chance of peace.',
      'A strike is likely. We have high confidence in this judgment.',
      'Voters with low confidence in the currency are likely to leave.',
      'A vote of no confidence is likely. He is confident that it is unlikely.',
      'There is no realistic possibility of a strike.',
      '| Strike | Confidence |\n| --- | --- |\n| likely | high confidence |',
      'According to the minister, it is highly likely.',
      'A highly improbable story.',
    ],
  ],
  [
    'a likelihood without a scale',
    ['scale-foreign', 'scale-mixed'],
    'asOf: 2024-12-02',
    ['A strike is very likely, with high confidence, and highly likely.'],
  ],
  [
    'what is still to be written',
    ['note-placeholder'],
    '',
    [
      '⟦note-placeholder|TODO⟧: ask the desk.',
      'The meeting is on ⟦note-placeholder|TBC⟧ with ⟦note-placeholder|TK⟧ people.',
      'It costs ⟦note-placeholder|XXX⟧ and ⟦note-placeholder|???⟧ more.',
      'By ⟦note-placeholder|[insert name]⟧ on ⟦note-placeholder|[date]⟧.',
      'From ⟦note-placeholder|____⟧ to here; ⟦note-placeholder|${1:who}⟧ too.',
      '# ⟦note-placeholder|TBD⟧',
      '| a | b |\n| --- | --- |\n| ⟦note-placeholder|TKTK⟧ | x |',
      'The todo list is long; tk is a country code; he asked why??',
      'TK Maxx, flight TK 123, TK-1, Super Bowl XXX, the XXX Corps.',
      '`TODO` and [insert](https://example.org/TODO) and [date][1].',
      '<!-- TODO --> Text.',
      'It costs $1 a day, or $1.5 million.',
      'He said […] and “[name] TBC”.',
      'Signed: ____',
      '> TODO',
      '- [ ] a task, [^note] a footnote.\n\n[^note]: TBC',
      '```\nTODO ${1}\n```',
    ],
  ],
];

for (const [name, codes, frontMatter, cases] of tables)
  describe(name, () => {
    const head = `---\nbriefing: {${frontMatter}}\n---\n\n`;
    for (const marked of cases)
      it(`${marked.includes('⟦') ? 'is found' : 'is not found'} in ${JSON.stringify(marked)}`, () => {
        assertFound(head + marked, library, codes);
      });
    it('is gone when it is put right', () => {
      for (const marked of cases) {
        const { text } = readExpected(head + marked);
        const note = checkedFor(text, library, codes);
        if (note.findings.length !== 1) continue;
        const [finding] = note.findings;
        const preferred = finding && fixesOf(note, finding).some((fix) => fix.preferred);
        if (preferred) fixed(text, library, codes);
      }
    });
  });

describe('the fixes of wording', () => {
  const cases: [codes: string[], frontMatter: string, before: string, after: string][] = [
    [
      ['loaded-verb'],
      '',
      'The Army claimed that it was so.[^closed]',
      'The Army said that it was so.[^closed]',
    ],
    [['loaded-verb'], '', 'The Army claims that it is so.[^closed]', 'The Army says that it is so.[^closed]'],
    [['scale-foreign'], 'scale: phia', 'It is very likely.', 'It is highly likely.'],
    [
      ['scale-foreign'],
      'scale: icd203',
      'Very likely so; it is highly unlikely.',
      'Very likely so; it is very unlikely.',
    ],
    [
      ['scale-foreign'],
      'scale: icd203',
      'There is a realistic possibility of it.',
      'There is a roughly even chance of it.',
    ],
    [
      ['scale-mixed'],
      'scale: icd203',
      'It is likely (high confidence).[^closed] More.',
      'It is likely.[^closed] Confidence in this judgment is high. More.',
    ],
    [
      ['scale-mixed'],
      'scale: icd203',
      'We assess with moderate confidence that it is unlikely.',
      'We assess that it is unlikely. Confidence in this judgment is moderate.',
    ],
  ];
  for (const [codes, frontMatter, before, after] of cases)
    it(`make “${after}”`, () => {
      const head = `---\nbriefing: {${frontMatter}}\n---\n\n`;
      assert.equal(fixed(head + before, library, codes), head + after);
    });

  it('lead to what is still to be written', () => {
    const text = 'TODO: ask.[^closed]';
    const note = checkedFor(text, library, ['note-placeholder']);
    const [finding] = note.findings;
    assert.ok(finding);
    const [fix] = fixesOf(note, finding);
    assert.equal(fix?.title, 'Go to “TODO”');
    assert.deepEqual(fix.action, { kind: 'select', start: 0, end: 4 });
  });
});

describe('the front matter of a note, as checked', () => {
  const codes = [
    'front-matter-syntax',
    'front-matter-unknown-key',
    'front-matter-wrong-value',
    'front-matter-unknown-pack',
    'front-matter-unknown-record',
    'front-matter-unknown-name',
  ];
  const some = [
    '---\nbriefing: {⟦front-matter-unknown-key|markin⟧: TLP:RED}\n---\n',
    '---\nbriefing: {asOf: ⟦front-matter-wrong-value|yesterday⟧}\n---\n',
    '---\nbriefing: {packs: [⟦front-matter-unknown-pack|aleppo-2024-12-03⟧]}\n---\n',
    '---\nbriefing: {omit: {⟦front-matter-unknown-record|army-denials⟧: dull}}\n---\n',
    '---\nbriefing: {names: {⟦front-matter-unknown-name|bashar-al-asad⟧: Assad}}\n---\n',
    '---\nbriefing: {asOf: 2024-12-02, names: {bashar-al-assad: Assad}}\n---\n',
    '---\nbriefing: weekly\n---\n',
  ];
  for (const marked of some)
    it(JSON.stringify(marked), () => {
      assertFound(marked, article(), codes);
    });
  it('is put right', () => {
    assert.equal(
      fixed('---\nbriefing: {scale: ICD 203}\n---\n', article(), codes),
      '---\nbriefing: {scale: icd203}\n---\n',
    );
  });
});
