import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CitationIndex,
  citablesNamed,
  citedLabels,
  labelsOf,
} from '../../../../src/core/note/citations/citing';
import { libraryOf, packText } from '../../support/library';

const event = (id: string) => `  ${id}: {title: T, verification: established, summary: It was., cite: src#1}`;
const library = libraryOf(
  packText('one', {
    events: `${event('shared')}\n${event('single')}`,
    quotes: '  town-hall: {speaker: army, text: x, cite: src#1}',
  }),
  packText('two', { events: event('shared') }),
);

describe('The labels in a note', () => {
  it('stand where they stand, without their marks', () => {
    const text = 'A.[^one-a] B [@p/b-2; @c].\r\n\r\n`[^no]`\r\n\r\n[^one-a]: Def.\r\n';
    const lines = text.split('\r\n');
    const found = citedLabels(text).map(({ label, line, column }) => {
      assert.ok(lines[line]?.startsWith(label, column));
      return `${line}:${label}`;
    });
    assert.deepEqual(found, ['0:one-a', '0:p/b-2', '0:c', '4:one-a']);
    assert.deepEqual(citedLabels('No label at all.'), []);
  });
});

describe('Which notes cite what', () => {
  it('tells a pack that front matter names from a record of the same id', () => {
    const index = new CitationIndex();
    index.set('a.md', citedLabels('---\nbriefing: {packs: [one]}\n---\n[^one] [^one/single]'));
    const labels = labelsOf(library, index, { kind: 'pack', id: 'one' }).all;
    const places = index.citing(labels).map(({ cited: { label, line, column } }) => [label, line, column]);
    assert.deepEqual(places, [
      ['one', 1, 19],
      ['one/single', 3, 9],
    ]);
    assert.equal(index.citing(['one']).length, 1);
    index.delete('a.md');
    assert.deepEqual(index.citing(labels), []);
  });

  it('follows notes as they come, change and go', () => {
    const index = new CitationIndex();
    const citing = (...labels: string[]) =>
      index.citing(labels).map(({ note, cited }) => `${note}:${cited.label}`);
    index.set('a.md', citedLabels('[^x] [^y]'));
    index.set('b.md', citedLabels('[^x] [^x]'));
    index.set('c.md', citedLabels('nothing'));
    assert.deepEqual(citing('x'), ['a.md:x', 'b.md:x', 'b.md:x']);
    assert.deepEqual(citing('x', 'y'), ['a.md:x', 'a.md:y', 'b.md:x', 'b.md:x']);
    index.set('b.md', citedLabels('[^y]'));
    assert.deepEqual(citing('y'), ['a.md:y', 'b.md:y']);
    index.delete('a.md');
    assert.deepEqual(citing('x', 'y'), ['b.md:y']);
    assert.deepEqual([index.has('c.md'), index.has('a.md')], [true, false]);
  });

  it('says the same as a search through all notes, after any changes', () => {
    const label = fc.constantFrom('a', 'b', 'p/a');
    const change = fc.record({ note: fc.constantFrom('1', '2', '3'), labels: fc.option(fc.array(label)) });
    fc.assert(
      fc.property(fc.array(change), label, (changes, wanted) => {
        const index = new CitationIndex();
        const notes = new Map<string, string[]>();
        for (const { note, labels } of changes) {
          if (labels) {
            index.set(
              note,
              labels.map((text, column) => ({ label: text, line: 0, column })),
            );
            notes.set(note, labels);
          } else {
            index.delete(note);
            notes.delete(note);
          }
        }
        const expected = [...notes].flatMap(([note, labels]) =>
          labels.filter((text) => text === wanted).map(() => note),
        );
        assert.deepEqual(
          index
            .citing([wanted])
            .map(({ note }) => note)
            .sort(),
          expected.sort(),
        );
      }),
    );
  });
});

describe('What a label means', () => {
  const meanings: [label: string, expected: string[]][] = [
    ['single', ['record one/single']],
    ['one/single', ['record one/single']],
    ['shared', ['record one/shared', 'record two/shared']],
    ['two/shared', ['record two/shared']],
    ['army', ['entity army']],
    ['nobody', []],
    ['src', []],
  ];
  for (const [label, expected] of meanings) {
    it(`is ${expected.join(' and ') || 'nothing'} for ${label}`, () => {
      const found = citablesNamed(library, label).map(
        ({ kind, pack, id }) => `${kind} ${pack ? `${pack}/` : ''}${id}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  it('leads back to the labels', () => {
    assert.deepEqual(labelsOf(library, new CitationIndex(), { kind: 'record', id: 'single', pack: 'one' }), {
      all: ['single', 'one/single'],
      exactly: ['single', 'one/single'],
    });
    assert.deepEqual(labelsOf(library, new CitationIndex(), { kind: 'record', id: 'shared', pack: 'two' }), {
      all: ['shared', 'two/shared'],
      exactly: ['two/shared'],
    });
    const index = new CitationIndex();
    index.set('a.md', citedLabels('[^one/single] [^one/x] [^one-more/x] [^one]'));
    assert.deepEqual(labelsOf(library, index, { kind: 'pack', id: 'one' }).all, ['one/single', 'one/x']);
    assert.deepEqual(labelsOf(library, new CitationIndex(), { kind: 'entity', id: 'army' }).all, ['army']);
    assert.deepEqual(
      labelsOf(library, new CitationIndex(), { kind: 'record', id: 'army', pack: 'one' }).all,
      [],
    );
    assert.deepEqual(labelsOf(library, new CitationIndex(), { kind: 'entity', id: 'single' }).all, []);
  });
});
