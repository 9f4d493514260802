import assert from 'node:assert/strict';
import { Library, LibrarySearch } from '../../../../src/core/library';
import { nameWords } from '../../../../src/core/library/search/name-words';
import { readPack } from '../../../../src/core/pack/read';
import { Pace } from '../../../../src/core/base/pace';
import { packText } from '../../support/library';
import { unpaced } from '../../support/unpaced';

/** Returns a pack with `count` actors of its own, besides the army and the town that each pack has. */
function packOf(id: string, count: number) {
  const actors = Array.from(
    { length: count },
    (_, at) => `  ${id}-${at}: {name: Name ${id} ${at}, kind: person, cite: src#1}`,
  );
  return readPack(packText(id, { actors: actors.join('\n') }), id).pack ?? assert.fail();
}

function libraryWith(...counts: number[]) {
  const library = new Library(counts.map((count, at) => packOf(`p${at}`, count)));
  let read = 0;
  const { entityTable } = library;
  const nameOf = entityTable.nameOf.bind(entityTable);
  entityTable.nameOf = (entry) => {
    read++;
    return nameOf(entry);
  };
  return { library, names: new LibrarySearch(library).names, readNames: () => read };
}

describe('The index of names', () => {
  const find = { words: nameWords('name'), most: 500 };

  it('is made when it is asked for', async () => {
    const { names, readNames } = libraryWith(100);
    assert.deepEqual([readNames(), names.isReady], [0, false]);
    assert.ok(await names.catchUp(unpaced));
    assert.deepEqual([readNames(), names.isReady], [102, true]);
  });

  it('takes in of a pack that changes its own names alone', async () => {
    const { library, names, readNames } = libraryWith(100, 50);
    await names.catchUp(unpaced);
    const before = readNames();
    const pack = packOf('p1', 10);
    library.add({ id: 'p1', order: '000000001', decode: () => pack });
    assert.equal(names.isReady, false);
    await names.catchUp(unpaced);
    assert.equal(readNames() - before, 12);
    assert.equal(names.find(find).length, 110);
  });

  it('goes on where it was when it was called off', async () => {
    const { names, readNames } = libraryWith(100);
    assert.equal(await names.catchUp(new Pace(() => true)), false);
    assert.ok(readNames() < 100);
    assert.ok(await names.catchUp(unpaced));
    assert.deepEqual([readNames(), names.find(find).length], [102, 100]);
  });

  it('takes no more room for a pack that comes again', async () => {
    const { library, names } = libraryWith(300);
    await names.catchUp(unpaced);
    const { bytes } = names;
    for (let round = 0; round < 5; round++) {
      const pack = packOf('p0', 300);
      library.add({ id: 'p0', order: '000000000', decode: () => pack });
      await names.catchUp(unpaced);
    }
    assert.equal(names.bytes, bytes);
  });
});
