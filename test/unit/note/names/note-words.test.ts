import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteFacts, noteForm } from '../../../../src/core/note/note-facts';
import { mayMention, noteWords } from '../../../../src/core/note/names/note-words';
import { readSegment, writeSegment } from '../../../../src/core/stored/segments';
import { proseForNames } from '../../../../src/core/markdown/prose-for-names';
import { findWith } from '../../names/lasting';

describe('The words of a note', () => {
  const cases: [text: string, form: string, expected: boolean][] = [
    ['Bashar al-Assad fell.', 'Bashar al-Assad', true],
    ['Bashar al-Assad fell.', 'Asma al-Assad', false],
    ['of BASHAR al-\n> *Assad*’s', 'Bashar Al-Assad', true],
    ['Aleppo', 'Alep', false],
    ['Alep', 'Aleppo', false],
    ['l’Iran', 'Iran', true],
    ['Hay’at', "Hay'at", true],
    ['Hayʾat', 'Hayat', true],
    ['Hayat', "Hay'at", true],
    ["l'Hay'at", 'Hayat', true],
    ['Alep\u200bpo', 'Aleppo', true],
    ['Perú', 'Peru\u0301', true],
    ['Hay′at', 'Hayat', true],
    ["Hay**'**at", 'Hayat', true],
    [String.raw`Hay\'at`, 'Hayat', true],
    ['Ħamrun and Hamrun', 'Ħamrun', true],
    ['Hamrun', 'Ħamrun', true],
    ['A\u00adl\u00ade\u00adp\u00adp\u00ado\u00ads', 'Aleppos', true],
    ["A'l'e'p'p'o's", 'Aleppos', true],
    ['STRASSE', 'Straße', true],
    ['İSTANBUL', 'Istanbul', true],
    ['ıstanbul', 'Istanbul', true],
    ['Łódź', 'lodz', true],
    ['总统阿萨德说', '阿萨德', true],
    ['总统说', '阿萨德', false],
    ['ISWは', 'ISW', true],
    ['', 'A', false],
  ];
  for (const [text, form, expected] of cases)
    it(`${expected ? 'may' : 'cannot'} mention ${form}: ${JSON.stringify(text)}`, () => {
      assert.equal(mayMention(noteWords(text), [form]), expected);
    });

  it('may mention by any of several forms', () => {
    assert.equal(mayMention(noteWords('Assad'), ['Bashar al-Assad', 'Assad']), true);
    assert.equal(mayMention(noteWords('Assad'), []), false);
  });

  describe('miss nothing that the finder finds', () => {
    const atom = fc.constantFrom(
      ...[
        'Bashar',
        'al',
        'AL',
        'Hay',
        'at',
        'Perú',
        'Peru\u0301',
        'ß',
        'SS',
        'i',
        'İ',
        'ı',
        'ς',
        'Σ',
        'ﬁ',
        '½',
        '²',
      ],
      ...[
        '阿',
        '德',
        'ー',
        'が',
        'อั',
        '𝒜',
        '1',
        '℡',
        'ø',
        'Đ',
        ' ',
        ' ',
        '-',
        '‑',
        '\u00a0',
        "'",
        '’',
        'ʼ',
        'ʿ',
      ],
      // What only folding joins.
      ...[
        'Hayat',
        'hayʼat',
        'Bäshär',
        'bashar',
        '–',
        '—',
        '−',
        '´',
        '′',
        '＇',
        '՚',
        '׳',
        '‛',
        '`',
        'ꞌ',
        'ʹ',
        'ˈ',
      ],
      ...[
        'Ħ',
        'ŧ',
        'T',
        'þ',
        'Th',
        'æ',
        'AE',
        'ł',
        'ﬆ',
        'st',
        'K',
        'é',
        'ِ',
        'م',
        'ה',
        'ְ',
        '\u202b',
        '\u2066',
        '\ufeff',
        '\u061c',
        '\u180e',
        '\ufe0f',
      ],
      ...['*', '_', '**', '\n', '.', '&', '\u200b', '\u00ad', '\u0301', '\ud835', '`', '\\', '> '],
    );
    const texts = fc.array(atom, { maxLength: 24 }).map((atoms) => atoms.join(''));
    const dictionary = fc.array(
      fc.array(atom, { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join('')),
      { maxLength: 6 },
    );
    for (const folded of [false, true])
      it(folded ? 'where spellings are folded' : 'as forms are written', () => {
        fc.assert(
          fc.property(
            dictionary,
            texts,
            fc.constantFrom('markdown' as const, 'plain' as const),
            (names, text, kind) => {
              const forms = names.map((form) => ({ form, entity: form }));
              const words = noteWords(text);
              for (const { entities, start, end } of findWith(forms, proseForNames(text, kind), folded))
                for (const form of entities)
                  assert.ok(mayMention(words, [form]), JSON.stringify([form, text.slice(start, end)]));
            },
          ),
          { numRuns: 1500 },
        );
      });
  });

  it('leave out nearly all notes that have other words', () => {
    const wordAt = (number: number) => `w${(number * 7919).toString(36)}x`;
    const words = noteWords(Array.from({ length: 700 }, (_, number) => wordAt(number)).join(' '));
    assert.ok(words.length <= 1024);
    const wrong = Array.from({ length: 1000 }, (_, number) => wordAt(number + 1000)).filter((word) =>
      mayMention(words, [word]),
    );
    assert.ok(wrong.length < 80, `${wrong.length} of 1000`);
  });

  it('are read in a time that grows with the text', () => {
    for (const text of ["a'", "'", 'ʿ', '德', 'ａ\u200b', '\u0301'])
      noteWords(text.repeat(300_000 / text.length));
  });
});

describe('What is kept of a note', () => {
  it('comes back from its bytes', () => {
    const stored = noteFacts('Assad fell.[^fall] See [@x/y].\n\n[^fall]: Source.');
    const entries = [
      { key: 'file:///n.md', size: 1, mtime: 2, stored },
      { key: 'file:///m.md', size: 0, mtime: 3, stored: noteFacts('') },
    ];
    const bytes = writeSegment(entries, '1.0', noteForm);
    assert.deepEqual(readSegment(bytes, '1.0', noteForm), entries);
    assert.equal(readSegment(bytes, '1.0', { ...noteForm, layout: `${noteForm.layout}, more` }), undefined);
    assert.deepEqual(
      stored.labels.map(({ label }) => label),
      ['fall', 'x/y', 'fall'],
    );
  });
});
