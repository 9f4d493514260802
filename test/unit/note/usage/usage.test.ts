import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library';
import { differingKeys, isSameUsage, noteUsage } from '../../../../src/core/note/usage/note-usage';
import { unusedByPack, unusedCount, unusedRecords } from '../../../../src/core/note/usage/unused';
import { article, libraryOf, packText } from '../../support/library';

const event = (id: string) =>
  `  ${id}: {title: ${id}, date: 2024-05-01, status: occurred, verification: established, summary: It was., cite: src#1}`;
const two = libraryOf(
  packText('p', { events: [event('strike'), event('raid')].join('\n') }),
  packText('q', { events: [event('strike'), event('talks')].join('\n') }),
);

function used(text: string, library: Library = two): string[] {
  return [...noteUsage(library, text, { end: 0, omit: [] }).used];
}

describe('What a note uses', () => {
  const cases: [text: string, ...keys: string[]][] = [
    ['A raid.[^raid] Talks [@talks].', 'p/raid', 'q/talks'],
    ['Talks.[^talks] A raid.[^raid] Talks.[^talks]', 'q/talks', 'p/raid'],
    ['A strike.[^q/strike]', 'q/strike'],
    // As in a list of sources: whichever is meant, it is not unused.
    ['A strike.[^strike]', 'p/strike', 'q/strike'],
    ['A raid.\n\n[^raid]: Only defined.'],
    ['`[^raid]` and\n\n    [^talks]\n'],
    ['The army[^army] of nowhere[^nowhere], army@raid.org.'],
    [''],
  ];
  for (const [text, ...keys] of cases) {
    it(`is ${keys.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(used(text), keys);
    });
  }

  it('does not come from its front matter', () => {
    const note = '---\nauthor: "@raid"\n---\nTalks.[^talks]\n';
    assert.deepEqual([...noteUsage(two, note, { end: 24, omit: [] }).used], ['q/talks']);
  });

  it('is told apart from what it leaves out, each with its reason', () => {
    const omit = [
      { id: 'raid', reason: 'minor' },
      { id: 'p/raid', reason: 'again' },
      { id: 'q/strike', reason: '' },
      { id: 'nowhere', reason: 'unknown' },
    ];
    const usage = noteUsage(two, 'Talks.[^talks]', { end: 0, omit });
    assert.deepEqual(
      [...usage.omitted],
      [
        ['p/raid', 'minor'],
        ['q/strike', ''],
      ],
    );
    assert.equal(unusedCount(two, usage), 1);
    // What is cited all the same is used.
    const cited = noteUsage(two, 'A raid.[^raid]', { end: 0, omit });
    assert.deepEqual([[...cited.used], [...cited.omitted.keys()]], [['p/raid'], ['q/strike']]);
  });

  it('leaves the rest unused, pack by pack', () => {
    const usage = noteUsage(two, 'A raid.[^raid]', { end: 0, omit: [{ id: 'p/strike', reason: '' }] });
    const packs = unusedByPack(two, usage);
    assert.deepEqual(
      packs.map(({ place, count }) => [place.pack.id, count]),
      [['q', 2]],
    );
    const keys = (most?: number) => unusedRecords(two, usage, packs[0]!.place, most).map(({ key }) => key);
    assert.deepEqual([keys(), keys(1)], [['q/strike', 'q/talks'], ['q/strike']]);
  });

  it('knows every record of the article as used or not', () => {
    const library = article();
    const usage = noteUsage(library, 'Denied.[^army-denial] Strikes [@air-strikes-es-safira].', {
      end: 0,
      omit: [{ id: 'loss-of-aleppo', reason: 'known' }],
    });
    assert.deepEqual([usage.used.size, usage.omitted.size], [2, 1]);
    const unused = unusedByPack(library, usage).flatMap(({ place }) => unusedRecords(library, usage, place));
    assert.equal(unused.length, unusedCount(library, usage));
    assert.equal(unused.length, library.recordCount - 3);
  });

  it('is compared by what it says', () => {
    const of = (text: string, reason: string) =>
      noteUsage(two, text, { end: 0, omit: [{ id: 'q/strike', reason }] });
    assert.ok(isSameUsage(of('[^raid] [^talks]', 'x'), of('[@talks], [@raid]', 'x')));
    assert.ok(!isSameUsage(of('[^raid]', 'x'), of('[^talks]', 'x')));
    assert.ok(!isSameUsage(of('[^raid]', 'x'), of('[^raid] [^talks]', 'x')));
    assert.ok(!isSameUsage(of('[^raid]', 'x'), of('[^raid]', 'y')));
    assert.ok(!isSameUsage(of('', 'x'), undefined));
    assert.ok(isSameUsage(undefined, undefined));
    const differing = differingKeys(of('[^raid]', '').used, of('[^talks]', '').used);
    assert.deepEqual([...differing], ['p/raid', 'q/talks']);
  });
});
