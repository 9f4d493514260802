import assert from 'node:assert/strict';
import { createNameFinder, type NameForm } from '../../../src/core/names';
import { finds, named } from './marked';

const FORMS = named(
  'Bashar al-Assad',
  'Assad',
  "Hay'at Tahrir al-Sham",
  "Hay'at",
  'Turkey',
  'Iran',
  'ISW',
  'U.S.',
  'AT&T',
  'St. Petersburg',
  'New York',
  'New York Times',
  'São Paulo',
  'Perú',
  'Recep Tayyip Erdoğan',
  'Diyarbakır Cezaevi',
  'Große Straße',
  'Νέος Κόσμος',
  'Unit 1',
  '.NET',
  'foo_bar',
);

describe('names in plain text', () => {
  describe('words and the longest match', () => {
    finds(FORMS, 'plain', [
      '⟦Bashar al-Assad⟧ met ⟦Assad⟧',
      '⟦New York Times⟧, ⟦New York⟧ Post',
      'a new ⟦New York⟧ New ⟦New York⟧',
      '⟦Bashar al Assad⟧.NETs',
      'Bashar met ⟦Assad⟧',
      'Bashar',
      '⟦Assad⟧ ⟦Assad⟧,⟦Assad⟧',
      '',
    ]);
  });

  describe('word boundaries', () => {
    finds(FORMS, 'plain', [
      '(⟦Assad⟧), “⟦Assad⟧”—⟦Assad⟧…',
      'pro-⟦Assad⟧ and ⟦Assad⟧-led',
      'Assads Assadist neoAssad Assad1 1Assad',
      'éAssad Assadé Assadя яAssad',
      'Assad\u0301 \u0301Assad',
      'Bashar al-Assads',
      'snake_Assad_case Assad_ist neo__Assad',
      '_⟦Assad⟧_ __⟦Bashar al-Assad⟧__ _⟦Assad⟧',
      '⟦foo_bar⟧ ⟦foo_bar⟧_ foo_bar_baz foo bar',
      '⟦Unit 1⟧ Unit 12 Unit 1a',
      '𝒜Assad 😀⟦Assad⟧😀',
    ]);
  });

  describe('scripts without spaces', () => {
    finds(named('阿萨德', '金正恩', 'プーチン', 'อัสซาด', 'ISW', 'ယူအန်', 'ກຸງ', 'ហ៊ុន', '𠮷野'), 'plain', [
      '叙利亚总统⟦阿萨德⟧说',
      '叙利亚总统⟦阿萨德⟧⟦金正恩⟧',
      'ロシアの⟦プーチン⟧大統領',
      'プーチ',
      'ประธานาธิบดี⟦อัสซาด⟧กล่าว',
      'อัสซาด\u0e48',
      '総⟦ISW⟧は',
      'ISWs',
      'x⟦阿萨德⟧x',
      'က⟦ယူအန်⟧က ກ⟦ກຸງ⟧ກ ក⟦ហ៊ុន⟧ក',
      '他⟦𠮷野⟧家',
    ]);
  });

  describe('apostrophes', () => {
    finds(FORMS, 'plain', [
      "⟦Assad⟧'s ⟦Assad⟧’s ⟦Assad⟧ʼs ⟦Assad⟧‘s ⟦Assad⟧' l'⟦Iran⟧ l’⟦Iran⟧ lʼ⟦Iran⟧",
      "⟦Hay'at⟧ ⟦Hay’at⟧ ⟦Hayʼat⟧ ⟦Hay‘at⟧",
      'Hay`at Hay´at Hayʿat Hayat Hay at',
      "⟦Hay’at Tahrir al-Sham⟧'s",
      "‘⟦Assad⟧’ '⟦Bashar al-Assad⟧'",
    ]);
    finds(named('Hayʼat', "Assad's", 'Assad'), 'plain', ["⟦Hay'at⟧", '⟦Assad’s⟧ ⟦Assad⟧’', '⟦Assad⟧’se']);
  });

  describe('hyphens and white space', () => {
    finds(FORMS, 'plain', [
      '⟦Bashar al-Assad⟧ ⟦Bashar al‐Assad⟧ ⟦Bashar al‑Assad⟧ ⟦Bashar al Assad⟧',
      '⟦Bashar-al-Assad⟧ ⟦New-York⟧ ⟦New‑York⟧',
      '⟦Bashar\u00a0al\u202fAssad⟧ ⟦New\u2009York⟧ ⟦New \t  York⟧',
      'New–York New—York New/York NewYork New\u200bYork',
      'Bashar al--⟦Assad⟧ New - York New -York New- York',
    ]);
    finds(named('Al-Quds', ' Padded  Name ', 'A - B', '-Edge-'), 'plain', [
      '⟦Al Quds⟧ AlQuds',
      '⟦Padded Name⟧ ⟦Padded-Name⟧',
      '⟦A - B⟧ A-B A B',
      '-⟦Edge⟧-',
    ]);
  });

  describe('soft line breaks', () => {
    finds(FORMS, 'plain', [
      '⟦Bashar\nal-Assad⟧ ⟦New\r\nYork⟧ ⟦New\rYork⟧ ⟦New  \n\t York⟧',
      '⟦Bashar al-\nAssad⟧ ⟦Bashar al\n-Assad⟧ ⟦New-\r\n  York⟧',
      'New\n\nYork New\r\n\r\nYork New\n \nYork New\r\rYork Bashar al-\n\n⟦Assad⟧ Bashar al-\n-⟦Assad⟧',
      'New\n- York New \n> York',
    ]);
  });

  describe('capitals', () => {
    finds(FORMS, 'plain', [
      '⟦Turkey⟧ turkey TURKEY ⟦ISW⟧ isw Isw',
      "⟦Hay'at⟧ hay'at HAY'AT ⟦U.S.⟧ u.s. ⟦AT&T⟧ at&t",
      '⟦BASHAR AL-ASSAD⟧ ⟦bashar al-assad⟧ ⟦Bashar Al-Assad⟧ ASSAD',
      '⟦NEW YORK TIMES⟧',
      '⟦RECEP TAYYIP ERDOĞAN⟧ ⟦RECEP TAYYİP ERDOĞAN⟧ ⟦recep tayyi̇p erdoğan⟧',
      '⟦DİYARBAKIR CEZAEVİ⟧ ⟦DIYARBAKIR CEZAEVI⟧ İİİ ⟦New York⟧',
      '⟦GROSSE STRASSE⟧ ⟦GROẞE STRAẞE⟧ ⟦große straße⟧',
      '⟦ΝΈΟΣ ΚΌΣΜΟΣ⟧ ⟦νέος κόσμος⟧',
    ]);
    finds(named('US', 'us', 'Us Weekly'), 'plain', ['⟦US⟧ ⟦us⟧ Us ⟦US WEEKLY⟧ ⟦us weekly⟧ uS']);
    finds(named('Assad regime', 'Assad'), 'plain', ['⟦assad Regime⟧ assad ⟦Assad⟧ Régime']);
  });

  describe('composed and decomposed letters', () => {
    finds(FORMS, 'plain', [
      '⟦São Paulo⟧ ⟦Sa\u0303o Paulo⟧ ⟦SA\u0303O PAULO⟧ Sao Paulo',
      '⟦Perú⟧ ⟦Peru\u0301⟧ Peru PERU\u0301',
      '⟦Recep Tayyip Erdog\u0306an⟧',
    ]);
    finds(named('Sa\u0303o Paulo', 'Peru\u0301', '\u1112\u1161\u11ab\u1100\u116e\u11a8'), 'plain', [
      '⟦São Paulo⟧ ⟦Perú⟧ ⟦Peru\u0301⟧ ⟦한국⟧ ⟦\u1112\u1161\u11ab\u1100\u116e\u11a8⟧',
    ]);
  });

  describe('other punctuation', () => {
    finds(FORMS, 'plain', [
      '⟦St. Petersburg⟧ ⟦St.\nPetersburg⟧ ⟦ST.-PETERSBURG⟧ St Petersburg St.Petersburg',
      '⟦AT&T⟧ AT & T ATT AT&TX XAT&T',
      'the ⟦U.S.⟧, U.S and U.S.A',
      '⟦.NET⟧ ASP.NET',
    ]);
    finds(named('Yahoo!', 'C++', '«Wagner»', 'A*'), 'plain', [
      '⟦Yahoo!⟧ Yahoo ⟦C++⟧ C+',
      '«Wagner ⟦«Wagner»⟧ ⟦A*⟧ A',
    ]);
  });

  describe('offsets', () => {
    finds(FORMS, 'plain', ['😀👨‍👩‍👧 ⟦Assad⟧ 😀 ⟦New York⟧', 'İİİ ẞẞ ﬁ ⟦Assad⟧', '\ud800⟦Assad⟧\udc00']);
    finds(FORMS, 'plain', ['`⟦Assad⟧` **⟦Assad⟧** <⟦Assad⟧> [^⟦Assad⟧] @⟦Assad⟧', '**Bashar** al-⟦Assad⟧']);
  });
});

