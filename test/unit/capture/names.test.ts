import assert from 'node:assert/strict';
import { findNames } from '../../../src/core/capture/names';
import { quotationsIn } from '../../../src/core/capture/quotations';
import { english } from '../../../src/core/language/english';
import { findQuotes } from '../../../src/core/capture/quotes';
import { libraryOf, packText } from '../support/library';

/** Prints each name as `name (kind): roles`, with the other forms after a slash. */
function names(...paragraphs: string[]): string[] {
  return findNames(
    paragraphs.map((text) => ({ text })),
    english,
  ).names.map(({ name, kind, type, roles, forms, short, acronym, within }) =>
    [
      `${name} (${type === 'place' ? 'place' : 'actor'}${kind === undefined ? '' : ` ${kind}`})`,
      ...roles.map(({ title }) => `: ${title}`),
      ...[short, acronym, ...forms].flatMap((form) => (form === undefined ? [] : [` / ${form}`])),
      ...(within === undefined ? [] : [` in ${within}`]),
    ].join(''),
  );
}

describe('Names in an article', () => {
  const cases: [paragraph: string, ...names: string[]][] = [
    ['President Mara Holt spoke.', 'Mara Holt (actor person): President'],
    [
      'Prime Minister Ivo Lind and General Otto van der Berg met.',
      'Ivo Lind (actor person): Prime Minister',
      'Otto van der Berg (actor person): General',
    ],
    [
      'The French Foreign Minister, Jean Dupont, spoke.',
      'Jean Dupont (actor person): French Foreign Minister',
    ],
    [
      'Jean Dupont, the French foreign minister, spoke.',
      'Jean Dupont (actor person): French foreign minister',
    ],
    ['Secretary of State Ann Lee spoke.', 'Ann Lee (actor person): Secretary of State'],
    ['Palace spokesman Tom Vale spoke.', 'Tom Vale (actor person): Palace spokesman'],
    [
      'The president of France, Jean Dupont, spoke.',
      'France (actor state)',
      'Jean Dupont (actor person): president of France',
    ],
    [
      'The head of the Valley Water Agency (VWA), Ann Lee, spoke.',
      'Valley Water Agency (actor public-body) / VWA',
      'Ann Lee (actor person): head of the Valley Water Agency',
    ],
    ['Mr. Tom Vale spoke to Dr Ann Lee.', 'Tom Vale (actor person)', 'Ann Lee (actor person)'],
    ['King Karl XVI spoke.', 'Karl XVI (actor person): King'],
    ['Tom Vale said so.', 'Tom Vale (actor person)'],
    ['Tom Vale is there.', 'Tom Vale (actor)'],
    ['Abu Bakr al Rashid vowed it.', 'Abu Bakr al Rashid (actor person)'],
    ['Élodie Ångström said so.', 'Élodie Ångström (actor person)'],
    [
      'The Institute for the Study of War (ISW) said. ISW added.',
      'Institute for the Study of War (actor organization) / ISW',
    ],
    ['The Ministry of Foreign Affairs was closed.', 'Ministry of Foreign Affairs (actor public-body)'],
    [
      'The Syrian army and the Israeli government met.',
      'Syrian army (actor military)',
      'Israeli government (actor government)',
    ],
    ['The armed group Free Valley was there.', 'Free Valley (actor armed-group)'],
    [
      'In the city of Norwick, near the village of Elm, it rained. Norwick is wet.',
      'Norwick (place city)',
      'Elm (place village)',
    ],
    ['He went to Ankara, Türkiye, and to Kyiv.', 'Ankara (place) in Türkiye', 'Türkiye (actor state)'],
    ['Norwick province was wet.', 'Norwick province (place province)'],
    ['It rained in New Harbour.', 'New Harbour (place)'],
    ['Meanwhile, the French and Islamic parties met on Monday, May 5.'],
    ['The weather is fine. Nobody came. Paris was empty.'],
  ];
  for (const [paragraph, ...expected] of cases) {
    it(paragraph, () => {
      assert.deepEqual(names(paragraph), expected);
    });
  }

  it('are one where they are one fold or a family name apart', () => {
    assert.deepEqual(
      names(
        'President Bashar El-Assad came.',
        'Bashar al-Assad left.',
        'Bashar al Assad sat. Assad stood.',
        'Mr Assad slept.',
      ),
      ['Bashar El-Assad (actor person): President / Assad / Bashar al-Assad / Bashar al Assad'],
    );
    assert.deepEqual(names('President Assad came.', 'Then Bashar al-Assad left.'), [
      'Bashar al-Assad (actor person): President / Assad',
    ]);
    assert.deepEqual(names('Minister Mohammad Shia al Sudani came.', 'Minister Mohammed al-Sudani left.'), [
      'Mohammad Shia al Sudani (actor person): Minister / Mohammed al-Sudani',
    ]);
  });

  it('are two where two persons bear the family name', () => {
    assert.deepEqual(names('President Hafez Assad came.', 'President Bashar Assad left.', 'Assad stayed.'), [
      'Hafez Assad (actor person): President',
      'Bashar Assad (actor person): President',
    ]);
  });

  it('are those of the library first, in any spelling, with their ids and their offices here', () => {
    const library = libraryOf(
      packText('known', {
        actors: '  holt: {name: Mara Holt, short: Holt, kind: person, aliases: [Maria Holt], cite: src#1}',
      }),
    );
    const { names: found } = findNames(
      [{ text: 'President Maria Holt met THE ARMY in Old Town. Holt left.' }],
      english,
      library,
    );
    assert.deepEqual(
      found.map(({ name, known, roles, forms }) => [name, known?.id, roles.map(({ title }) => title), forms]),
      [
        ['Mara Holt', 'holt', ['President'], ['Maria Holt', 'Holt']],
        ['The Army', 'army', [], ['THE ARMY']],
        ['Old Town', 'town', [], []],
      ],
    );
  });

  it('are their own where a known one is only a part of them', () => {
    const library = libraryOf(packText('known'));
    const { names: found } = findNames(
      [{ text: 'The Old Town Preservation Society Institute met.' }],
      english,
      library,
    );
    assert.deepEqual(
      found.map(({ name, known }) => [name, known?.id]),
      [
        ['Old Town', 'town'],
        ['Old Town Preservation Society Institute', undefined],
      ],
    );
  });

  it('are nobody’s where two in the library bear them', () => {
    const one = packText('one', { actors: '  a: {name: Al Doe, kind: person, cite: src#1}' });
    const other = packText('two', {
      actors: '  b: {name: Bo Doe, kind: person, aliases: [Al Doe], cite: src#1}',
    });
    const { names: found } = findNames([{ text: 'President Al Doe spoke.' }], english, libraryOf(one, other));
    assert.deepEqual(
      found.map(({ name, known }) => [name, known]),
      [['Al Doe', undefined]],
    );
  });
});

