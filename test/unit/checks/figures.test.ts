import { assertFound, checkedFor, fixed, offered, sentenceOf } from './support';
import { article, libraryOf, packText } from '../support/library';
import { harbour } from './packs';
import assert from 'node:assert/strict';

const codes = ['figure-mismatch'];

describe('a figure that is not the record’s', () => {
  const wrong = [
    'On 2 December 2024, strikes reportedly killed ⟦figure-mismatch|12⟧ civilians.[^air-strikes-es-safira]',
    '⟦figure-mismatch|Twelve⟧ civilians are believed to have been killed.[^air-strikes-es-safira]',
    '⟦figure-mismatch|More than 11⟧ civilians were reportedly killed near Es-Safira.[^air-strikes-es-safira]',
    'The strikes left ⟦figure-mismatch|at least 15⟧ people dead, it is believed.[^air-strikes-es-safira]',
    'The reported death toll is ⟦figure-mismatch|110⟧.[^air-strikes-es-safira]',
    '⟦figure-mismatch|Dozens of⟧ civilians were reportedly killed.[^air-strikes-es-safira]',
    '- ⟦figure-mismatch|10⟧ deaths are reported[^air-strikes-es-safira]',
    '| Place | What |\n| --- | --- |\n| Es-Safira | ⟦figure-mismatch|12⟧ civilians reportedly killed[^air-strikes-es-safira] |',
  ];
  for (const text of wrong)
    it(text, () => {
      assertFound(text, article(), codes);
    });

  const inHarbour = [
    'The fire killed ⟦figure-mismatch|11⟧ dockers.[^warehouse-fire]',
    'The fire killed ⟦figure-mismatch|twelve⟧ dockers and wounded 30.[^warehouse-fire]',
    'The fire killed 10 to 12 dockers and wounded ⟦figure-mismatch|20⟧.[^warehouse-fire]',
    '⟦figure-mismatch|Thirteen⟧ people died in the fire.[^warehouse-fire]',
    'The ferry had ⟦figure-mismatch|six⟧ lifeboats.[^ferry-sinking]',
    'The police arrested ⟦figure-mismatch|54⟧ strikers, the union said; the ministry denied it.[^dock-clash]',
    'Some of them died; ⟦figure-mismatch|150⟧ people were displaced.[^ferry-sinking]',
  ];
  for (const text of inHarbour)
    it(text, () => {
      assertFound(text, harbour(), codes);
    });
});

describe('no figure that is not the record’s', () => {
  const right = [
    'On 2 December 2024, strikes reportedly killed 11 civilians.[^air-strikes-es-safira]',
    'Eleven civilians are believed to have been killed.[^air-strikes-es-safira]',
    'More than ten civilians were reportedly killed near Es-Safira.[^air-strikes-es-safira]',
    'Strikes reportedly killed at least 11 people.[^air-strikes-es-safira]',
    'Strikes reportedly killed about a dozen people.[^air-strikes-es-safira]',
    'Strikes reportedly killed 10–12 people.[^air-strikes-es-safira]',
    'Around 10 civilians were reportedly killed.[^air-strikes-es-safira]',
    'Fewer than 20 civilians were reportedly killed.[^air-strikes-es-safira]',
    'The strikes hit three villages and reportedly killed 11 civilians.[^air-strikes-es-safira]',
    'Two strikes are reported; 11 civilians are believed dead.[^air-strikes-es-safira]',
    'Eleven civilians, including three children, are believed to have been killed.[^air-strikes-es-safira]',
    'Eleven civilians are believed killed, three of them children.[^air-strikes-es-safira]',
    'One resident said “12 people were killed” near Es-Safira.[^air-strikes-es-safira]',
    'Twenty fighters were also reportedly killed, an opposition source said.[^air-strikes-es-safira]',
    'The strikes came five days after the offensive began and reportedly killed 11.[^air-strikes-es-safira]',
    'Since 2011, more than 500,000 people have been killed; the strikes added to it, it is believed.[^air-strikes-es-safira]',
    'According to paragraph 2, Su-24 aircraft reportedly killed civilians on 2 December 2024 at 10:30.[^air-strikes-es-safira]',
    'Four civilians are believed to have been killed in the first strike and seven in the second.[^air-strikes-es-safira]',
    'The air strikes killed 20 soldiers.[^army-denial]',
    'The Syrian army denied having bombed 5 civilians.[^army-denial]',
    'It reportedly killed civilians in 11 attacks over two days.[^air-strikes-es-safira]',
    'One of the strikes reportedly killed civilians.[^air-strikes-es-safira]',
    'Ali Hassan, 34, was reportedly killed near Es-Safira.[^air-strikes-es-safira]',
  ];
  for (const text of right)
    it(text, () => {
      assertFound(text, article(), codes);
    });

  const inHarbour = [
    'The fire killed between 10 and 12 dockers and wounded 30.[^warehouse-fire]',
    'The fire killed 10–12 dockers.[^warehouse-fire]',
    'The fire killed at least ten dockers.[^warehouse-fire]',
    'Up to 12 dockers died.[^warehouse-fire]',
    'The fire killed about 11 dockers and wounded dozens.[^warehouse-fire]',
    'The fire and the sinking killed 17 to 19 people.[^warehouse-fire][^ferry-sinking]',
    'Seven passengers died when a ferry sank.[^ferry-sinking]',
    'Three people in 4 lifeboats were saved, 7 died.[^ferry-sinking]',
    'At least 200 people were displaced.[^ferry-sinking]',
    'More than 200 people had to leave their homes.[^ferry-sinking]',
    'The fire killed 10 to 12 people, the ferry 7.[^warehouse-fire][^ferry-sinking]',
    'Three policemen were wounded.[^warehouse-fire]',
  ];
  for (const text of inHarbour)
    it(text, () => {
      assertFound(text, harbour(), codes);
    });
});