describe('the dictionary', () => {
  const entitiesOf = (text: string, forms: readonly NameForm[]): unknown =>
    createNameFinder(forms)
      .find(text)
      .map(({ form, entities }) => [form, ...entities]);
  const given = (...pairs: [string, string][]): NameForm[] =>
    pairs.map(([form, entity]) => ({ form, entity }));

  it('gives all who share a form, in the order given', () => {
    assert.deepEqual(entitiesOf('HTS', given(['HTS', 'b'], ['HTS', 'a'])), [['HTS', 'b', 'a']]);
  });
  it('gives nobody twice', () => {
    assert.deepEqual(entitiesOf('HTS', given(['HTS', 'a'], ['HTS', 'b'], ['HTS', 'a'])), [['HTS', 'a', 'b']]);
  });
  it('joins forms that are found in the same places, under the first', () => {
    const forms = given(['Al Nusra', 'a'], ['al-Nusra', 'b']);
    assert.deepEqual(entitiesOf('AL-NUSRA', forms), [['Al Nusra', 'a', 'b']]);
  });
  it('keeps one-word forms apart by their capitals', () => {
    const forms = given(['US', 'country'], ['us', 'we']);
    assert.deepEqual(entitiesOf('US us', forms), [
      ['US', 'country'],
      ['us', 'we'],
    ]);
  });
  it('takes any iterable, once', () => {
    assert.deepEqual(entitiesOf('HTS', new Set(given(['HTS', 'a'])) as never), [['HTS', 'a']]);
  });
  it('ignores forms without a word', () => {
    assert.deepEqual(
      entitiesOf(' - ** ... ’ ', given(['', 'a'], [' ', 'b'], ['-', 'c'], ['...', 'd'], ['’', 'e'])),
      [],
    );
  });
  it('ignores forms of more than 200 characters or 24 words', () => {
    const words = (count: number): string => Array<string>(count).fill('na').join(' ');
    const forms = named('x'.repeat(200), 'y'.repeat(201), words(24), words(25).replaceAll('na', 'no'));
    const texts = ['x'.repeat(200), 'y'.repeat(201), words(24), words(25).replaceAll('na', 'no')];
    assert.deepEqual(
      texts.map((text) => createNameFinder(forms).find(text).length),
      [1, 0, 1, 0],
    );
  });
  it('takes words that objects know for words', () => {
    const forms = named('__proto__', 'constructor', 'hasOwnProperty', 'to String');
    const text = 'constructor __proto__ hasOwnProperty toString to string valueOf';
    assert.equal(createNameFinder(forms).find(text).length, 4);
  });
});
