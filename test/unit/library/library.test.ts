import assert from 'node:assert/strict';
import { Library, conflictsOf } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { article, entity, libraryOf, packText, record } from '../support/library';

const oddIds = ['', ' ', '/', '__proto__', 'constructor', 'a/b/c', '[^x]', '\ud800', 'x'.repeat(100_000)];

describe('actors and places of several packs', () => {
  const actor = (id: string, name: string, more = '') =>
    `  ${id}: {name: ${name}, kind: person, cite: src#1${more && `, ${more}`}}`;

  it('are one when they have the same id', () => {
    const library = libraryOf(
      packText('one', {
        actors: actor('bo', 'Bo', 'aliases: [Boo], roles: [{title: Chief}], summary: One.'),
      }),
      packText('two', { actors: actor('bo', 'Bo Li', 'short: Li, aliases: [Boo, Beau], summary: Two.') }),
    );
    const bo = entity(library, 'bo');
    assert.deepEqual(
      [bo.id, bo.ids, bo.name, bo.short, bo.forms.map(({ form }) => form)],
      ['bo', ['bo'], 'Bo', 'Li', ['Bo Li', 'Li', 'Boo', 'Beau']],
    );
    assert.deepEqual(
      bo.summaries.map(({ pack, value }) => [pack.id, value]),
      [
        ['one', 'One.'],
        ['two', 'Two.'],
      ],
    );
    assert.deepEqual(
      bo.roles.map(({ pack, value }) => [pack.id, value.title]),
      [['one', 'Chief']],
    );
    assert.equal([...library.entities].filter(({ ids }) => ids.includes('bo')).length, 1);
  });

  it('tell all packs that declare them, however many', () => {
    const texts = Array.from({ length: 70 }, (_, index) =>
      packText(`pack-${index}`, { actors: actor(index === 40 ? 'other' : 'bo', 'Bo', 'sameAs: [Q1]') }),
    );
    const library = libraryOf(...texts);
    const expected = texts.map((_, index) => `pack-${index}`).filter((id) => id !== 'pack-40');
    assert.deepEqual(library.packsDeclaring('bo').sort(), expected.sort());
    assert.deepEqual(library.packsDeclaring('other'), ['pack-40']);
    library.remove('pack-0');
    assert.equal(library.packsDeclaring('bo').length, 68);
    assert.deepEqual(library.packsDeclaring('nobody'), []);
  });

  it('are one when they share a Wikidata id, over however many steps', () => {
    const library = libraryOf(
      packText('one', { actors: actor('a', 'A', 'sameAs: [Q1]') }),
      packText('two', { actors: actor('b', 'B', 'sameAs: [Q3]') }),
      packText('three', { actors: actor('c', 'C', 'sameAs: [Q1, Q2]') }),
      packText('four', { actors: actor('d', 'D', 'sameAs: [Q2, Q3]') }),
    );
    const one = entity(library, 'a');
    assert.deepEqual(one.ids, ['a', 'b', 'c', 'd']);
    for (const id of one.ids) assert.equal(library.entity(id), one);
    assert.equal(one.name, 'A');
  });

  it('are one over an id that two of them share', () => {
    const library = libraryOf(
      packText('one', { actors: actor('a', 'A', 'sameAs: [Q1]') }),
      packText('two', { actors: actor('b', 'B', 'sameAs: [Q1]') }),
      packText('three', { actors: actor('b', 'B') }),
    );
    assert.equal(entity(library, 'a').entries.length, 3);
  });

  it('are as many as they are otherwise', () => {
    const library = libraryOf(
      packText('one', { actors: actor('a', 'Same', 'sameAs: [Q1]') }),
      packText('two', { actors: actor('b', 'Same', 'sameAs: [Q2]') }),
    );
    assert.notEqual(library.entity('a'), library.entity('b'));
  });

  it('bring the records of all their packs together', () => {
    const events = (date: string) =>
      `  e: {title: T, date: ${date}, verification: established, actors: {army: fought}, summary: S., cite: src#1}`;
    const library = libraryOf(
      packText('one', { events: events('2024-05-01') }),
      packText('two', { events: events('2024-05-02') }),
    );
    assert.deepEqual(
      [...library.recordsOf(entity(library, 'army'))].map(({ key }) => key),
      ['two/e', 'one/e'],
    );
  });

  it('are told to the later pack where they disagree', () => {
    const second = packText('two', {
      actors: '  bo: {name: Bo Li, kind: party, cite: src#1}',
      places: '  hill: {name: Hill, kind: village}',
    });
    const library = libraryOf(
      packText('one', { actors: actor('bo', 'Bo'), places: '  hill: {name: Hill}' }),
      second,
    );
    assert.deepEqual(
      conflictsOf(library).map(({ packId, problem }) => {
        const { code, start, end } = problem;
        return [packId, code, second.slice(start, end), 'field' in problem && problem.field];
      }),
      [
        ['two', 'entity-conflict', 'bo', 'name'],
        ['two', 'entity-conflict', 'bo', 'kind'],
      ],
    );
  });

  it('are no conflict within one pack', () => {
    const library = libraryOf(
      packText('one', { actors: `${actor('a', 'A', 'sameAs: Q1')}\n${actor('b', 'B', 'sameAs: Q1')}` }),
    );
    assert.deepEqual(conflictsOf(library), []);
    assert.equal(library.entity('a'), library.entity('b'));
  });
});

