import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { differInStyle } from '../../../src/core/names/spellings';
import { packText } from '../support/library';
import { bracket } from './marked';

const actors = `
  orange: {name: Orange Telecom, short: Orange, kind: organization, cite: src#1}
  rose: {name: Mark Rose, short: Rose, kind: person, cite: src#1}
  may: {name: Laura May, short: May, kind: person, cite: src#1}
  lavrov: {name: Sergei Lavrov, short: Lavrov, kind: person, cite: src#1}
  green: {name: Green Party, short: Greens, kind: party, cite: src#1}
  who: {name: World Health Organization, short: WHO, kind: organization, cite: src#1}
  us: {name: United States, short: US, aliases: [U.S.], kind: state, cite: src#1}
  smith: {name: J. R. Smith, short: Smith, kind: person, cite: src#1}
  greene: {name: GH Greene, kind: person, cite: src#1}
  djokic: {name: Đorđe Đokić, short: Đokić, kind: person, cite: src#1}
  djuric: {name: Djordje Djuric, short: Djuric, kind: person, cite: src#1}
  moller: {name: Sören Møller, short: Møller, kind: person, cite: src#1}
  adjani: {name: Isabelle Adjani, short: Adjani, kind: person, cite: src#1}
  aliyev: {name: İlham Əliyev, short: Əliyev, kind: person, cite: src#1}
  dantata: {name: Aliko Ɗantata, short: Ɗantata, kind: person, cite: src#1}
  ali: {name: Ali Rezaei, kind: person, aliases: [{form: علی رضایی, type: native, lang: fa}, {form: علي, type: native, lang: ar}], cite: src#1}
  mustafa: {name: Mustafa Hosni, kind: person, aliases: [{form: مصطفى حسني, type: native, lang: ar}], cite: src#1}`;
const places = `
  reading: {name: Reading}
  nice: {name: Nice}
  st-brannocs: {name: St. Brannoc's}
  saint-remy: {name: Saint-Rémy}
  mount-hermon: {name: Mount Hermon}
  tehran: {name: Tehran}
  galway: {name: Galway}
  kandj: {name: Ŋanda}
  gaza: {name: غزة}`;
const { pack } = readPack(packText('words', { actors, places }), 'words');
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

describe('A name that is a word', () => {
  finds(
    'is the word at the beginning of a sentence',
    'Orange juice was served.',
    'Reading the letter, he wept. “Nice try,” she said.',
    '- Orange vests for all\n- Rose bushes\n- Nice views',
    '# Orange Juice For All',
    'Rose and white banners hung there.',
    'It was late.[^1] Reading lamps were lit.',
  );
  finds(
    'is the name where it does what names do',
    '⟦Orange⟧ said so. ⟦Orange⟧’s network failed. ⟦Orange⟧ later denied it.',
    '⟦Rose⟧, who chairs it, left. ⟦Rose⟧ is ill. ⟦Rose⟧ and ⟦Lavrov⟧ met.',
    '⟦Orange⟧ plans to appeal. Orange plans collapsed.',
    '- ⟦Orange⟧\n- ⟦Nice⟧\n- ⟦Rose⟧: absent',
    'He works for ⟦Orange⟧ in ⟦Nice⟧ and ⟦Reading⟧.',
    '# Court Sues ⟦Orange⟧ Over Network',
    '# ⟦Orange⟧ Denies Fault',
    '# ⟦ROSE⟧ AND ⟦ORANGE⟧ MEET',
    '⟦Orange⟧ shares fell. ⟦Nice⟧ residents left.',
    'President ⟦Rose⟧ and ⟦Mark Rose⟧',
  );
  finds(
    'is a month beside dates only',
    'In May he left. May 2025 was dry, as was 3 May. May Day came. By May all was over.',
    'According to ⟦May⟧, it is so. ⟦May⟧ resigned in May. The judge asked ⟦May⟧ why.',
  );
  finds(
    'of several words is none in small letters',
    'the green party went on, said the ⟦Green Party⟧ and the ⟦GREEN PARTY⟧',
  );
});

