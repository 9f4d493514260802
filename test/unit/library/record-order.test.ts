import assert from 'node:assert/strict';
import { Library, LibrarySearch, offered } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { entity, packText } from '../support/library';
import { unpaced } from '../support/unpaced';

const events = (...days: string[]) =>
  days
    .map(
      (day, index) =>
        `  e${index}: {title: Strike ${index}, date: ${day}, verification: established, actors: {army: struck}, summary: A strike., cite: src#1}`,
    )
    .join('\n');

/** Two packs with records of the same days, of which the second in the order of packs came first. */
function library(): Library {
  const made = new Library();
  for (const [id, order] of [
    ['late', '2'],
    ['early', '1'],
  ] as const) {
    const { pack } = readPack(packText(id, { events: events('2024-05-02', '2024-05-01', '2024-05-02') }), id);
    assert.ok(pack);
    made.add({ id, order, decode: () => pack });
  }
  return made;
}

describe('Records', () => {
  it('come in one order in lists, completion and pickers: the newest, then by pack and text', async () => {
    const all = library();
    const search = new LibrarySearch(all);
    const expected = ['early/e0', 'early/e2', 'late/e0', 'late/e2', 'early/e1', 'late/e1'];
    assert.deepEqual(
      [...all.recordsOf(entity(all, 'army'))].map(({ key }) => key),
      expected,
    );
    const picked = await offered(all, search, { records: () => true }, 'strike', unpaced);
    assert.deepEqual(
      picked?.map((item) => ('key' in item ? item.key : '')),
      expected,
    );
    assert.ok(await search.citable.catchUp(unpaced));
    for (const words of [[], ['strike']]) {
      const query = { words, mentioned: [['army']], days: [], near: new Set<number>(), most: 50 };
      assert.deepEqual(
        search.citable.find(query).map((number) => all.recordAt(number)?.key),
        expected,
      );
    }
  });

  it('come before newer ones if more speaks for them', () => {
    const all = library();
    const numbers = [...all.records].map(({ number }) => number);
    const favoured = all.recordsNamed('late/e1')[0]?.number;
    const [first, second] = all.recordTable.bestFirst(numbers, (number) => (number === favoured ? 1 : 0));
    assert.equal(first, favoured);
    assert.equal(all.recordAt(second ?? -1)?.key, 'early/e0');
  });
});
