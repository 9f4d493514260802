import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library, type LibraryPack, LibrarySearch } from '../../../src/core/library';
import { PackClaims } from '../../../src/core/library/pack-claims';
import { takeIn } from '../../../src/core/library/intake';
import { filteredRecords } from '../../../src/core/outline/events-filter';
import { eventsOutline } from '../../../src/core/outline/events-outline';
import { type OutlineNode, paged, leaf, walk } from '../../../src/core/outline/node';
import { sortedByName } from '../../../src/core/outline/sorted';
import { unpaced } from '../support/unpaced';
import type { Pack } from '../../../src/core/pack/model';
import { readPack } from '../../../src/core/pack/read';
import { packText } from '../support/library';

/** A pack whose content depends on its number and on how often it was changed. */
function packOf(id: number, edition: number): Pack {
  const who = `  who-${(id + edition) % 3}: {name: Name ${edition % 2}, kind: person, cite: src#1, sameAs: [Q${edition % 3}]}`;
  const events = Array.from(
    { length: (id + edition) % 4 },
    (_, index) =>
      `  e-${index}: {title: T${edition}, date: 2024-05-0${1 + ((id * 3 + index + edition) % 9)}, place: town, verification: reported, actors: {army: fought, who-${(id + edition) % 3}: too}, summary: It is said., cite: src#1}`,
  ).join('\n');
  const claims =
    (id + edition) % 4 > 0
      ? '  c: {by: army, kind: denial, verification: reported, about: e-0, summary: It denied it., cite: src#1}'
      : '';
  return (
    readPack(packText(`pack-${id}`, { actors: who, events, claims }), 'p').pack ?? assert.fail('no pack')
  );
}

function shelved(pack: Pack): LibraryPack {
  // As in the store: the content is made anew each time.
  const json = JSON.stringify(pack);
  return { id: pack.id, order: pack.id, decode: () => JSON.parse(json) as Pack };
}

async function stateOf(library: Library) {
  const search = new LibrarySearch(library);
  const shown = (await filteredRecords(library, search, {}, unpaced)) ?? assert.fail();
  const outlineOf = async (grouping: 'day' | 'actor' | 'place' | 'verification') =>
    (await eventsOutline(library, shown, { grouping, isFiltered: false, dates: 'iso' }, unpaced)) ?? [];
  const labels = (nodes: readonly OutlineNode[]) =>
    [...walk(nodes)].map(([{ id, label, description }]) => [id, label, description].join(' | '));
  return {
    packs: [...library.packs].map(({ id }) => id),
    records: [...library.records].map(({ key, value }) => [key, value.date]),
    entities: [...library.entities].map((entity) => ({
      id: entity.id,
      ids: entity.ids,
      name: entity.name,
      forms: entity.forms,
      records: [...library.recordsOf(entity)].map(({ key }) => key),
      count: library.recordCountOf(entity),
    })),
    day: labels(await outlineOf('day')),
    actor: labels(await outlineOf('actor')),
    place: labels(await outlineOf('place')),
    verification: labels(await outlineOf('verification')),
    found: (await search.records('name army', 10, unpaced))?.map(({ key }) => key),
    mentions: library.find('Name 0 and Name 1 of The Army', 'plain').map(({ start, entities }) => ({
      start,
      entities: entities.toSorted(),
    })),
    labels: [...library.records].map((record) => library.labelOf(record)),
  };
}

