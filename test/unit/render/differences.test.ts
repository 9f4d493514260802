import assert from 'node:assert/strict';
import { differenceLine, differencesOf, disagreementsOf } from '../../../src/core/render/differences';
import { entityCard } from '../../../src/core/render/cards/entity-card';
import { entityPage } from '../../../src/core/render/entity-page';
import { recordCard } from '../../../src/core/render/cards/record-card';
import { recordPage } from '../../../src/core/render/record-page';
import { entity, libraryOf, packText, record } from '../support/library';

const event = (id: string, fields: string) =>
  `  ${id}: {title: Strike, verification: reported, summary: It is said., cite: src#1, ${fields}}`;
const killed = (value: number) => `figures: [{measure: killed, value: ${value}, unit: civilians}]`;
const dates = 'day-month-year';
const options = { dates, actions: [], maxRecords: 5 } as const;

describe('accounts of one happening', () => {
  const library = libraryOf(
    packText('one', {
      events: [
        event('strike', `date: 2024-05-01, ${killed(11)}, disputedBy: [count]`),
        event('other', `date: 2024-05-03, ${killed(99)}`),
      ].join('\n'),
      claims: `  count: {by: army, kind: statement, verification: reported, about: strike, summary: It said so., cite: src#2, ${killed(3)}}`,
    }),
    packText('two', { events: event('hit', `date: 2024-05-02, sameAs: [one/strike], ${killed(13)}`) }),
    packText('three', { events: event('hit', `date: 2024-05-01, sameAs: [Q7], ${killed(11)}`) }),
    packText('four', { events: event('blow', `sameAs: [Q7, two/hit], ${killed(11)}`) }),
  );
  const lines = (label: string) => differencesOf(library, record(library, label), dates).map(differenceLine);

  it('stand side by side, each with its source', () => {
    assert.deepEqual(lines('strike'), [
      'date: 1 May 2024 (The Post ¶ 1, one) / 2 May 2024 (The Post ¶ 1, two)',
      'killed (civilians): 11 (The Post ¶ 1, one) / 13 (The Post ¶ 1, two) / 3 (The Post ¶ 2)',
    ]);
  });

  it('are found from either side, and over a Wikidata id', () => {
    assert.deepEqual(library.packsNaming('one/strike'), ['two']);
    assert.deepEqual(library.packsNaming('two/hit'), ['four']);
    assert.deepEqual(library.packsNaming('three/hit'), []);
    const accounts = (label: string) => library.accountsOf(record(library, label)).map(({ key }) => key);
    assert.deepEqual(accounts('strike'), ['two/hit']);
    assert.deepEqual(accounts('two/hit'), ['one/strike', 'four/blow']);
    assert.deepEqual(accounts('three/hit'), ['four/blow']);
    assert.deepEqual(accounts('blow'), ['two/hit', 'three/hit']);
    assert.deepEqual(accounts('other'), []);
  });

  it('are no difference where they agree', () => {
    assert.deepEqual(lines('other'), []);
  });

  it('are shown on the card and on the page', () => {
    const strike = record(library, 'strike');
    assert.match(recordCard(library, strike, options), /Accounts differ: killed .*: 11 \/ 13 \/ 3 /);
    assert.match(recordPage(library, strike, options), /## Accounts differ\n\n- date: /);
    assert.doesNotMatch(recordCard(library, record(library, 'other'), options), /differ/);
  });

  it('say nothing of what is not an event', () => {
    assert.deepEqual(library.accountsOf(record(library, 'count')), []);
  });
});

describe('packs that disagree on an actor', () => {
  const library = libraryOf(
    packText('one', { actors: '  bo: {name: Bo, kind: person, cite: src#1}' }),
    packText('two', { actors: '  bo: {name: Bo Li, kind: armed-group, cite: src#1}' }),
  );
  const bo = entity(library, 'bo');

  it('are told side by side on the card and on the page', () => {
    assert.deepEqual(disagreementsOf(bo).map(differenceLine), [
      'name: Bo (Pack one) / Bo Li (Pack two)',
      'kind: person (Pack one) / armed group (Pack two)',
    ]);
    assert.match(
      entityCard(library, bo, options),
      /Packs differ: name: Bo \/ Bo Li \(.*\n.*Packs differ: kind: person \/ armed group \(/,
    );
    assert.match(entityPage(library, bo, options), /## Packs differ\n\n- name: /);
  });

  it('are all on the card', () => {
    assert.match(entityCard(library, bo, options), /2 packs: Pack one; Pack two/);
  });

  it('are none where they agree', () => {
    assert.deepEqual(disagreementsOf(entity(library, 'army')), []);
    assert.doesNotMatch(entityCard(library, entity(library, 'army'), options), /differ/);
  });

  it('are told in full, however long the titles of the packs are', () => {
    const title = `title: ${'A long title '.repeat(20)}`;
    const pack = (id: string, name: string) =>
      packText(id, { actors: `  bo: {name: ${name}, kind: person, cite: src#1}` }).replace(
        /^title: .*$/m,
        title,
      );
    const long = libraryOf(pack('one', 'Bo of the Long Name'), pack('two', 'Bo Li of Another Long Name'));
    const card = entityCard(long, entity(long, 'bo'), options);
    assert.match(card, /name: Bo of the Long Name \/ Bo Li of Another Long Name \(/);
  });
});
