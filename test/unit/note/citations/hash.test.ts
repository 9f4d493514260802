import assert from 'node:assert/strict';
import { createNameFinder } from '../../../../src/core/names';
import { proseForNames } from '../../../../src/core/markdown/prose-for-names';
import { citationLabels } from '../../../../src/core/markdown/citations';
import { definitionHash, recordHash } from '../../../../src/core/note/citations';
import { packCodec } from '../../../../src/core/stored/pack-codec';
import { Library } from '../../../../src/core/library';
import { article, libraryOf, packText, record } from '../../support/library';

const fields = {
  title: 'Strike',
  date: '2024-05-01',
  verification: 'reported',
  according: 'army',
  place: 'town',
  actors: '{army: struck, other: helped}',
  summary: '"{When}, the army struck, it said."',
  figures: '[{measure: killed, value: 3}, {measure: wounded, low: 1, high: 2}]',
  cite: 'src#1',
};

function hashOf(
  changes: Partial<typeof fields> = {},
  id = 'strike',
  before = '',
  keys = Object.keys(fields),
) {
  const all = { ...fields, ...changes };
  const body = keys.map((key) => `${key}: ${all[key as keyof typeof fields]}`).join(', ');
  const events = `${before}  ${id}: {${body}}`;
  const actors = '  other: {name: The Others, kind: military, cite: src#1}';
  return recordHash(record(libraryOf(packText('p', { actors, events })), id));
}

describe('the hash of a record', () => {
  it('is eight hexadecimal digits, the same from day to day', () => {
    assert.equal(hashOf(), 'bd076744');
  });

  const same: [what: string, hash: () => string][] = [
    ['another passage', () => hashOf({ cite: '[src#2, src#1]' })],
    ['another place in the file', () => hashOf({}, 'strike', '  # Told first\n\n')],
    ['another id', () => hashOf({}, 'the-strike')],
    ['another order of its keys', () => hashOf({}, 'strike', '', Object.keys(fields).reverse())],
    ['another order of its actors', () => hashOf({ actors: '{other: helped, army: struck}' })],
    ['another layout', () => hashOf({ summary: '"{When}, the army\n      struck,   it said."' })],
    [
      'another order of its figures',
      () => hashOf({ figures: '[{low: 1, high: 2, measure: wounded}, {measure: killed, value: 3}]' }),
    ],
  ];
  for (const [what, hash] of same)
    it(`stays with ${what}`, () => {
      assert.equal(hash(), hashOf());
    });

  const others: Partial<typeof fields>[] = [
    { title: 'Strikes' },
    { date: '2024-05' },
    { verification: 'disputed' },
    { according: 'other' },
    { place: 'town-2' },
    { actors: '{army: helped, other: struck}' },
    { summary: '"{When}, the army struck, they said."' },
    { figures: '[{measure: killed, value: 4}, {measure: wounded, low: 1, high: 2}]' },
    { figures: '[{measure: wounded, low: 1, high: 2}]' },
    { figures: '[]' },
  ];
  for (const change of others)
    it(`is another with ${JSON.stringify(change)}`, () => {
      if (change.place !== undefined) {
        const text = packText('p', {
          places: '  town-2: {name: New Town}',
          events: `  strike: {${Object.entries({ ...fields, actors: '{army: struck}', ...change })
            .map(([key, value]) => `${key}: ${value}`)
            .join(', ')}}`,
        });
        const hash = recordHash(record(libraryOf(text), 'strike'));
        assert.notEqual(hash, hashOf({ actors: '{army: struck}' }));
      } else assert.notEqual(hashOf(change), hashOf());
    });

  it('is the same for a pack that comes from the memory of packs', () => {
    const [pack] = [...article().packs];
    const again = packCodec.read(JSON.parse(JSON.stringify(packCodec.write(pack!))));
    const stored = new Library([again]);
    for (const one of article().records)
      assert.equal(recordHash(record(stored, one.value.id)), recordHash(one), one.key);
  });

  it('tells the records of the article apart', () => {
    const hashes = [...article().records].map(recordHash);
    assert.equal(new Set(hashes).size, hashes.length);
  });
});

describe('the hash of a definition', () => {
  const cases: [line: string, hash: string | undefined][] = [
    ['[^a]: Source. <!-- briefing:1a2b3c4d -->', '1a2b3c4d'],
    ['[^a]: Source.<!--briefing:1a2b3c4d-->  ', '1a2b3c4d'],
    ['[^a]: Source. <!-- briefing:1a2b3c4d -->\r\n', '1a2b3c4d'],
    ['[^a]: Source.\n    More. <!-- briefing:1a2b3c4d -->', '1a2b3c4d'],
    ['[^a]: Source.', undefined],
    ['[^a]: Source. <!-- briefing:1a2b3c4 -->', undefined],
    ['[^a]: Source. <!-- briefing:1A2B3C4D -->', undefined],
    ['[^a]: Source. <!-- briefing:1a2b3c4d --> More.', '1a2b3c4d'],
    ['[^a]: Source. <!-- briefing:1a2b3c4d --> <!-- briefing-ignore: citation-stale it is -->', '1a2b3c4d'],
    ['[^a]: Source. <!-- 1a2b3c4d -->', undefined],
    ['[^a]: \\<!-- briefing:1a2b3c4d --\\>', undefined],
  ];
  for (const [line, hash] of cases)
    it(JSON.stringify(line), () => {
      assert.equal(definitionHash(line), hash);
    });

  it('is not read slowly from a hostile line', () => {
    for (const part of [' ', '<!--', '<!-- briefing:', '\t<!--'])
      assert.equal(definitionHash(part.repeat(300_000)), undefined);
  });
});

describe('the mark of a definition', () => {
  const line = '[^a]: Source. <!-- briefing:1a2b3c4d -->';

  it('leaves a definition what it was', () => {
    assert.deepEqual(
      citationLabels(`A.[^a]\n\n${line}\n${line.replace('a', 'b')}\n`).map(({ kind, label }) => [
        kind,
        label,
      ]),
      [
        ['reference', 'a'],
        ['definition', 'a'],
        ['definition', 'b'],
      ],
    );
  });

  it('holds no name', () => {
    const finder = createNameFinder([
      { form: 'Briefing', entity: 'a' },
      { form: '1a2b3c4d', entity: 'b' },
      { form: 'Source', entity: 'c' },
    ]);
    assert.deepEqual(
      finder.find(proseForNames(line, 'markdown')).map(({ entities }) => entities),
      [['c']],
    );
  });
});