describe('a library whose packs come and go', () => {
  it('is the same as one made of the packs that are left', async () => {
    const change = fc.record({ id: fc.nat(4), edition: fc.nat(5), goes: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
        const library = new Library();
        const left = new Map<string, Pack>();
        for (const { id, edition, goes } of changes) {
          const pack = packOf(id, edition);
          if (goes) {
            assert.equal(library.remove(pack.id), left.delete(pack.id));
          } else {
            library.add(shelved(pack));
            left.set(pack.id, pack);
          }
        }
        const anew = new Library();
        for (const pack of left.values()) anew.add(shelved(pack));
        assert.deepEqual(await stateOf(library), await stateOf(anew));
      }),
      { numRuns: 60 },
    );
  });

  it('tells how much of it belongs to packs that are gone', () => {
    const library = new Library();
    library.add(shelved(packOf(1, 1)));
    assert.equal(library.waste, 0);
    library.add(shelved(packOf(1, 1)));
    assert.equal(library.waste, 0.5);
  });

  it('keeps few packs open, and reads the others again', () => {
    const library = new Library();
    let decoded = 0;
    for (let number = 0; number < 600; number++) {
      const pack = { ...packOf(1, 1), id: `p-${number}` };
      const decode = () => (decoded++, pack);
      library.add({ id: pack.id, order: String(number).padStart(4, '0'), decode });
    }
    assert.equal(decoded, 600);
    library.recordsNamed('p-599/e-0');
    assert.equal(decoded, 600);
    assert.equal(library.recordsNamed('p-0/e-0').length, 1);
    assert.equal(decoded, 601);
  });

  it('shows of an entity that very many packs know what the first say, and counts all', () => {
    const library = new Library(Array.from({ length: 100 }, (_, n) => ({ ...packOf(1, 1), id: `p-${n}` })));
    const army = library.entity('army') ?? assert.fail();
    assert.deepEqual([army.packCount, army.entries.length], [100, 16]);
    assert.equal(library.recordCountOf(army), 100 * 3);
  });
});

describe('packs that claim one id', () => {
  it('have it in their order, and wait for each other', () => {
    const claims = new PackClaims<{ order: string }>();
    const [a, b] = [{ order: 'a' }, { order: 'b' }];
    claims.add('x', b);
    claims.add('x', a);
    assert.equal(claims.holder('x'), a);
    claims.remove('x', a);
    assert.equal(claims.holder('x'), b);
    claims.remove('x', b);
    assert.equal(claims.holder('x'), undefined);
  });
});

describe('taking many things in', () => {
  it('takes each once, however the answers come, and tells of each', async () => {
    const taken: number[] = [];
    const counts: number[] = [];
    const items = Array.from({ length: 100 }, (_, item) => item);
    await takeIn(
      items,
      (item) => Promise.resolve(item * 2),
      (item, content) => {
        assert.equal(content, item * 2);
        taken.push(item);
      },
      (count) => counts.push(count),
    );
    assert.deepEqual(
      taken.toSorted((a, b) => a - b),
      items,
    );
    assert.equal(counts.at(-1), 100);
  });

  it('takes nothing of nothing', async () => {
    await takeIn(
      [],
      () => assert.fail(),
      () => assert.fail(),
    );
  });
});

describe('a long list of rows', () => {
  const row = (index: number) => leaf({ id: `r-${index}`, label: `Row ${index}`, spoken: '' });
  const rows = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => row(start + i));

  it('is as it is up to a page', () => {
    assert.equal(paged('x', 200, rows).length, 200);
  });

  it('is parted into pages, and makes no row that nobody opens', () => {
    let made = 0;
    const pages = paged('x', 100_001, (start, end) => {
      made += end - start;
      return rows(start, end);
    });
    assert.equal(made, 0);
    assert.deepEqual(
      pages.map(({ label, description }) => [label, description]),
      [
        ['1–40000', '40000'],
        ['40001–80000', '40000'],
        ['80001–100001', '20001'],
      ],
    );
    const [inner] = pages[2]?.children.slice(-1) ?? [];
    assert.deepEqual([inner?.label, inner?.children.length], ['100001–100001', 1]);
    assert.equal(made, 1);
    const all = [...walk(pages)].flatMap(([{ id, isBranch }]) => (isBranch ? [] : [id]));
    assert.equal(new Set(all).size, 100_001);
  });

  it('has pages with ids of their own', () => {
    const ids = [...walk(paged('x', 50_000, rows))].map(([{ id }]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('a long list in the order of names', () => {
  it('is in one order, in stretches as well', async () => {
    const names = Array.from({ length: 12_345 }, (_, index) => `Name ${(index * 7919) % 12_345}`);
    const sorted = await sortedByName(names, (name) => name, unpaced);
    assert.deepEqual(
      sorted,
      names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
    );
  });

  it('is by the rules of language where it is short', async () => {
    assert.deepEqual(await sortedByName(['z', 'É', 'a', 'e', 'B'], (name) => name, unpaced), [
      'a',
      'B',
      'e',
      'É',
      'z',
    ]);
  });
});
