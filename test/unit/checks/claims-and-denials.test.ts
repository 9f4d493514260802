import assert from 'node:assert/strict';
import { findingSeverity } from '../../../src/core/checks';
import { article, libraryOf } from '../support/library';
import type { Library } from '../../../src/core/library';
import { harbour } from './packs';
import { assertFound, checkedFor, fixed, offered, sentenceOf } from './support';

const codes = ['claim-as-fact', 'denial-missing', 'planned-as-done', 'record-retracted'];

function all(title: string, library: () => Library, notes: readonly string[], of = codes) {
  describe(title, () => {
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library(), of);
      });
  });
}

all('a claim told as a fact', article, [
  '⟦claim-as-fact|Assad visited Moscow on 30 November 2024.⟧[^assad-visit-to-moscow]',
  '⟦claim-as-fact|Russia replaced its commander in Syria over the weekend.⟧[^kisel-replaced-by-chaiko]',
  'Aleppo fell. ⟦claim-as-fact|Iraqi militias are active in northwestern Syria.⟧[^iraqi-militias-active]',
  '⟦claim-as-fact|Force is the only language of terrorists.⟧[^assad-on-force]',
  '⟦claim-as-fact|Russia is in real-time contact with all the main parties [@peskov-on-contacts].⟧',
  '- ⟦claim-as-fact|Assad visited Moscow.⟧[^assad-visit-to-moscow]',
  '- ⟦claim-as-fact|Assad visited the Russian capital⟧[^assad-visit-to-moscow]',
  '⟦claim-as-fact|Assad called on 2 December in Moscow.⟧[^assad-visit-to-moscow]',
  '# Moves\n\n⟦claim-as-fact|The insurgency will end early.⟧[^assad-vow]',
]);

all('a claim stated as a fact beside what somebody says', harbour, [
  '⟦claim-as-fact|The Harbour Police arrested 45 strikers; the ministry puts the number lower.⟧[^dock-clash][^ministry-denial]',
  '⟦claim-as-fact|While the ministry speaks of calm, the Harbour Police arrested 45 strikers.⟧[^dock-clash][^ministry-denial]',
  '⟦claim-as-fact|The Harbour Police arrested 45 strikers, which the ministry denies.⟧[^dock-clash]',
  '⟦claim-as-fact|The Harbour Police, which says it fears riots, arrested 45 strikers; the ministry denies it.⟧[^dock-clash]',
  '⟦claim-as-fact|A crane was stolen from the Grain Dock, and the police are silent.⟧[^crane-theft]',
]);

all('no claim stated as a fact beside what somebody says', harbour, [
  'The police arrested 45 strikers, the union says; the ministry denies it.[^dock-clash]',
  'By the union’s count, the police arrested 45 strikers, which the ministry denies.[^dock-clash]',
  'Arrested: 45, so the union; the ministry denies it.[^dock-clash]',
  'A crane was stolen, our contact believes.[^crane-theft]',
  'Word has it that a crane was stolen.[^crane-theft]',
  'By the union’s count the police arrested 45 strikers (the ministry: not so many).[^dock-clash]',
  'By the union’s count the police arrested 45 strikers (ministry: a handful).[^dock-clash]',
  'By the union’s count the police arrested 45 strikers; the ministry, 12.[^dock-clash]',
  'By the union’s count the police arrested 45 strikers. Their lawyer says that it was an evacuation.[^dock-clash]',
  'The police, thus the union, arrested 45 strikers; thus the ministry, they arrested none.[^dock-clash]',
  'The police arrested 45 strikers, the union announced; the ministry denies it.[^dock-clash]',
  'A crane was stolen, or so the papers reported.[^crane-theft]',
  'The theft of a crane, if there was one, is old.[^crane-theft]',
]);

