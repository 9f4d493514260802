import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aboutOf } from '../../../src/core/library';
import {
  actorsIn,
  figuresIn,
  kindNames,
  kindWord,
  ownTitle,
  recordCount,
  recordsIn,
  textOf,
  wordsOf,
} from '../../../src/core/pack/record-kinds';
import { article } from '../support/library';

/** The rooms that ask the table of kinds, and none of which may know a kind by its name. */
const rooms = ['pack', 'library', 'render', 'outline', 'stored', 'note', 'capture'];
/** The type guards, for code that is about one kind alone. */
const guards = join('src', 'core', 'library', 'record.ts');

describe('The kinds of records', () => {
  for (const room of rooms) {
    it(`are compared by name nowhere in core/${room}`, () => {
      const folder = join('src', 'core', room);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file))
        .filter((file) => file !== guards);
      const comparing = files.filter((file) =>
        /\btype [!=]== '(?:event|claim|quote)'/.test(readFileSync(file, 'utf8')),
      );
      assert.deepEqual(comparing, []);
    });
  }

  it('say of every record what it is called, what it says and whom it names', () => {
    const library = article();
    const [pack] = [...library.packs];
    assert.ok(pack);
    const records = recordsIn(pack);
    assert.equal(records.length, recordCount(pack));
    assert.equal(records.length, library.recordCount);
    assert.deepEqual([...new Set(records.map(({ type }) => type))], [...kindNames]);
    for (const record of records) {
      assert.ok(wordsOf(record).length > 0);
      assert.ok(textOf(record).includes(wordsOf(record)));
      assert.ok(kindWord(record).length > 0);
      assert.equal(ownTitle(record), 'title' in record ? record.title : undefined);
      assert.equal(new Set(actorsIn(record)).size, actorsIn(record).length);
      assert.ok(Array.isArray(figuresIn(record)));
    }
    for (const record of library.records)
      assert.deepEqual(aboutOf(record), record.value.type === 'event' ? [] : record.value.about);
  });
});
