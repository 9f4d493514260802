import assert from 'node:assert/strict';
import { createNameFinder, readNameFinder } from '../../../src/core/names';

const forms = Array.from({ length: 5000 }, (_, index) => ({
  form: `Name ${index} of ${index % 7}`,
  entity: `e-${index % 900}`,
}));
const text = 'Name 3 of 3, name 4999 of 1; Assad and Łódź, Name 12 of 6.';
const others = [
  { form: 'Assad', entity: 'a' },
  { form: 'Assad', entity: 'b' },
  { form: 'Łódź', entity: 'lodz' },
];

describe('a dictionary as bytes', () => {
  const saved = createNameFinder([...forms, ...others], { folded: true });
  const bytes = saved.toBytes();

  it('finds the same when it is read again', () => {
    const read = readNameFinder(bytes, { folded: true });
    assert.ok(read);
    const found = read.find(text, 'markdown');
    assert.equal(found.length, 4);
    assert.deepEqual(found, saved.find(text, 'markdown'));
  });

  it('grows and shrinks as before', () => {
    const read = readNameFinder(bytes, { folded: true });
    read?.removeAll([{ form: 'Assad', entity: 'a' }, ...forms]);
    read?.addAll([{ form: 'Name 3', entity: 'three' }]);
    assert.deepEqual(
      read?.find(text, 'plain').map(({ form, entities }) => [form, entities]),
      [
        ['Name 3', ['three']],
        ['Assad', ['b']],
        ['Łódź', ['lodz']],
      ],
    );
  });

  it('is not made of other bytes, or of a part', () => {
    assert.equal(readNameFinder(new Uint8Array(0)), undefined);
    assert.equal(readNameFinder(bytes.subarray(0, bytes.length - 1)), undefined);
    assert.equal(readNameFinder(new Uint8Array(bytes.length)), undefined);
    const other = bytes.slice();
    other[0] = (other[0] ?? 0) ^ 1;
    assert.equal(readNameFinder(other), undefined);
  });

  it('takes few bytes a name, of two or three words and half an id', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      form: `Given${index % 911} Middle Family${index}`,
      entity: `actor-${index >> 1}`,
    }));
    const dictionary = createNameFinder(many, { expected: many.length });
    assert.equal(dictionary.find('Given7 Middle Family7', 'plain').length, 1);
    assert.ok(dictionary.memory / many.length < 110, `${dictionary.memory / many.length}`);
  });
});
