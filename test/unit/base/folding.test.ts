import assert from 'node:assert/strict';
import { createNameFinder } from '../../../src/core/names';
import { foldCase, foldForHash, foldFully } from '../../../src/core/base/fold';
import { bracket, findIn, named } from '../names/marked';

const forms = named(
  'Hayʼat Tahrir al-Sham',
  'Łódź',
  'Perú',
  'Bashar al-Assad',
  'Ærø',
  'Straße der Nationen',
  'İzmir',
  'ʿAbd al-Rahman',
  'Deir ez-Zor',
  'Saint-Étienne-du-Mont',
  'U.S.',
  'Turkey',
  'ﬁnance ministry',
  'Đorđe Petrović',
);
const folding = createNameFinder(forms, { folded: true });
const strict = createNameFinder(forms);

describe('names as folding joins them', () => {
  const folded = (text: string) => {
    it(JSON.stringify(text), () => {
      const written = text.replaceAll(/[⟦⟧]/g, '');
      const mentions = findIn(folding, written, 'markdown');
      assert.equal(bracket(written, mentions), text);
      assert.ok(mentions.every((mention) => mention.folded));
      assert.deepEqual(findIn(strict, written, 'markdown'), []);
    });
  };
  describe('without accents, and with letters that keyboards have', () => {
    folded('⟦Lodz⟧ and ⟦Łodz⟧, in ⟦Peru⟧ and ⟦Aero⟧');
    folded('⟦Strasse der Natiönen⟧, ⟦Izmir⟧, ⟦Dorde Petrovic⟧, ⟦SAINT-ETIENNE DU MONT⟧');
    folded('the ⟦Finance Mınıstrỳ⟧');
  });
  describe('with other apostrophes or none', () => {
    folded('⟦Hayat Tahrir al-Sham⟧, ⟦Hay´at Tahrir al-Sham⟧, ⟦Hayʾat Tahrir⏎al-Sham⟧'.replace('⏎', '\n'));
    folded('⟦Abd al-Rahman⟧, ⟦Abd al-Raḥmān⟧ and ⟦Bashar al-As’sad⟧');
    folded(
      '⟦Hay**at** Tahrir al-Sham⟧'.replace('Hay**at**', '**Hayat**').replace('⟦**Hayat**', '**⟦Hayat**'),
    );
  });
  describe('with other dashes, and with what shows nothing', () => {
    folded('⟦Deir—ez–Zor⟧ and ⟦Bashar al−Assad⟧');
    folded('⟦Per\u00adú⟧, ⟦Bashar al-As\u200bsad⟧');
  });
  describe('is never taken too far', () => {
    const finds = (text: string, ...found: [string, boolean][]) => {
      it(JSON.stringify(text), () => {
        assert.deepEqual(
          findIn(folding, text, 'markdown').map(({ start, end, folded: isFolded }) => [
            text.slice(start, end),
            isFolded,
          ]),
          found,
        );
      });
    };
    finds('turkey, peru and lodz in lower case, USs and US');
    finds('Perus, xPeru, Peru_x, Lodzer');
    finds('`Lodz` and [x](Lodz) and [^Peru]');
    finds('Peru’s Lodz', ['Peru', true], ['Lodz', true]);
    finds(
      'Hayʼat Tahrir al-Sham, HAY’AT TAHRIR AL-SHAM',
      ['Hayʼat Tahrir al-Sham', false],
      ['HAY’AT TAHRIR AL-SHAM', false],
    );
    finds('\u200fPerú\u200f', ['Perú', false]);
  });

  it('takes capitals throughout for all forms that have them nowhere or at the beginning', () => {
    const both = createNameFinder(
      [
        { form: 'aid', entity: 'small' },
        { form: 'Aid', entity: 'capital' },
      ],
      { folded: true },
    );
    const found = both.find('AID, Aid').map(({ form, entities, folded }) => ({ form, entities, folded }));
    assert.deepEqual(found, [
      { form: 'aid', entities: ['small', 'capital'], folded: true },
      { form: 'Aid', entities: ['capital'], folded: false },
    ]);
  });

  it('gives way to a form that is written so', () => {
    const both = createNameFinder(
      [
        { form: 'Perú', entity: 'with accent' },
        { form: 'Peru', entity: 'without' },
      ],
      { folded: true },
    );
    assert.deepEqual(
      both.find('Peru, Perú, Pérú').map(({ entities, folded: isFolded }) => [entities, isFolded]),
      [
        [['without'], false],
        [['with accent'], false],
        [['with accent', 'without'], true],
      ],
    );
  });
});

describe('the folding of a character for a hash', () => {
  it('joins all that any comparison joins', () => {
    const hashed = (text: string) => Array.from(text, foldForHash).join('');
    for (let code = 0; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      if (!/[\p{L}\p{M}\p{N}]/u.test(character)) continue;
      const expected = hashed(character);
      for (const alike of [
        foldCase(character),
        foldFully(character),
        character.normalize('NFD'),
        character.normalize('NFC'),
      ])
        assert.equal(hashed(alike), expected, `U+${code.toString(16)} and ${alike}`);
      assert.ok(Buffer.byteLength(expected) <= 60, `U+${code.toString(16)} is longer than its room`);
    }
  });
});
