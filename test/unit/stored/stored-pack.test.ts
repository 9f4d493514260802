import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dateStyles } from '../../../src/core/dates/date-style';
import { datePhrase, dateText } from '../../../src/core/language/english/dates/date-phrase';
import { Library, LibrarySearch } from '../../../src/core/library';
import { queryWords } from '../../../src/core/library/search/search-words';
import { maxPackBytes } from '../../../src/core/pack/decode';
import { readPack } from '../../../src/core/pack/read';
import { packWords } from '../../../src/core/stored/pack-words';
import { shelve } from '../../../src/core/stored/shelve';
import { readPackFile, storePack } from '../../../src/core/stored/store-pack';
import { type StoredPack, decodePack, unreadable } from '../../../src/core/stored/stored-pack';
import { mayHold, wordSetOf } from '../../../src/core/stored/word-set';
import { packText } from '../../bench/support/packs';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('A pack that the host read itself', () => {
  it('goes to the library as it is, and into bytes only for the index', () => {
    const stored = readPackFile(bytesOf(article), 'fallback');
    const { pack } = stored;
    assert.ok(pack);
    const shelved = shelve(stored, '0');
    assert.equal(shelved?.pack.decode(), pack);
    assert.equal(shelved.pack.decode(), pack);
    assert.ok(stored.json);
    assert.equal(stored.pack, undefined, 'it is not held twice');
    assert.deepEqual(shelved.pack.decode(), pack);
    assert.deepEqual(storePack(bytesOf(article), 'fallback'), pickOf(stored));
  });
});

/** Its data, without the accessors of its class. */
const pickOf = ({ json, problems, words }: StoredPack): StoredPack => ({ json, problems, words });

describe('A stored pack', () => {
  it('gives back the pack that was read', () => {
    const { json, problems } = storePack(bytesOf(article), 'fallback');
    assert.ok(json);
    assert.deepEqual(decodePack(json), readPack(article, 'fallback').pack);
    assert.deepEqual(problems, []);
  });

  it('gives back a pack that says everything that can be said, and one that says the least', () => {
    const everything = readFileSync('test/fixtures/yaml/everything.briefing.yaml', 'utf8');
    for (const text of [everything, 'briefing: 1\nid: a\ntitle: A', packText(7), packText(8, 3)]) {
      const { pack, problems } = readPack(text, 'fallback');
      // The generated packs have few names for many actors, as some are shared in life.
      assert.deepEqual(
        problems.filter(({ code }) => code !== 'alias-shared'),
        [],
      );
      assert.ok(pack);
      const { json } = storePack(bytesOf(text), 'fallback');
      assert.ok(json && json.length < JSON.stringify(pack).length);
      assert.deepEqual(decodePack(json), pack);
    }
  });

  it('gives back what can be read of any pack', () => {
    fc.assert(
      fc.property(fc.nat(article.length), fc.nat(40), fc.string({ maxLength: 3 }), (at, length, inserted) => {
        const text = article.slice(0, at) + inserted + article.slice(at + length);
        const { pack } = readPack(text, 'fallback');
        const { json } = storePack(bytesOf(text), 'fallback');
        assert.deepEqual(json && decodePack(json), pack);
      }),
      { numRuns: 25 },
    );
  });

  it('tells where each problem begins', () => {
    const { problems } = storePack(
      bytesOf('\uFEFFbriefing: 1\r\nid: a\r\ntitle: "😀"\r\nx: {"😀": 1}\r\n'),
      'b',
    );
    assert.deepEqual(
      problems.map(({ code, line, column, start }) => ({ code, line, column, start })),
      [{ code: 'unknown-key', line: 3, column: 0, start: 33 }],
    );
  });

  it('holds no pack where there is none, but says why', () => {
    for (const [bytes, code] of [
      [bytesOf(''), 'empty-pack'],
      [bytesOf('- a'), 'wrong-type'],
      [new Uint8Array([0x61, 0xff]), 'not-utf-8'],
      [new Uint8Array(maxPackBytes + 1), 'file-too-large'],
    ] as const) {
      const { json, problems } = storePack(bytes, 'a');
      assert.equal(json, undefined);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
      );
    }
    assert.equal(unreadable('gone').problems[0]?.code, 'file-unreadable');
  });
});

describe('The words of a stored pack', () => {
  const { words } = storePack(bytesOf(article), 'fallback');
  const library = new Library([readPack(article, 'fallback').pack!]);

  it('let through whatever the search finds in it', () => {
    const search = new LibrarySearch(library);
    const queries = [
      'assad',
      'es safira',
      '2 december',
      'As-Safira',
      'reported',
      'december 2, 2024',
      '12',
      'dayfr',
    ];
    for (const query of [
      ...queries,
      'denial',
      'بشار',
      'Zamfir',
      'Tehran',
      'on 2024-12-02',
      'afp',
      'turkiye',
    ]) {
      const found = [...library.records, ...library.entities].some((item) => search.fits(item, query));
      if (found)
        assert.ok(
          queryWords(query).every((word) => mayHold(words, word)),
          query,
        );
    }
  });

  it('hold every beginning of every name, id, sentence and date', () => {
    for (const { name, forms, ids } of library.entities) {
      for (const text of [name, ...ids, ...forms.map(({ form }) => form)]) assertHeld(text);
    }
    for (const { value, date } of library.records) {
      assertHeld(value.id);
      assertHeld(value.type === 'quote' ? value.text : value.summary);
      if (date)
        for (const style of dateStyles) assertHeld(`${dateText(date, style)} ${datePhrase(date, style)}`);
      else assertHeld('undated');
    }
  });

  it('leave out most of what is not there', () => {
    const seeming = fc
      .sample(
        fc.string({ unit: fc.constantFrom('q', 'x', 'z', 'j', 'k', 'v'), minLength: 5, maxLength: 9 }),
        2000,
      )
      .filter((word) => mayHold(words, word));
    assert.ok(seeming.length < 200, String(seeming.length));
    assert.ok(packWords(readPack(article, 'fallback').pack!).size > 300);
  });

  it('never leave out a word that is there, whatever its characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 50 }), fc.nat(), (texts, length) => {
        const all = texts.flatMap(queryWords);
        const set = wordSetOf(all);
        for (const word of all) assert.ok(mayHold(set, word.slice(0, length % (word.length + 1))), word);
      }),
    );
  });

  it('may be a great many', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `w${index.toString(36)}x`);
    const set = wordSetOf(many);
    assert.ok(set.length <= 16_384);
    assert.ok(many.every((word) => mayHold(set, word)));
  });

  function assertHeld(text: string): void {
    for (const word of queryWords(text)) {
      for (let length = 0; length <= word.length; length++)
        assert.ok(mayHold(words, word.slice(0, length)), word);
    }
  }
});