describe('Capitals throughout', () => {
  finds(
    'hold a name of one word',
    '# ⟦LAVROV⟧ IN ⟦TEHRAN⟧',
    '## ⟦TEHRAN⟧',
    '⟦TEHRAN⟧ AND ⟦GALWAY⟧ AGREE\n\nText.',
    '⟦TEHRAN⟧, Dec 1 (IRNA) — The minister left.',
    'Mr. ⟦LAVROV⟧ (Russia) and ⟦Sergei LAVROV⟧ spoke.',
    '**⟦LAVROV⟧ SAYS NO.** Nothing else.',
  );
  finds('hold none in a sentence that is not', 'The LAVROV system, a GALWAY test and ISIS');
  finds(
    'make words of acronyms that are words',
    'WHO is to blame?',
    'WHO did it is unclear.',
    'WHO’S WHO IN THE CASE',
    'TELL US WHO DID IT',
    'The sign says LEAVE US ALONE in red.',
  );
  finds(
    'leave acronyms what they are',
    'The ⟦WHO⟧ is to blame. ⟦WHO⟧ said so. ⟦US⟧ troops left. Did the ⟦WHO⟧ know?',
    '# ⟦WHO⟧ WARNS OF CHOLERA',
    '# ⟦US⟧ AND ⟦WHO⟧ SIGN',
    '# RUSSIA WARNS ⟦US⟧ OVER MISSILES',
    '# ⟦U.S.⟧ LEAVES',
  );
});

describe('Other spellings of a name', () => {
  finds(
    'are those of initials',
    '⟦J.R. Smith⟧, ⟦J R Smith⟧, ⟦JR Smith⟧, ⟦J.\u00a0R. Smith⟧ and ⟦J.R.\nSmith⟧',
    '⟦G.H. Greene⟧, ⟦G. H. Greene⟧ and ⟦GH Greene⟧',
    'K. R. Smith and Paul R. Smith are others.',
  );
  finds(
    'are those of St and Mount',
    '⟦St Brannoc’s⟧, ⟦Saint Brannoc’s⟧, ⟦ST BRANNOC’S⟧, ⟦St-Rémy⟧, ⟦St. Remy⟧, ⟦Mt. Hermon⟧ and ⟦Mt Hermon⟧',
  );
  finds(
    'have the letters of other keyboards',
    '⟦Djordje Djokic⟧, ⟦Dorde Dokic⟧ and ⟦Đokić⟧; ⟦Đorđe Đurić⟧ and ⟦Đurić⟧; Adani',
    '⟦Soeren Moeller⟧ and ⟦Møller⟧; ⟦Ilham Aliyev⟧ and ⟦Eliyev⟧, ⟦Aliko Dantata⟧, ⟦Nanda⟧ and ⟦Nganda⟧',
  );
  finds(
    'have the letters of Arabic and Persian',
    'قال ⟦علي رضايي⟧ و ⟦علی رضایی⟧',
    'ذهب على الطريق، وقال ⟦علی⟧ و ⟦علي⟧',
    '⟦مصطفي حسنى⟧ في ⟦غزه⟧ و ⟦غـــزة⟧',
  );
});

describe('A name beside “&” or a council', () => {
  finds(
    'is another',
    'Rose & Partners, Lavrov & Sons Ltd and Galway County Council',
    '⟦Galway⟧ County and ⟦Lavrov⟧ & ⟦Smith⟧',
  );
});

describe('Two spellings', () => {
  for (const [form, written, expected] of [
    ['J. R. Smith', 'JR Smith', true],
    ['St. Brannoc’s', "SAINT BRANNOC'S", true],
    ['J. R. Smith', 'J. P. Smith', false],
    ['Đorđe Đokić', 'Djordje Djokic', false],
  ] as const)
    it(`${form} and ${written} differ in ${expected ? 'style only' : 'more than style'}`, () => {
      assert.equal(differInStyle(form, written), expected);
    });
});

describe('A library of other spellings', () => {
  it('forgets them with the pack', () => {
    const other = new Library(pack ? [pack] : []);
    other.remove('words');
    assert.deepEqual(other.find('JR Smith in St Brannoc’s, # TEHRAN', 'markdown'), []);
  });
  it('gives the form of the pack, as folded', () => {
    const found = library.find('JR Smith', 'markdown').map(({ form, folded }) => ({ form, folded }));
    assert.deepEqual(found, [{ form: 'J. R. Smith', folded: true }]);
  });
});
