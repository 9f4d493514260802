import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberLists } from '../../../../src/core/library/search/number-lists';
import { beginnings, formWords, nameWords } from '../../../../src/core/library/search/name-words';
import { WordList } from '../../../../src/core/library/search/word-list';

/** Returns `true` if a name is found by what is typed, each of its words separately. */
function finds(typed: string, name: string): boolean {
  const own = formWords(name);
  return nameWords(typed).every((word) =>
    own.some((one) => beginnings(word).some((start) => one.startsWith(start))),
  );
}

describe('Words of names', () => {
  const alike: [typed: string, name: string][] = [
    ['shia', 'Shiʼa militias'],
    ['shia', 'Shi’a'],
    ["shi'a", 'Shia'],
    ['sudani', 'Mohammed Shia al-Sudani'],
    ['cham', 'Hayat Tahrir al-Sham'],
    ['sham', 'Hayat Tahrir al-Cham'],
    ['shayko', 'Alexander Chaiko'],
    ['chaiko', 'Alexander Chayko'],
    ['mohamed', 'Mohammed'],
    ['mohammed', 'Mohamed'],
    ['katar', 'Qatar'],
    ['qasem', 'Kasem'],
    ['irak', 'Iraq'],
    ['djabhat', 'Jabhat'],
    ['jibouti', 'Djibouti'],
    ['el-assad', 'Bashar al-Assad'],
    ['al assad', 'Bashar El-Assad'],
    ['lodz', 'Łódź'],
    ['strasse', 'Straße'],
    ['turkiye', 'TÜRKİYE'],
    ['isik', 'Işık'],
    ['orsted', 'Ørsted'],
    ['us', 'U.S.'],
    ['u.s', 'U.S.'],
    ['بشار', 'بشار الأسد'],
    ['الاسد', 'بشار الأسد'],
    ['чайко', 'Чайко'],
    ['萨', '萨德'],
    ['', 'Anything'],
  ];
  for (const [typed, name] of alike)
    it(`find ${name} by ${typed || 'nothing'}`, () => {
      assert.ok(finds(typed, name));
    });

  const others: [typed: string, name: string][] = [
    ['ham', 'al-Sham'],
    ['k', 'Qatar'],
    ['q', 'Kasem'],
    ['i', 'Yemen'],
    ['y', 'Iran'],
    ['mascha', 'Masha'],
    ['1', '2'],
    ['100', '10'],
    ['ja', 'Iran'],
    ['kamal', 'Kamel'],
    ['hussein', 'Hassan'],
  ];
  for (const [typed, name] of others)
    it(`do not find ${name} by ${typed}`, () => {
      assert.ok(!finds(typed, name));
    });

  it('find by the beginning of what finds', () => {
    const names = alike.map(([, name]) => name);
    const letter = fc.constantFrom(..."abcdhijkqsy SHQ'’é".split(/(?!$)/u));
    const name = fc.oneof(
      fc.constantFrom(...names),
      fc.array(letter, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(name, fc.nat(), (typed, end) => {
        const shorter = typed.normalize('NFC').slice(0, end % (typed.length + 1));
        assert.ok(finds(shorter, typed), `${shorter} in ${typed}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A list of words', () => {
  it('finds words and what begins as they do', () => {
    const word = fc
      .array(fc.constantFrom('a', 'b', 'c', 'é', '阿', '\ud800'), { maxLength: 5 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (given, starts) => {
        const list = new WordList();
        const numbers = given.map((one) => list.numberOf(one));
        const distinct = [...new Set(given)];
        assert.deepEqual(
          numbers,
          given.map((one) => distinct.indexOf(one)),
        );
        for (const one of [...starts, ...given, '']) {
          assert.equal(list.find(one), distinct.indexOf(one));
          const found: number[] = [];
          list.forEachBeginning(one, (number) => found.push(number));
          assert.deepEqual(
            found.map((number) => distinct[number]),
            distinct.filter((other) => other.startsWith(one)).sort(),
          );
        }
      }),
    );
  });

  it('keeps its order over many blocks', () => {
    const list = new WordList();
    const words = Array.from({ length: 20_000 }, (_, number) => ((number * 7919) % 20_000).toString(36));
    for (const word of words) list.numberOf(word);
    for (const start of ['', '1', '2z', 'abc', 'zz', '~']) {
      const found: string[] = [];
      list.forEachBeginning(start, (number) => found.push(words[number]!));
      assert.deepEqual(found, words.filter((word) => word.startsWith(start)).sort());
    }
  });
});

describe('Lists of numbers', () => {
  it('keep what they were given, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat()), { maxLength: 2_000 }), (given) => {
        const lists = new NumberLists();
        for (const [key, value] of given) lists.add(key, value);
        for (let key = 0; key < 5; key++) {
          const found: number[] = [];
          lists.forEach(key, (value) => found.push(value));
          const wanted = given.filter(([other]) => other === key).map(([, value]) => value);
          assert.deepEqual(found, wanted);
          assert.equal(lists.countOf(key), wanted.length);
        }
      }),
    );
  });
});