/** Each quotation as `speaker: words`. */
function quotes(...paragraphs: string[]): string[] {
  const all = paragraphs.map((text) => ({ text }));
  const found = findNames(all, english);
  return findQuotes(all, found, '2024-12-02', undefined, english).map(
    ({ speaker, text, pronoun, date }) =>
      `${speaker === undefined ? '?' : (found.names[speaker]?.name ?? '')}${pronoun ? ` (${pronoun})` : ''}: ${text}${date ? ` [${date.date}]` : ''}`,
  );
}

describe('Quotations in an article', () => {
  const cases: [paragraph: string, ...quotes: string[]][] = [
    ['“We go,” said President Mara Holt.', 'Mara Holt: We go'],
    ['President Mara Holt said: “We go.”', 'Mara Holt: We go'],
    ['"We go," Minister Tom Vale told President Mara Holt on Sunday.', 'Tom Vale: We go [2024-12-01]'],
    ['Minister Tom Vale, after talks with President Mara Holt, said « We go ».', 'Tom Vale: We go'],
    ['According to Minister Tom Vale, “all is well”.', 'Tom Vale: all is well'],
    [
      'Minister Tom Vale stressed the need to fight “terror” and “fear”.',
      'Tom Vale: terror',
      'Tom Vale: fear',
    ],
    ['Minister Tom Vale said that “we will crush them “.', 'Tom Vale: we will crush them'],
    [
      'Minister Tom Vale met President Mara Holt. He said: “We go. We stay.”',
      'Mara Holt (he): We go. We stay',
    ],
    ['“We go,” President Mara Holt said. “We stay.” “we” are few.', 'Mara Holt: We go', 'Mara Holt: We stay'],
    ['“All of it is speech.”', '?: All of it is speech'],
    ['A neighbour said: “We heard it.”', '?: We heard it'],
    ['The “expert” was silent, and Minister Tom Vale left.'],
    ['It said “no end is in sight and this is never closed.'],
    ['The film “A Day” is on.'],
  ];
  for (const [paragraph, ...expected] of cases) {
    it(paragraph, () => {
      assert.deepEqual(quotes(paragraph), expected);
    });
  }

  it('are found where they stand', () => {
    const text = 'A “b”, "c d" and «e» — “f “. “g“ ” h ”';
    for (const { text: words, start } of quotationsIn(text))
      assert.equal(text.slice(start, start + words.length), words);
    assert.deepEqual(
      quotationsIn(text)
        .map(({ text: words }) => words)
        .slice(0, 4),
      ['b', 'c d', 'e', 'f'],
    );
  });
});