const quay = () =>
  libraryOf(
    packText('quay', {
      events: [
        '  crowd: {title: Crowd, date: 2024-12-02, status: occurred, verification: established, place: town,',
        '    summary: "{When}, 1,200 people were displaced by a fire in the town.",',
        '    figures: [{measure: displaced, value: 1200, unit: people}], cite: src#1}',
        '  toll: {title: Toll, date: 2024-12-02, status: occurred, verification: established, place: town,',
        '    summary: "{When}, between 10 and 12 civilians were killed in the town.",',
        '    figures: [{measure: killed, low: 10, high: 12, unit: civilians}], cite: src#1}',
      ].join('\n'),
    }),
  );

describe('a figure is the record’s, however it is written', () => {
  for (const number of [
    '1,200',
    '1 200',
    '1\u00a0200',
    '1\u202f200',
    '1\u2009200',
    '1’200',
    '1.200',
    '1.2k',
    '1.2 thousand',
    '１２００',
    '1&nbsp;200',
  ])
    it(number, () => {
      assertFound(`On 2 December 2024, ${number} people were displaced by the fire.[^crowd]`, quay(), codes);
    });
  for (const number of [
    '≥10',
    '≤ 12',
    '<13',
    '≈ 11',
    'approx. 11',
    'ca. 11',
    'max. 12',
    'min. 10',
    '10 (possibly 12)',
    '10, 11 or 12',
  ])
    it(number, () => {
      assertFound(`On 2 December 2024, ${number} civilians were killed in the town.[^toll]`, quay(), codes);
    });
  it('12 civilians at most', () => {
    assertFound('On 2 December 2024, 12 civilians at most were killed in the town.[^toll]', quay(), codes);
  });
});

describe('a figure that is not the record’s is told as a whole, and put right as a whole', () => {
  const cases: [string, string][] = [
    ...['2 200', '2\u202f200', '2’200', '2.200', '2,200', '2.2k', '2&nbsp;200'].map(
      (number): [string, string] => [
        `On 2 December 2024, ${number} people were displaced by the fire.[^crowd]`,
        'On 2 December 2024, 1,200 people were displaced by the fire.[^crowd]',
      ],
    ),
    ...['twenty\u2011one', '≥ 15', '&ge; 15', 'min. 15', '13, 14 or 15', '13 (possibly 15)'].map(
      (number): [string, string] => [
        `On 2 December 2024, ${number} civilians were killed in the town.[^toll]`,
        `On 2 December 2024, ${number.startsWith('t') ? 'ten to twelve' : '10 to 12'} civilians were killed in the town.[^toll]`,
      ],
    ),
    [
      'On 2 December 2024, 9 civilians at most were killed in the town.[^toll]',
      'On 2 December 2024, 10 to 12 civilians were killed in the town.[^toll]',
    ],
    [
      'On 2 December 2024, 15 civilians were killed near Mt. Hood, as Art. 5 of the report on the town says.[^toll]',
      'On 2 December 2024, 10 to 12 civilians were killed near Mt. Hood, as Art. 5 of the report on the town says.[^toll]',
    ],
    [
      'On 2 December 2024, 15 civilians were killed in the town [@crowd, p. 3; @toll, p. 4].',
      'On 2 December 2024, 10 to 12 civilians were killed in the town [@crowd, p. 3; @toll, p. 4].',
    ],
    [
      'As @toll [p. 33] has it, 15 civilians were killed in the town.',
      'As @toll [p. 33] has it, 10 to 12 civilians were killed in the town.',
    ],
  ];
  for (const [before, after] of cases)
    it(before.replace(/[^\x20-\x7e≥]/gu, '·'), () => {
      assert.equal(fixed(before, quay(), codes), after);
    });

  for (const number of ['1**5**', '1\\,500', '\\<5', '021430Z DEC 24', 'T-15', '15th'])
    it(`or passed over: ${number}`, () => {
      assertFound(`On 2 December 2024, ${number} civilians were killed in the town.[^toll]`, quay(), codes);
    });
});

describe('a figure is put right', () => {
  const cases: [string, string][] = [
    [
      'Twelve civilians are believed killed.[^air-strikes-es-safira]',
      'Eleven civilians are believed killed.',
    ],
    [
      'Dozens of civilians are believed killed.[^air-strikes-es-safira]',
      'Eleven civilians are believed killed.',
    ],
    [
      'Strikes reportedly killed at least 12 civilians.[^air-strikes-es-safira]',
      'Strikes reportedly killed 11 civilians.',
    ],
  ];
  for (const [before, after] of cases)
    it(before, () => {
      assert.equal(fixed(before, article(), codes), `${after}[^air-strikes-es-safira]`);
    });
  it('with its range', () => {
    assert.equal(
      fixed('The fire killed 11 dockers.[^warehouse-fire]', harbour(), codes),
      'The fire killed 10 to 12 dockers.[^warehouse-fire]',
    );
  });

  it('with the record beside it', () => {
    assert.deepEqual(offered('The fire killed 11 dockers.[^warehouse-fire]', harbour(), codes), [
      'Replace “11” with “10 to 12” (record: 10–12 dockers, killed)',
    ]);
  });

  it('says what the record has', () => {
    const said = (text: string) => checkedFor(text, harbour(), codes).findings.map(sentenceOf);
    assert.deepEqual(said('The fire killed 11 dockers and wounded 20.[^warehouse-fire]'), [
      '“11” flattens a range: the cited record has 10–12 (killed, dockers). Give the range.',
      'The cited record has 30 (wounded, dockers), not “20”. Correct the figure.',
    ]);
  });
});
