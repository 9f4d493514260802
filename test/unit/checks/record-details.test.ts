import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { article, packText } from '../support/library';
import { harbour } from './packs';
import { assertFound, checkedFor, fixed, sentenceOf } from './support';

function all(title: string, library: typeof article, codes: readonly string[], notes: readonly string[]) {
  describe(title, () => {
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library(), codes);
      });
  });
}

const dates = ['date-mismatch', 'false-precision'];

all('another date than the record’s', article, dates, [
  'On ⟦date-mismatch|3 December 2024⟧, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'Opposition forces launched a surprise offensive on ⟦date-mismatch|28 November 2024⟧.[^offensive-launched]',
  '---\nbriefing:\n  asOf: 2024-12-02\n---\nOn ⟦date-mismatch|28 November⟧, opposition forces launched a surprise offensive.[^offensive-launched]',
  'On ⟦date-mismatch|1 December 2024⟧, the Syrian army denied having bombed civilians.[^army-denial]',
  'Opposition forces entered Aleppo on ⟦date-mismatch|November 30, 2024⟧ after a rapid offensive.[^entry-into-aleppo]',
  'On ⟦date-mismatch|13/12/2024⟧, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On ⟦date-mismatch|031430Z DEC 24⟧, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'In ⟦date-mismatch|October 2024⟧, opposition forces launched a surprise offensive.[^offensive-launched]',
  'On ⟦false-precision|30 November 2024⟧, the ministry is said to have replaced its commander Sergei Kisel.[^kisel-replaced-by-chaiko]',
]);

all('more of a date than the record knows', harbour, dates, [
  'The dockers went on strike on ⟦false-precision|12 April 2024⟧, the union says in its paper.[^strike-month]'.replace(
    ', the union says in its paper',
    '',
  ),
  'On ⟦false-precision|27 April 2024⟧, savers withdrew their deposits from the bank.[^bank-run]',
  'On ⟦false-precision|12 March 2024⟧, a crane was reportedly stolen from the dock.[^crane-theft]',
]);

all('no other date than the record’s', article, dates, [
  'On 2 December 2024, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'In December 2024, air strikes reportedly hit rebel areas.[^air-strikes-es-safira]',
  'Opposition forces launched their offensive on 27 November 2024.[^offensive-launched]',
  'Opposition forces launched the offensive five days before 2 December 2024.[^offensive-launched]',
  'Since 27 November 2024, the offensive has led to air strikes on rebel areas.[^air-strikes-es-safira]',
  'The strikes on rebel areas came after the offensive of 27 November 2024.[^air-strikes-es-safira]',
  'The army said on 3 December 2024 that air strikes had hit rebel areas.[^air-strikes-es-safira]',
  'The offensive, which had begun on 27 November 2024, led to strikes on rebel areas.[^air-strikes-es-safira]',
  'Over the weekend of 30 November–1 December 2024, Russia is said to have replaced its commander.[^kisel-replaced-by-chaiko]',
  'According to a report of 5 December 2024, strikes hit rebel areas near the village.[^air-strikes-es-safira]',
  'The army denied having bombed civilians on 2 December 2024.[^army-denial]',
  'China indicated support for the government on 2 December 2024.[^china-on-support]',
  'Opposition forces entered Aleppo on 29 November 2024; strikes on rebel areas followed on 2 December 2024.[^air-strikes-es-safira]',
  'The war in Syria began in March 2011.[^loss-of-aleppo]',
  'As of 2 December 2024, militias have reportedly been active in northwestern Syria.[^iraqi-militias-active]',
  'On Friday, opposition forces entered Aleppo after a rapid offensive.[^entry-into-aleppo]',
  'On 02/12/2024, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On 12/02/2024, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On 02.12.2024, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On 2/12/24, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On 2 Dec 24, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'On 021430Z DEC 24, air strikes reportedly hit rebel areas near Es-Safira.[^air-strikes-es-safira]',
  'Over 30.11.–1.12.2024, Russia is said to have replaced its commander.[^kisel-replaced-by-chaiko]',
  'In the night of 30 November/1 December 2024, Russia is said to have replaced its commander.[^kisel-replaced-by-chaiko]',
  'One source spoke of “a rapid offensive on 1 January 2024” into Aleppo.[^entry-into-aleppo]',
]);