all(
  'no claim stated as a fact, in other ways to say who says so',
  harbour,
  [
    'The police arrested 45 strikers, on the union’s showing.[^dock-clash]',
    'Going by the union, the police arrested 45 strikers.[^dock-clash]',
    'The Dockers’ Union registered 45 arrests.[^dock-clash]',
    'The Dockers’ Union has logged at least 45 arrests.[^dock-clash]',
    'The Dockers’ Union is certain that the police arrested 45 strikers.[^dock-clash]',
    'The Dockers’ Union knows of 45 arrests.[^dock-clash]',
    'The Dockers’ Union holds the police responsible for 45 arrests.[^dock-clash]',
    'The two sides’ own counts make 45 arrests.[^dock-clash]',
    'The figure of 45 arrests comes from the union.[^dock-clash]',
    'Figures from the union show 45 arrests.[^dock-clash]',
    'A count by the union came to 45 arrests.[^dock-clash]',
    'The police arrested 45 strikers (source: the union).[^dock-clash]',
    'The police arrested 45 strikers (union figures).[^dock-clash]',
    'Dockers’ Union: the police arrested 45 strikers.[^dock-clash]',
    'The Dockers’ Union’s message of 5 May 2024: the police arrested 45 strikers.[^dock-clash]',
    '**The Dockers’ Union’s** charge: the police arrested 45 strikers.[^dock-clash]',
    'It is possible that the police arrested 45 strikers.[^dock-clash]',
    'It looks as if the police had arrested 45 strikers.[^dock-clash]',
    'The police are accused of arresting 45 strikers.[^dock-clash]',
    'The police arrested 45 strikers, the union was quoted as saying.[^dock-clash]',
    'The Dockers’ Union, it says, keeps a list. The police arrested 45 strikers.[^dock-clash]',
  ],
  ['claim-as-fact'],
);

all(
  'a claim stated as a fact beside words that only look like an attribution',
  harbour,
  [
    '⟦claim-as-fact|Two days after the union’s statement, the Harbour Police arrested 45 strikers.⟧[^dock-clash]',
    '⟦claim-as-fact|The Harbour Police arrested 45 strikers because they could not find a way out.⟧[^dock-clash]',
    '⟦claim-as-fact|Harbour Police: the strikers fled and 45 were arrested.⟧[^dock-clash]',
    'The dock has been much talked about. ⟦claim-as-fact|The Harbour Police arrested 45 strikers.⟧[^dock-clash]',
    'Omar Telli said that it rained. ⟦claim-as-fact|The Harbour Police arrested 45 strikers.⟧[^dock-clash]',
  ],
  ['claim-as-fact'],
);

/** A report that somebody denies, and the denial. */
const denied = () =>
  libraryOf(`
briefing: 1
id: mill
title: The mill
sources:
  echo: {type: article-newspaper, title: The mill, publisher: Echo, published: 2026-03-09, passages: {1: {gist: One}}}
actors:
  guard: {name: River Guard, kind: military, cite: echo#1}
  staff: {name: General Staff, kind: military, cite: echo#1}
events:
  boat-sunk:
    title: Boat said to have been sunk
    date: 2026-02-09
    verification: denied
    according: guard
    summary: '{When}, the River Guard said, it sank a boat at the mill; the General Staff denied it.'
    disputedBy: [staff-on-boat]
    cite: echo#1
claims:
  staff-on-boat:
    by: staff
    kind: denial
    date: 2026-02-10
    verification: reported
    about: boat-sunk
    summary: '{When}, the General Staff denied the loss of a boat.'
    cite: echo#1
`);

all('no denied record where its denial is cited as well', denied, [
  'That the River Guard sank a boat at the mill is its own version; the General Staff speaks of engine trouble.[^boat-sunk][^staff-on-boat]',
]);
all('a denied record without its denial', denied, [
  'The River Guard sank a boat at the mill on 9 February 2026.⟦record-retracted|[^boat-sunk]⟧',
]);

all(
  'a source that the record does not have',
  harbour,
  [
    'The ⟦claim-misattributed|Harbour Police⟧ said that the fire doors of the warehouse had been locked.[^marsh-on-fire]',
    'The fire doors of the warehouse had been locked, according to the ⟦claim-misattributed|Harbour Police⟧.[^marsh-on-fire]',
  ],
  ['claim-misattributed'],
);

all(
  'a source that may speak for that of the record',
  harbour,
  [
    'Lena Marsh said that the fire doors of the warehouse had been locked.[^marsh-on-fire]',
    "The Dockers' Union said that the fire doors of the warehouse had been locked.[^marsh-on-fire]",
    'Somebody said that the fire doors of the warehouse had been locked.[^marsh-on-fire]',
    'The Harbour Police agree with Lena Marsh that the fire doors of the warehouse had been locked.[^marsh-on-fire]',
    'The Harbour Police said that the inquiry goes on; the fire doors were locked, says Lena Marsh.[^marsh-on-fire]',
  ],
  ['claim-misattributed'],
);

