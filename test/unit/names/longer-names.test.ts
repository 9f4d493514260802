import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library';
import type { TextFormat } from '../../../src/core/base/text-format';
import { NoteReader } from '../../../src/core/markdown/note-reader';
import { placedProse } from '../../../src/core/markdown/prose-for-names';
import { readPack } from '../../../src/core/pack/read';
import { packText } from '../support/library';
import { bracket } from './marked';

const actors = `
  bashar: {name: Bashar al-Assad, short: Assad, aliases: [al-Assad, Bashar Assad], kind: person, cite: src#1}
  putin: {name: Vladimir Putin, short: Putin, aliases: [Путин, Vlad], kind: person, cite: src#1}
  salman: {name: Salman bin Abdulaziz, short: Salman, kind: person, cite: src#1}
  tayyip: {name: Recep Tayyip Erdogan, short: Erdogan, aliases: [Tayyip Erdogan], kind: person, cite: src#1}
  hezbollah: {name: Hezbollah, kind: armed-group, cite: src#1}
  un: {name: United Nations, short: UN, kind: organization, cite: src#1}
  sudan: {name: Sudan, kind: state, cite: src#1}
  ireland: {name: Ireland, kind: state, cite: src#1}
  guinea: {name: Guinea, kind: state, cite: src#1}`;
const places = `
  aleppo: {name: Aleppo}
  damascus: {name: Damascus}
  moscow: {name: Moscow}`;
const { pack } = readPack(packText('names', { actors, places }), 'names');
const library = new Library(pack ? [pack] : []);

function finds(what: string, ...texts: string[]): void {
  describe(what, () => {
    for (const expected of texts)
      it(JSON.stringify(expected), () => {
        const text = expected.replaceAll(/[⟦⟧]/g, '');
        assert.equal(bracket(text, library.find(text, 'markdown')), expected);
      });
  });
}