all('no more of a date than the record knows', harbour, dates, [
  'The dockers went on strike in April 2024.[^strike-month]',
  'Around 12 March 2024, a crane was reportedly stolen from the dock.[^crane-theft]',
  'In March 2024, a crane was reportedly stolen from the dock.[^crane-theft]',
  'Savers withdrew deposits from the bank on 27–28 April 2024.[^bank-run]',
  'By 28 April 2024, savers had withdrawn their deposits from the bank.[^bank-run]',
]);

const quotes = ['quote-altered', 'quote-misattributed'];

all('words that are not the quote’s', article, quotes, [
  'Assad said that “⟦quote-altered|terrorists only understand the language of force⟧”.[^language-of-force]',
  'Peskov reportedly spoke of “⟦quote-altered|close and frequent contacts in real time⟧”.[^contacts-in-real-time]',
  'Peskov reportedly spoke of "⟦quote-altered|close and regular contact in real time⟧."[^peskov-on-contacts]',
  'Pezeshkian spoke of “⟦quote-altered|regional terror⟧”.[^regional-terrorism]',
  'Sudani said that “⟦quote-misattributed|terrorists only know the language of force⟧”.[^language-of-force]',
  'According to Araghchi, there are “⟦quote-misattributed|close and regular contacts⟧”.[^contacts-in-real-time]',
]);

all('words that are the quote’s', article, quotes, [
  'Assad said that “terrorists only know the language of force”.[^language-of-force]',
  'Assad said: “Terrorists only know the language of force.”[^language-of-force]',
  "Peskov reportedly spoke of 'close and regular contacts'.[^contacts-in-real-time]",
  'Peskov reportedly spoke of “close … contacts in real time”.[^contacts-in-real-time]',
  'Assad said that “[they] only know the language of force”.[^language-of-force]',
  'Assad said that “terrorists […] know the language of force”.[^language-of-force]',
  'Assad said that the “terrorists” would be crushed.[^assad-on-force]',
  'Pezeshkian warned of “regional terrorism” and “foreign plots”.[^regional-terrorism]',
  'The Kremlin said that there were “close and regular contacts”.[^contacts-in-real-time]',
  'Iran spoke of “regional terrorism”, Pezeshkian said.[^regional-terrorism]',
  'The “so-called ceasefire” ended, Assad said.[^assad-on-force]',
  'Syrian state media said that “terrorists only know the language of force”.[^language-of-force]',
]);

describe('the quotation of a record that its pack cuts at a comma', () => {
  const pack = packText('cut', {
    quotes: '  ours: {speaker: army, text: the harbour is ours, and it stays ours, cite: src#1}',
  });
  const reading = readPack(pack, 'cut');

  it('is told in the pack', () => {
    assert.deepEqual(
      reading.problems.map(({ code, start, end }) => [code, pack.slice(start, end)]),
      [['yaml-misread', 'the harbour is ours, and it stays ours']],
    );
  });

  it('is no fault of the note', () => {
    assert.ok(reading.pack);
    const library = new Library([reading.pack]);
    for (const words of [
      'The harbour is ours, and it stays ours',
      'and it stays ours',
      'The harbour is ours',
    ])
      assertFound(`The Army said: “${words}.”[^ours]`, library, quotes);
  });
});

const scope = ['marking-exceeded', 'after-cutoff'];
const front = (lines: string) => `---\nbriefing:\n  ${lines}\n---\n`;

all('what a note may not cite', harbour, scope, [
  `${front('marking: TLP:GREEN')}Arms were reportedly found.⟦marking-exceeded|[^arms-find]⟧ More arms.[^arms-find]`,
  `${front('asOf: 2024-05-05')}A ferry sank ⟦after-cutoff|[^ferry-sinking]⟧ and a warehouse burnt.[^warehouse-fire]`,
]);