all('no denial left out beside an answer in other words', harbour, [
  'The union says that the police arrested 45 strikers, a charge that the ministry threw back.[^dock-clash]',
  'The union says that the police arrested 45 strikers, a number the ministry calls far too high.[^dock-clash]',
  'The union says that the police arrested 45 strikers; the ministry will have none of it.[^dock-clash]',
  'The union says that the police arrested 45 strikers. This, says the ministry, is untrue.[^dock-clash]',
]);

all('a denial left out beside words of the same side', harbour, [
  "The Dockers' Union rejects the offer and says that the police arrested 45 strikers.⟦denial-missing|[^dock-clash]⟧",
]);

all('a plan stated as done, by the verb of its clause', harbour, [
  'The union ⟦planned-as-done|met⟧ the minister for wage talks on 20 May 2024, it reported.[^wage-talks]',
  'The wage talks were reportedly ⟦planned-as-done|held⟧ on 20 May 2024.[^wage-talks]',
]);

all('no plan stated as done by another word in -ed', harbour, [
  'The retired minister is reportedly to lead the wage talks.[^wage-talks]',
  'Both sides reportedly agreed on 9 May 2024 to meet for wage talks on 20 May 2024.[^wage-talks]',
  'Both sides, reports say, met on 9 May 2024 to prepare wage talks.[^wage-talks]',
]);

all('a retraction in other words', harbour, [
  'Contrary to a report, no docker raided the prison.[^prison-raid]',
  'The report of a raid on the prison turned out to be false.[^prison-raid]',
  'The prison was not raided, whatever was reported.[^prison-raid]',
]);

all('no claim told as a fact', article, [
  'According to ISW, Assad visited Moscow on 30 November 2024.[^assad-visit-to-moscow]',
  'Assad reportedly visited Moscow.[^assad-visit-to-moscow]',
  'Assad is said to have visited Moscow.[^assad-visit-to-moscow]',
  'Assad’s visit to Moscow has not been confirmed.[^assad-visit-to-moscow]',
  'Whether Assad visited Moscow is unclear.[^assad-visit-to-moscow]',
  'Did Assad visit Moscow?[^assad-visit-to-moscow]',
  'ISW says that Assad visited Moscow. He met Putin there.[^assad-visit-to-moscow]',
  'Assad visited Moscow.[^assad-visit-to-moscow] This is unconfirmed.',
  'The Syrian government lost control of Aleppo.[^loss-of-aleppo]',
  'China supports Damascus, Beijing indicated.[^china-on-support]',
  'Assad vowed to end the insurgency early.[^assad-vow]',
  'Assad promised an early end to the insurgency.[^assad-vow]',
  'Assad’s vow to end the insurgency[^assad-vow] came late.',
  '“Regional terrorism” was the subject.[^regional-terrorism]',
  'Pezeshkian used the words “regional terrorism”.[^regional-terrorism]',
  'According to ISW:\n\n- Assad visited Moscow.[^assad-visit-to-moscow]\n- He stayed a day.[^assad-visit-to-moscow]',
  '# Unconfirmed reports\n\nAssad visited Moscow.[^assad-visit-to-moscow]',
  '## What Peskov said\n\n- Russia is in contact with all parties.[^peskov-on-contacts]',
  '> Assad visited Moscow.[^assad-visit-to-moscow]',
  '# Assad visited Moscow[^assad-visit-to-moscow]',
  '- Visit of Assad to Moscow[^assad-visit-to-moscow]',
  '- New commander of Russian forces[^kisel-replaced-by-chaiko]',
  '| Event | Confidence |\n| --- | --- |\n| Assad visited Moscow.[^assad-visit-to-moscow] | low |',
  'Es-Safira is a village south-east of Aleppo.[^iraqi-militias-active]',
  'Dmitry Peskov is the Kremlin spokesman.[^peskov-on-contacts]',
  'Araghchi will meet Turkish officials in Ankara.[^araghchi-ankara-meeting]',
  'Assad’s contacts grew after Aleppo was lost.[^loss-of-aleppo][^assad-visit-to-moscow]',
  'Text about what is not in any pack.[^1]\n\n[^1]: A book.\n\nSee.[^army-denial]',
]);

