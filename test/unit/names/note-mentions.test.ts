import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedProse, ProseStretch } from '../../../src/core/markdown/prose-for-names';
import { type NameFinder, NoteMentions, createNameFinder } from '../../../src/core/names';

const names = createNameFinder(
  ['Bashar al-Assad', 'Assad', "Hay'at", '阿萨德', 'Łódź'].map((form) => ({ form, entity: form })),
  { folded: true },
);

/** A finder that keeps what it was asked to look through. */
function watched(): { readonly finder: NameFinder; readonly seen: string[] } {
  const seen: string[] = [];
  const finder: NameFinder = {
    scan(prose, text) {
      seen.push(text);
      return names.scan(prose, text);
    },
    mention: (scanned, index, shift) => names.mention(scanned, index, shift),
  };
  return { finder, seen };
}

/** Stretches one after the other, as the reader of notes gives them: one object for each text. */
class Stretches {
  readonly #known = new Map<string, ProseStretch>();

  place(parts: readonly string[], definitions: readonly number[] = []): PlacedProse[] {
    let start = 0;
    return parts.map((prose, index) => {
      const stretch = this.#known.get(prose) ?? { prose };
      this.#known.set(prose, stretch);
      start += prose.length;
      return { start: start - prose.length, stretch, inDefinition: definitions.includes(index) };
    });
  }
}

describe('the mentions of a note that is edited', () => {
  const part = fc.constantFrom(
    'Bashar al-Assad was in Łódź.\n\n',
    'Assad\n',
    "Hayat, Hay'at: 阿萨德\n",
    '\0 \0',
    'lorem ipsum '.repeat(40),
    '\ud800 Assad',
    '',
  );

  it('are those of its stretches, each at its place', () => {
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 12 }), { minLength: 1, maxLength: 5 }), (versions) => {
        const mentions = new NoteMentions(names);
        const stretches = new Stretches();
        for (const parts of versions) {
          const placed = stretches.place(parts);
          mentions.read(placed, parts.join(''));
          const expected = placed.flatMap(({ start, stretch }) =>
            names
              .find(stretch.prose)
              .map((mention) => ({ ...mention, start: start + mention.start, end: start + mention.end })),
          );
          assert.deepEqual(mentions.all(), expected);
          assert.equal(mentions.count, expected.length);
          for (let offset = 0; offset < parts.join('').length; offset += 3) {
            const holding = expected.findLast(({ start, end }) => start <= offset && offset <= end);
            assert.deepEqual(mentions.at(offset), holding);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are looked for only in what an edit has touched', () => {
    const { finder, seen } = watched();
    const mentions = new NoteMentions(finder);
    const stretches = new Stretches();
    const read = (parts: readonly string[]) => {
      mentions.read(stretches.place(parts), parts.join(''));
      return seen.splice(0);
    };
    assert.deepEqual(read(['Assad.\n\n', 'Łódź.\n\n', 'Hayat.']), ['Assad.\n\n', 'Łódź.\n\n', 'Hayat.']);
    assert.deepEqual(read(['Assad.\n\n', 'In Łódź.\n\n', 'Hayat.']), ['In Łódź.\n\n']);
    assert.deepEqual(read(['Hayat.', 'Assad.\n\n']), []);
    assert.deepEqual(
      mentions.all().map(({ start, end }) => [start, end]),
      [
        [0, 5],
        [6, 11],
      ],
    );
  });

  it('are found by offset and by stretch', () => {
    const parts = Array<string>(800).fill('Bashar al-Assad was in Łódź.\n\n');
    const mentions = new NoteMentions(names);
    mentions.read(new Stretches().place(parts), parts.join(''));
    const all = mentions.all();
    assert.equal(all.length, 1600);
    for (const mention of all.slice(700, 720)) {
      assert.deepEqual(mentions.at(mention.start), mention);
      assert.deepEqual(mentions.at(mention.end), mention);
      assert.equal(mentions.at(mention.start - 1), undefined);
    }
    assert.deepEqual(
      mentions.between(10_000, 20_000),
      all.filter(({ start, end }) => end >= 10_000 && start <= 20_000),
    );
  });

  it('are the later one where two meet, be it in another stretch', () => {
    const mentions = new NoteMentions(names);
    mentions.read(new Stretches().place(['阿萨德', '阿萨德阿萨德']), '阿萨德阿萨德阿萨德');
    assert.deepEqual(
      [3, 6, 9].map((offset) => mentions.at(offset)?.start),
      [3, 6, 6],
    );
  });

  it('leave out the titles of sources in definitions, but for what is at an offset', () => {
    const mentions = new NoteMentions(names);
    const parts = ['Assad left.\n\n', '[^a]: Reuters, “Assad falls”', 'Łódź'];
    mentions.read(new Stretches().place(parts, [1]), parts.join(''));
    assert.deepEqual(
      mentions.all().map(({ form }) => form),
      ['Assad', 'Łódź'],
    );
    assert.deepEqual(mentions.between(0, 40), mentions.all().slice(0, 1));
    assert.equal(mentions.count, 2);
    assert.equal(mentions.at(31)?.form, 'Assad');
    assert.equal(mentions.allWithDefinitions().length, 3);
  });
});