all('what a note may cite', harbour, scope, [
  'Arms were reportedly found.[^arms-find]',
  `${front('marking: TLP:AMBER')}Arms were reportedly found.[^arms-find]`,
  `${front('marking: TLP:CLEAR')}A ferry sank.[^ferry-sinking]`,
  `${front('asOf: 2024-05-06')}A ferry sank.[^ferry-sinking]`,
  `${front('asOf: 2024-05')}Arms were reportedly found.[^arms-find]`,
  `${front('asOf: 2024-05-10')}Wage talks are planned.[^wage-talks]`,
]);

const cites = 'Aleppo fell.[^loss-of-aleppo]\n\n';
all(
  'a sentence without a source',
  article,
  ['unsourced'],
  [
    `${cites}⟦unsourced|The Syrian Air Force struck rebel areas.⟧`,
    `${cites}⟦unsourced|Iran lost 11 soldiers.⟧`,
    `${cites}⟦unsourced|Iran heard 26 witnesses.⟧`,
    `${cites}⟦unsourced|Araghchi said in Ankara that he would come back before the summer.⟧`,
    `${cites}⟦unsourced|Peskov told reporters that the talks might go on.⟧`,
    `${cites}⟦unsourced|Araghchi was in Damascus on 1 December 2024.⟧ He left.`,
    `${cites}- ⟦unsourced|Russia deployed aircraft.⟧\n- All is quiet.`,
    `${front('asOf: 2024-12-02')}⟦unsourced|Turkey asked for 60 officers on 1 December 2024.⟧`,
    `${front('asOf: 2024-12-02')}- ⟦unsourced|Russia has diverted nine ships to Tartus⟧\n- ⟦unsourced|Iran employs 300 advisers in Syria.⟧`,
    `- Aleppo fell.[^loss-of-aleppo]\n- ⟦unsourced|Russia has diverted nine ships.⟧\n- All is quiet.`,
    `- Aleppo fell.[^loss-of-aleppo]\n- ⟦unsourced|Iran, an ally of Syria, has since handed over the base.⟧`,
    `${cites}⟦unsourced|Bashar al-Assad visited Tehran on 30 May 2024.⟧`,
    `${front('asOf: 2024-12-02')}# Short note\n\n⟦unsourced|Turkey bought three ships in 2021.⟧`,
  ],
);

all(
  'a sentence that needs no source',
  article,
  ['unsourced'],
  [
    'The Syrian Air Force struck rebel areas.',
    `${cites}The Syrian Air Force struck rebel areas. They are near Es-Safira.[^air-strikes-es-safira]`,
    `${cites}Russia is an ally of the Syrian government.`,
    `${cites}We expect that Araghchi said that he would come back.`,
    `${cites}It is unclear if Araghchi said that he would come back.`,
    `${cites}Araghchi has not said that he would come back.`,
    `${cites}We recommend that the Minister call Araghchi on 3 December 2024.`,
    `${cites}# Comment\n\nRussia deployed aircraft.`,
    `${cites}## Next steps\n\n- Iran announced talks.`,
    `${cites}Did Russia deploy aircraft?`,
    `${cites}Russia may have deployed 11 aircraft.`,
    `${cites}# Russia deployed 11 aircraft`,
    `${cites}> Russia deployed 11 aircraft.`,
    `${cites}Russia deployed aircraft ([Reuters](https://example.org)).`,
    `${cites}Russia deployed aircraft.[^1]\n\n[^1]: A paper.`,
    `Of the moves of the allies, these stand out:[^allied-support]\n\n- Russia deployed aircraft.`,
    `${cites}Prepared for the Syria desk, 2 December 2024`,
    `- Aleppo fell.[^loss-of-aleppo]\n  - Russia deployed aircraft.`,
    `- Russia deployed aircraft.\n  - Aleppo fell.[^loss-of-aleppo]`,
    `- Russia deployed aircraft.\n- Iran sent 300 men.\n- Aleppo fell.[^loss-of-aleppo]`,
    `${cites}**Summary.** Russia deployed 11 aircraft.`,
    `${cites}Turkey is the larger of the two neighbours. It is unclear how many men Iran has sent.`,
    `${cites}Comment: Russia deployed 11 aircraft.`,
    `${cites}- Dmitry Peskov, spokesman of the Kremlin since 2012\n- Abbas Araghchi: Foreign Minister of Iran, appointed 21 August 2024`,
    `${cites}- Ask Turkey for 60 officers by 3 December 2024`,
    `${cites}Russia deployed aircraft (The Wire, 28 June 2025).`,
    `${cites}Russia took three steps on 1 December 2024:`,
    `${cites}Turkey is a member of NATO. Iran supports the Syrian government.`,
    `${cites}## Notes\n\nRussia deployed 11 aircraft.`,
  ],
);