all('a denial left out', article, [
  'Strikes near Es-Safira reportedly killed 11 civilians.⟦denial-missing|[^air-strikes-es-safira]⟧',
  'Strikes reportedly killed 11.⟦denial-missing|[^air-strikes-es-safira]⟧\n\nThe army denied it.[^army-denial]',
  '- Strikes reportedly hit Es-Safira⟦denial-missing|[^air-strikes-es-safira]⟧\n- Aleppo fell[^loss-of-aleppo]',
  'Reportedly 11 died ⟦denial-missing|[^air-strikes-es-safira]⟧. Peskov declined to comment.',
  'Strikes reportedly killed 11.⟦denial-missing|[^air-strikes-es-safira]⟧ More strikes followed, it is said.[^air-strikes-es-safira]',
  'Strikes reportedly killed 11.⟦denial-missing|[^air-strikes-es-safira]⟧ China denied any part.[^china-on-support]',
]);

all('no denial left out', article, [
  'Strikes reportedly killed 11 civilians.[^air-strikes-es-safira] The army denied it.[^army-denial]',
  'Strikes reportedly killed 11 civilians, which the Syrian army denies.[^air-strikes-es-safira]',
  'Strikes reportedly killed 11 civilians.[^air-strikes-es-safira] The army disputes this.',
  'The army’s denial notwithstanding, strikes reportedly killed 11 civilians.[^air-strikes-es-safira]',
  '- Strikes reportedly killed 11[^air-strikes-es-safira]\n- The army says no civilian was hit[^army-denial]',
  'The accounts differ:\n\n- strikes reportedly killed 11[^air-strikes-es-safira]\n- the toll is not final',
  '# Strikes[^air-strikes-es-safira]',
  '> Strikes reportedly killed 11.[^air-strikes-es-safira]',
]);

all('a retracted or denied record', harbour, [
  'Dockers reportedly raided the prison.⟦record-retracted|[^prison-raid]⟧',
  'The union plotted against the mayor.⟦record-retracted|[^coup-plot]⟧',
  'The prison was raided ⟦record-retracted|[^prison-raid]⟧ and a ferry sank.[^ferry-sinking]',
]);

all('no retracted or denied record', harbour, [
  'A report that dockers had raided the prison was retracted.[^prison-raid]',
  'The union was accused of a plot, which it denied.[^coup-plot]',
  'Dockers were said to have raided the prison.[^prison-raid] The paper has withdrawn the report.',
  'No such plot existed; the story was false.[^coup-plot]',
  'A ferry sank.[^ferry-sinking]',
]);

all('a plan told as done', harbour, [
  'The union ⟦planned-as-done|met⟧ the minister on 20 May 2024.[^wage-talks]',
  'Wage talks ⟦planned-as-done|took place⟧ on 20 May 2024.[^wage-talks]',
  'The Dockers’ Union and Omar Telli reportedly ⟦planned-as-done|held⟧ talks.[^wage-talks]',
  '- Union and minister have ⟦planned-as-done|met⟧[^wage-talks]',
]);
all('a plan told as done, of the article', article, [
  'Araghchi ⟦planned-as-done|met⟧ Turkish officials in Ankara.[^araghchi-ankara-meeting]',
]);

all('no plan told as done', harbour, [
  'The union was to meet the minister.[^wage-talks]',
  'The union plans to meet the minister on 20 May 2024.[^wage-talks]',
  'The union and the minister will meet.[^wage-talks]',
  'Wage talks are scheduled for 20 May 2024.[^wage-talks]',
  'The union reportedly agreed to meet the minister.[^wage-talks]',
  'The wage talks did not take place.[^wage-talks]',
  'Whether the union met the minister is unknown.[^wage-talks]',
  'Wage talks[^wage-talks]',
  'A ferry sank and talks were held.[^ferry-sinking][^wage-talks]',
  'Wage talks reportedly next.[^wage-talks]',
]);