describe('records by their label', () => {
  const strike = '  strike: {title: T, verification: established, summary: S., cite: src#1}';
  const library = libraryOf(
    packText('one', { events: strike }),
    packText('two', {
      events: strike,
      claims: '  denial: {by: army, kind: denial, verification: reported, summary: Denied., cite: src#1}',
    }),
  );
  const keys = (label: string) => library.recordsNamed(label).map(({ key }) => key);

  it('bare, qualified, ambiguous and unknown', () => {
    assert.deepEqual(keys('denial'), ['two/denial']);
    assert.deepEqual(keys('two/denial'), ['two/denial']);
    assert.deepEqual(keys('strike'), ['one/strike', 'two/strike']);
    assert.deepEqual(keys('two/strike'), ['two/strike']);
    assert.deepEqual(keys('one/denial'), []);
    assert.deepEqual(keys('army'), []);
  });

  it('have the shortest label that means them alone', () => {
    assert.deepEqual(
      [...library.records].map((one) => library.labelOf(one)),
      ['one/strike', 'two/strike', 'denial'],
    );
    for (const one of library.records) assert.deepEqual(library.recordsNamed(library.labelOf(one)), [one]);
  });

  it('are qualified where an actor of another pack has the id', () => {
    const other = libraryOf(
      packText('one', { events: strike }),
      packText('two', { actors: '  strike: {name: Strike, kind: party, cite: src#1}' }),
    );
    assert.equal(other.labelOf(record(other, 'one/strike')), 'one/strike');
  });

  it('are none for an odd one, and so are entities', () => {
    for (const id of oddIds) {
      assert.deepEqual(library.recordsNamed(id), []);
      assert.equal(library.entity(id), undefined);
    }
  });
});

describe('records of the article', () => {
  const library = article();
  const ids = (id: string) => [...library.recordsOf(entity(library, id))].map(({ value }) => value.id);

  it('of an actor, newest first, undated last', () => {
    assert.deepEqual(ids('bashar-al-assad'), [
      'assad-visit-to-moscow',
      'assad-sudani-conversation',
      'assad-araghchi-meeting',
      'assad-vow',
      'assad-on-force',
      'nip-in-the-bud',
      'language-of-force',
    ]);
  });

  it('of a place and of all that lies in it', () => {
    assert.deepEqual(ids('moscow'), ['assad-visit-to-moscow']);
    assert.ok(ids('russia').includes('assad-visit-to-moscow'));
    assert.ok(ids('syria').includes('air-strikes-es-safira'));
    assert.ok(ids('syria').includes('start-of-war-in-syria'));
    assert.ok(!ids('aleppo').includes('air-strikes-es-safira'));
  });

  it('about another, and against it', () => {
    const about = (id: string) => library.recordsAbout(record(library, id)).map(({ value }) => value.id);
    assert.deepEqual(about('air-strikes-es-safira').sort(), ['army-denial', 'army-on-targets']);
    assert.deepEqual(about('isw-on-moscow-visit'), ['peskov-declines-to-confirm']);
    assert.deepEqual(about('regional-terrorism'), []);
  });

  it('relations are told from both ends', () => {
    const relations = (id: string) =>
      library
        .relationsOf(entity(library, id))
        .map(({ value, direction, other }) => `${direction} ${value.type} ${other.id}`);
    assert.deepEqual(relations('turkey'), ['from supports secular-armed-groups']);
    assert.deepEqual(relations('secular-armed-groups'), [
      'from member-of syrian-opposition-forces',
      'to supports turkey',
    ]);
    assert.deepEqual(relations('isw'), []);
  });

  it('mentions are found, weak forms are not', () => {
    const mentions = library.find('ISW said that the insurgents and HTS met Assad.', 'markdown');
    assert.deepEqual(
      mentions.map((mention) => library.candidates(mention).map(({ id }) => id)),
      [['isw'], ['hayat-tahrir-al-sham'], ['bashar-al-assad']],
    );
  });
});

describe('a library', () => {
  it('survives places that lie in each other', () => {
    const library = libraryOf(
      packText('p', {
        places: '  a: {name: A, within: b}\n  b: {name: B, within: a}\n  c: {name: C, within: c}',
        events: '  e: {title: T, place: a, verification: established, summary: S., cite: src#1}',
      }),
    );
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => library.recordsOf(entity(library, id)).length),
      [1, 1, 0],
    );
  });

  it('survives a pack whose records were left out for their faults', () => {
    const text = packText('p', {
      actors: '  bad: {kind: person}',
      events: '  e: {title: T, actors: {bad: fought}, verification: established, summary: S., cite: src#1}',
      claims: '  c: {by: bad, kind: denial, verification: reported, about: e, summary: Denied., cite: src#1}',
      relations: '  - {from: bad, type: supports, to: army, cite: src#1}',
    });
    const library = new Library([readPack(text, 'p').pack ?? assert.fail()]);
    assert.equal(library.entity('bad'), undefined);
    for (const one of library.entities) {
      library.recordsOf(one);
      assert.deepEqual(library.relationsOf(one), []);
    }
    for (const one of library.records) library.recordsAbout(one);
  });

  it('may be empty', () => {
    const library = new Library([]);
    assert.deepEqual(
      [[...library.entities], [...library.records], library.find('Assad', 'plain')],
      [[], [], []],
    );
    assert.deepEqual(conflictsOf(library), []);
  });
});