describe('details are put right', () => {
  const cases: [string, typeof article, readonly string[], string][] = [
    [
      'On 3 December 2024, air strikes reportedly hit rebel areas.[^air-strikes-es-safira]',
      article,
      dates,
      'On 2 December 2024, air strikes reportedly hit rebel areas.[^air-strikes-es-safira]',
    ],
    [
      'On 30 November 2024, the ministry is said to have replaced its commander Sergei Kisel.[^kisel-replaced-by-chaiko]',
      article,
      dates,
      'Over 30 November–1 December 2024, the ministry is said to have replaced its commander Sergei Kisel.[^kisel-replaced-by-chaiko]',
    ],
    [
      'The dockers went on strike on 12 April 2024.[^strike-month]',
      harbour,
      dates,
      'The dockers went on strike in April 2024.[^strike-month]',
    ],
    [
      'Assad said that “terrorists only understand the language of force”.[^language-of-force]',
      article,
      quotes,
      'Assad said that “terrorists only know the language of force”.[^language-of-force]',
    ],
    [
      'Sudani said that “terrorists only know the language of force”.[^language-of-force]',
      article,
      quotes,
      'Assad said that “terrorists only know the language of force”.[^language-of-force]',
    ],
    [
      `${front('marking: TLP:GREEN')}Arms found.[^arms-find]`,
      harbour,
      scope,
      `${front('marking: TLP:AMBER')}Arms found.[^arms-find]`,
    ],
    [
      `${front('asOf: 2024-05-05')}A ferry sank.[^ferry-sinking]`,
      harbour,
      scope,
      `${front('asOf: 2024-05-06')}A ferry sank.[^ferry-sinking]`,
    ],
  ];
  for (const [before, library, codes, after] of cases)
    it(before.replaceAll('\n', '⏎'), () => {
      assert.equal(fixed(before, library(), codes), after);
    });

  it('a source is offered, the one that fits best first', () => {
    assert.match(
      fixed(`${cites}The Syrian Air Force struck rebel areas.\n`, article(), ['unsourced']),
      /struck rebel areas\.\[\^air-strikes-es-safira\]\n\n\[\^air-strikes-es-safira\]: DayFR/,
    );
  });

  it('and told in sentences', () => {
    const said = (text: string, codes: readonly string[], library = article()) =>
      checkedFor(text, library, codes).findings.map(sentenceOf);
    assert.deepEqual(
      said('Assad said that “terrorists only understand the language of force”.[^language-of-force]', quotes),
      [
        'These are not the words of Bashar al-Assad as the cited source prints them: “terrorists only know the language of force”.',
      ],
    );
    assert.deepEqual(said(`${front('marking: TLP:GREEN')}Arms found.[^arms-find]`, scope, harbour()), [
      '“Port Salis weekly” is marked TLP:AMBER, and the note only TLP:GREEN.',
    ]);
    assert.deepEqual(said('The dockers went on strike on 12 April 2024.[^strike-month]', dates, harbour()), [
      '“12 April 2024” is more than the cited record (“Strike of the dockers”) knows: April 2024.',
    ]);
  });
});
