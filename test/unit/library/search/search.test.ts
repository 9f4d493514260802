import assert from 'node:assert/strict';
import { LibrarySearch } from '../../../../src/core/library';
import { article, entity, record } from '../../support/library';

const library = article();
const search = new LibrarySearch(library);
const found = (query: string) =>
  [...library.records].filter((one) => search.fits(one, query)).map(({ value }) => value.id);

describe('a search for records', () => {
  const finds: [query: string, ...ids: string[]][] = [
    ['chaiko', 'kisel-replaced-by-chaiko', 'chaiko-involved-in-syria'],
    ['Chayko', 'kisel-replaced-by-chaiko', 'chaiko-involved-in-syria'],
    ['Чайко', 'kisel-replaced-by-chaiko'],
    ['SAFIRA strikes', 'air-strikes-es-safira'],
    ['strikes es-safira', 'air-strikes-es-safira'],
    ['as safirah', 'air-strikes-es-safira'],
    ['2 december', 'air-strikes-es-safira', 'army-denial', 'china-on-support'],
    ['2024-12-02', 'air-strikes-es-safira', 'army-denial', 'china-on-support'],
    ['2024-12', 'air-strikes-es-safira', 'pezeshkian-sudani-call'],
    ['dec 2 2024', 'air-strikes-es-safira'],
    ['sham', 'entry-into-aleppo'],
    ['hayat', 'entry-into-aleppo'],
    ["hay'at", 'entry-into-aleppo'],
    ['hay’at tahrir', 'entry-into-aleppo'],
    ['aleppo', 'entry-into-aleppo', 'loss-of-aleppo'],
    ['halab', 'entry-into-aleppo', 'loss-of-aleppo'],
    ['undated vow', 'assad-vow'],
    ['denial', 'army-denial'],
    ['planned ankara', 'araghchi-ankara-meeting'],
    ['quote pezeshkian', 'regional-terrorism'],
    ['dayfr 2011', 'start-of-war-in-syria'],
    ['turkiye', 'araghchi-ankara-meeting'],
  ];
  for (const [query, ...ids] of finds) {
    it(JSON.stringify(query), () => {
      const results = found(query);
      for (const id of ids) assert.ok(results.includes(id), `${id} in ${results.join(', ')}`);
      assert.ok(results.length < library.records.length / 2, results.join(', '));
    });
  }

  it('does not find what only the pack or an office is called', () => {
    assert.ok(!found('aleppo').includes('assad-sudani-conversation'));
    assert.ok(!found('response').length);
    assert.deepEqual(found('nowhere'), []);
    assert.deepEqual(found('safira kisel'), []);
  });

  it('finds the beginnings of words only', () => {
    assert.deepEqual(found('haiko'), []);
  });

  it('finds all for a query without words', () => {
    for (const query of ['', '  ', '—', '???']) assert.equal(found(query).length, library.records.length);
  });

  it('takes any query', () => {
    for (const query of [
      '(',
      '\\',
      '[^',
      '\ud800',
      '\0',
      'ı',
      'İ',
      '2024-',
      '-'.repeat(10_000),
      'a '.repeat(10_000),
    ])
      found(query);
  });
});

describe('a search for actors and places', () => {
  const finds: [query: string, id: string][] = [
    ['chayko', 'alexander-chaiko'],
    ['kremlin spokesman', 'dmitry-peskov'],
    ['al sham', 'hayat-tahrir-al-sham'],
    ['rebels', 'syrian-opposition-forces'],
    ['person assad', 'bashar-al-assad'],
    ['armed group militias', 'iranian-backed-iraqi-militias'],
    ['city', 'aleppo'],
    ['TÜRKIYE', 'turkey'],
  ];
  for (const [query, id] of finds) {
    it(JSON.stringify(query), () => {
      assert.ok(search.fits(entity(library, id), query));
      assert.ok(!search.fits(entity(library, 'jordan'), query));
    });
  }
});

describe('a search in a record', () => {
  it('is the same when asked again', () => {
    const one = record(library, 'assad-vow');
    assert.deepEqual([search.fits(one, 'vow'), search.fits(one, 'vow')], [true, true]);
  });
});