describe('A form beside another word of a name', () => {
  finds(
    'is no mention behind a first name or a noun',
    'Hafez al-Assad ruled, and so did Hafez Assad.',
    'Then came Hafez al-Assad. Maher al-Assad, Asma Assad and Lyudmila Putin stayed.',
    'The dam of Lake Assad broke.',
    'He met Lake Assad.',
    'Mount Assad, Port Assad and Fort Assad; St. Assad and Mt. Assad.',
    '# Hafez al-Assad',
    '| Hafez al-Assad | Lake Assad |',
    '- Hafez al-Assad\n- Lake Assad',
    '“Hafez al-Assad ruled,” he said.',
    'It was said: Hafez al-Assad ruled.',
    'HAFEZ AL-ASSAD LEAVES',
    'Bilal Tayyip Erdogan, and B. Tayyip Erdogan.',
    'Kataib Hezbollah struck, as did South Sudan, Northern Ireland and Equatorial Guinea.',
    'He saw Little Moscow.',
  );
  finds(
    'is no mention across what shows nothing',
    'ruled by Hafez\nal-Assad for years',
    'ruled by Hafez\r\nal-Assad for years',
    '> ruled by Hafez\n> al-Assad for years',
    '**Hafez** al-Assad, *Hafez* **al-Assad**, _Hafez_ al-Assad',
    'Hafez\u00a0al-Assad and Hafez  al-Assad',
    'Hafez al-\nAssad',
    'the Smith-Putin plan',
    'Guinea-Bissau voted',
  );
  finds(
    'is no mention behind particles and initials',
    'Mohammed bin Salman, Khalid bin Salman and bin Salman',
    'Charles de Putin and Ludwig van Putin',
    'H. al-Assad and R. T. Erdogan and J. K. Putin',
  );
  finds(
    'is no mention before a noun',
    'Assad Hospital was hit, and so was Assad National Hospital.',
    'The Assad Regime fell. The Moscow Times of Moscow\nState University',
    'Assad International Airport, Putin Street and Aleppo University',
    'Assad General Hospital and Assad Military Academy',
    'Salman II and Salman Jr. came',
    'Aleppo Conference',
  );

  finds(
    'is one behind titles, months, adjectives and function words',
    'President ⟦Assad⟧, Presidents ⟦Assad⟧ and ⟦Putin⟧, Mr ⟦Assad⟧, Mr. ⟦Assad⟧, Dr. ⟦Assad⟧',
    'Syrian President ⟦Bashar al-Assad⟧ and Foreign Minister ⟦Putin⟧',
    'On Monday ⟦Assad⟧ said. In December ⟦Assad⟧ went.',
    'the Syrian ⟦Assad⟧ and the NATO ⟦Assad⟧',
    'Lebanese ⟦Hezbollah⟧ and the ex-President ⟦Assad⟧',
    "Syria’s ⟦Assad⟧ and Russia's ⟦Putin⟧",
    'That is pro-⟦Assad⟧, anti-⟦Assad⟧ and Pro-⟦Assad⟧.',
  );
  finds(
    'is one behind a common word that begins a sentence',
    'Yesterday ⟦Assad⟧ said. Meanwhile ⟦Assad⟧ left. But ⟦Assad⟧ stayed. Reportedly ⟦Assad⟧ is gone.',
    '“But ⟦Assad⟧ left,” he said. He said: “Ousted ⟦Assad⟧ left.”',
    'He left.[^a] Embattled ⟦Assad⟧ stayed. (Exiled ⟦Assad⟧ left.)',
    '- Supporting ⟦Assad⟧, it went on.\n- Yesterday ⟦Assad⟧ said.',
    '| Yesterday ⟦Assad⟧ said | No |',
    'And so.\nDeposed ⟦Assad⟧ left.',
    'Mais ⟦Assad⟧ a dit. Aber ⟦Assad⟧ sagte.',
    'Но ⟦Путин⟧ сказал.',
  );
  finds(
    'is none there behind a word that nobody knows',
    'Людмила сказала, что Людмила Путин ушла.',
    'Asma Assad left.',
  );
  finds(
    'is one beside what ends there',
    'He left with Hafez. ⟦Assad⟧ stayed.',
    'Hafez, ⟦Assad⟧ and ⟦Putin⟧; (Hafez) ⟦Assad⟧; “Hafez” ⟦Assad⟧',
    'Hafez\n\n⟦Assad⟧ left',
    '# Hafez\n⟦Assad⟧ left',
    '| Hafez | ⟦Assad⟧ | Street |',
    '- Hafez\n- ⟦Assad⟧\n- Street',
    '`Hafez` ⟦Assad⟧, [@hafez] ⟦Assad⟧, @Hafez ⟦Assad⟧, https://a.b/Hafez ⟦Assad⟧',
    "⟦Assad⟧'s Army, ⟦Assad⟧’s Hospital, “⟦Assad⟧” Street",
  );
  finds(
    'takes an article and first names of its bearer with it',
    'said ⟦al-Putin⟧ and President ⟦El Putin⟧ of ⟦Aleppo⟧',
    '⟦Tayyip Erdogan⟧, **⟦Recep** Erdogan⟧ and ⟦Vladimir al-Putin⟧',
    'President ⟦Salman bin Abdulaziz⟧',
    '⟦Vlad⟧ is ⟦Vlad Putin⟧ and not Vlad Wladimirowitsch Putin',
  );
  finds(
    'is one beside another known name',
    'In ⟦Damascus⟧ ⟦Assad⟧ said that ⟦Putin⟧ ⟦Moscow⟧ ⟦Putin⟧-⟦Assad⟧ talks',
  );
  finds(
    'is one before titles, days, adjectives, countries and acronyms',
    '⟦Hezbollah⟧ Secretary-General Naim said. ⟦Sudan⟧ Foreign Minister Ali said. ⟦Putin⟧ Spokesman said.',
    'He told ⟦Assad⟧ Monday that in ⟦Aleppo⟧ Russian jets flew, and in ⟦Aleppo⟧ Turkey won.',
    'In ⟦Aleppo⟧ HTS came.',
  );
  finds(
    'of a place is one beside what tells its parts',
    'East ⟦Aleppo⟧, Greater ⟦Damascus⟧, ⟦Aleppo⟧ City and ⟦Aleppo⟧ Governorate',
  );
  finds(
    'is one in a headline, where all words have capitals',
    '# ⟦Assad⟧ Says He Will Go',
    '# ⟦Assad⟧ Regime Falls',
    '# ⟦Assad⟧ Leaves',
    '# Russia Backs ⟦Assad⟧',
    '# Why Rebels Oust ⟦Assad⟧ Now',
    '# Ministry Denies ⟦Putin⟧ Visit',
    '# Assad Hospital Hit',
    '# Why Hafez Assad Fell',
  );
  finds(
    'that is a whole name or an acronym is one anywhere',
    'Syria President ⟦Bashar al-Assad⟧, Young ⟦Bashar al-Assad⟧ and the ⟦Bashar al-Assad⟧ Foundation',
    'the ⟦UN⟧ Security Council and Former ⟦UN⟧ Staff',
    'Little ⟦Recep Tayyip Erdogan⟧',
  );
});

describe('The names of a note that is edited', () => {
  const part = fc.constantFrom(
    ...[
      'Hafez',
      'Assad',
      'al-',
      'Bashar al-Assad',
      'Lake',
      'President',
      'Yesterday',
      'Hospital',
      'said',
      'Putin',
      'bin',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '. ',
      '-',
      '*',
      '**',
      '> ',
      '# ',
      '| ',
      '`',
      '“',
      'Damascus',
      "'s",
      '\\',
      'X'.repeat(70),
    ],
    'lorem ipsum '.repeat(700) + '\n\n',
  );
  const parts = (maxLength: number) => fc.array(part, { maxLength }).map((all) => all.join(''));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(40), parts(4)), { minLength: 1, maxLength: 5 });

  for (const format of ['markdown', 'plain'] satisfies TextFormat[])
    it(`are those of the text as it is then: ${format}`, () => {
      fc.assert(
        fc.property(parts(20), edits, (before, changes) => {
          let text = before;
          const reader = new NoteReader(format);
          const mentions = library.mentionsOf(reader.read(text));
          for (const [place, size, inserted] of changes) {
            const start = place % (text.length + 1);
            const end = Math.min(text.length, start + size);
            text = text.slice(0, start) + inserted + text.slice(end);
            mentions.read(placedProse(reader.read(text)), text);
            assert.deepEqual(mentions.all(), library.find(text, format));
          }
        }),
        { numRuns: 300 },
      );
    });
});