describe('what is told with too little reserve is mended', () => {
  it('by the record’s own sentence', () => {
    assert.equal(
      fixed('Before. Assad visited Moscow.[^assad-visit-to-moscow] After.', article(), codes),
      'Before. According to the Institute for the Study of War, the Syrian President, Bashar al-Assad, visited Moscow on 30 November 2024; Kremlin spokesman Dmitry Peskov declined to confirm it.[^assad-visit-to-moscow] After.',
    );
    assert.equal(
      fixed('- [ ] **Assad** visited Moscow [@assad-visit-to-moscow].', article(), codes),
      '- [ ] According to the Institute for the Study of War, the Syrian President, Bashar al-Assad, visited Moscow on 30 November 2024; Kremlin spokesman Dmitry Peskov declined to confirm it [@assad-visit-to-moscow].',
    );
    assert.equal(
      fixed('The union met the minister.[^wage-talks]', harbour(), codes),
      "The Dockers' Union was reportedly to meet Interior Minister Omar Telli for wage talks on 20 May 2024.[^wage-talks]",
    );
    assert.equal(
      fixed('- Dockers raided the prison.[^prison-raid]', harbour(), codes),
      '- On 3 May 2024, dockers were reported to have raided the prison of Port Salis; the report was retracted.[^prison-raid]',
    );
  });

  it('by the denial, with its definition', () => {
    const after = fixed('Strikes reportedly killed 11.[^air-strikes-es-safira] More.', article(), codes);
    assert.match(
      after,
      /^Strikes reportedly killed 11\.\[\^air-strikes-es-safira\] On 2 December 2024, the Syrian army, jointly with Russia, denied having bombed civilians\.\[\^army-denial\] More\.\n\n\[\^army-denial\]: DayFR Euro.*\n$/,
    );
    assert.match(
      fixed('- Strikes reportedly hit a village[^air-strikes-es-safira]\n- B', article(), codes),
      /^- Strikes reportedly hit a village\[\^air-strikes-es-safira\] On 2 December .*\.\[\^army-denial\]\n- B\n\n\[\^army-denial\]:/,
    );
    assert.match(
      fixed('| A | B |\n| - | - |\n| It is said | x[^air-strikes-es-safira] |\n', article(), codes),
      /x\[\^air-strikes-es-safira\]\[\^army-denial\] \|\n\n\[\^army-denial\]:/,
    );
  });

  it('or not at all', () => {
    assert.deepEqual(offered('Dockers raided the prison.[^prison-raid]', harbour(), codes), [
      'Replace with the record’s own sentence: “On 3 May 2024, dockers were reported to have raided the prison of Port Salis; the report was retracted.[^prison-raid]”',
      'Remove the citation',
    ]);
  });

  it('and told in a sentence', () => {
    const said = (text: string, library = article()) =>
      checkedFor(text, library, codes).findings.map(sentenceOf);
    assert.deepEqual(said('Assad visited Moscow.[^assad-visit-to-moscow]'), [
      'This states as a fact what the cited record (“Reported visit of Bashar al-Assad to Moscow”) has as unconfirmed. Say who says so, or how sure it is.',
    ]);
    assert.deepEqual(said('It is said.[^air-strikes-es-safira]'), [
      '“Air strikes near Es-Safira” is disputed, and the paragraph leaves out what stands against it: Syrian army denies bombing civilians.',
    ]);
    assert.deepEqual(said('The union met the minister.[^wage-talks]', harbour()), [
      '“Wage talks” is only planned in the cited record; “met” reports it as done.',
    ]);
    assert.deepEqual(said('The prison was raided.[^prison-raid]', harbour()), [
      '“Raid on the prison” was retracted, and the text does not say so. Say so, or do not cite it.',
    ]);
  });
});

describe('a retracted record, cited in a paragraph', () => {
  const cases: [text: string, severity: string][] = [
    ['The prison was raided.[^prison-raid]', 'error'],
    ['Dockers raided the prison at night.[^prison-raid] A ferry sank.', 'error'],
    ['Dockers reportedly raided the prison.[^prison-raid]', 'warning'],
    ['The prison was raided.[^prison-raid] It later emerged that a fire had broken out.', 'warning'],
    ['The prison was raided, some say.[^prison-raid]', 'warning'],
  ];
  for (const [text, severity] of cases)
    it(`is of severity ${severity}: ${text}`, () => {
      const found = checkedFor(text, harbour(), ['record-retracted']).findings;
      assert.deepEqual(
        found.map((finding) => findingSeverity(finding)),
        [severity],
      );
    });

  it('is of the severity that the user has set', () => {
    const text = 'Dockers reportedly raided the prison.[^prison-raid]';
    const [finding] = checkedFor(text, harbour(), ['record-retracted']).findings;
    assert.equal(finding && findingSeverity(finding, { 'record-retracted': 'error' }), 'error');
  });
});
