import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NameForm, createNameFinder } from '../../../src/core/names';

const text =
  'Bashar al-Assad met Assad; TURKEY and Turkey, the Lion of Ankara. Bashar met ISW, isw and Türkiye.';

describe('a dictionary of names', () => {
  const entitiesIn = (forms: readonly NameForm[], removed: readonly NameForm[] = []) => {
    const names = createNameFinder(forms);
    names.removeAll(removed);
    return names.find('Assad').flatMap(({ entities }) => entities);
  };
  const assad = { form: 'Assad', entity: 'a' };

  it('forgets a form that is taken away', () => {
    assert.deepEqual(entitiesIn([assad], [assad]), []);
  });

  it('keeps a form as long as one pack has it', () => {
    assert.deepEqual(entitiesIn([assad, assad], [assad]), ['a']);
    assert.deepEqual(entitiesIn([assad, assad], [assad, assad]), []);
  });

  it('keeps what others share with it', () => {
    const other = { form: 'Assad', entity: 'b' };
    assert.deepEqual(entitiesIn([assad, other], [assad]), ['b']);
  });

  it('does not mind what it never had', () => {
    assert.deepEqual(entitiesIn([assad], [{ form: 'Assad', entity: 'b' }]), ['a']);
    assert.deepEqual(entitiesIn([assad], [{ form: 'Assad Street', entity: 'a' }]), ['a']);
    assert.deepEqual(entitiesIn([assad], [{ form: '…', entity: 'a' }]), ['a']);
  });

  it('finds every name while it grows, and forgets what goes meanwhile', () => {
    const names = createNameFinder([]);
    const formAt = (index: number): NameForm => ({
      form: `Name${index} of Town${index % 13}`,
      entity: `e-${index}`,
    });
    const batch = 50;
    for (let start = 0; start < 12_000; start += batch) {
      names.addAll(Array.from({ length: batch }, (_, at) => formAt(start + at)));
      names.removeAll([formAt(start)]);
      for (const index of [0, 1, start >> 1, (start >> 1) + 1, start, start + batch - 1]) {
        const expected = index % batch === 0 ? [] : [`e-${index}`];
        const found = names.find(`In ${formAt(index).form}.`).flatMap(({ entities }) => entities);
        assert.deepEqual(found, expected, formAt(index).form);
      }
    }
  });

  it('takes a name that hundreds share', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ form: 'Assad', entity: `e-${index}` }));
    assert.equal(entitiesIn(many).length, 500);
    assert.deepEqual(entitiesIn(many, many.slice(1)), ['e-0']);
  });

  it('finds after any coming and going what one made of what is left finds', () => {
    const form = fc.constantFrom(
      ...[
        'Bashar al-Assad',
        'Bashar',
        'Assad',
        'Turkey',
        'TURKEY',
        'Türkiye',
        'ISW',
        'Lion of Ankara',
        'Lion',
      ],
    );
    const nameForm = fc.record({ form, entity: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(nameForm), fc.array(nameForm), fc.array(nameForm), (kept, gone, later) => {
        const names = createNameFinder([...gone, ...kept]);
        names.removeAll(gone);
        names.addAll(later);
        assert.deepEqual(sorted(names.find(text)), sorted(createNameFinder([...kept, ...later]).find(text)));
      }),
      { numRuns: 500 },
    );
  });
});

/** The order of those that share a name is that of their coming, which is not compared. */
function sorted(mentions: ReturnType<ReturnType<typeof createNameFinder>['find']>) {
  return mentions.map(({ start, end, entities }) => ({ start, end, entities: entities.toSorted() }));
}
