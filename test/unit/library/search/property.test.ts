import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../../src/core/library';
import { NameSearch } from '../../../../src/core/library/search/name-search';
import { nameWords } from '../../../../src/core/library/search/name-words';
import type { Actor, BriefingEvent, Pack, Place } from '../../../../src/core/pack/model';
import { unpaced } from '../../support/unpaced';
import { findSlowly } from './reference';

const words = [
  'al',
  'El',
  'Sham',
  'Cham',
  'Shiʼa',
  'Chaïb',
  'Qasem',
  'Kasim',
  'Djibouti',
  'Jabhat',
  'Mohammed',
  'Mohamed',
  'Łódź',
  'Iraq',
  'Syria',
  'U.S.',
  'S',
  'a',
  '阿萨德',
  '𠮷',
];
const form = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom(' ', '-').map((separator) => parts.join(separator)));
const id = fc.nat({ max: 7 }).map((number) => `id-${number}`);
const entry = fc.record({
  id,
  isActor: fc.boolean(),
  name: form,
  short: fc.option(form),
  aliases: fc.array(form, { maxLength: 2 }),
  same: fc.option(fc.constantFrom('Q1', 'Q2', 'Q3'), { freq: 3 }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
const pack = fc.record({
  number: fc.nat({ max: 3 }),
  entries: fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 6 }),
  named: fc.array(id, { maxLength: 6 }),
});
const query = fc.oneof(
  form,
  form.chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end))),
  fc.constantFrom('', 'ch', 'k', 'dj', 'us', 'sha', 'al c', 'el-sha', '  ', 'mohamm', 'zz'),
);
const queries = fc.record({
  text: query,
  isPhrase: fc.boolean(),
  present: fc.uniqueArray(id, { maxLength: 3 }).map((ids) => new Set(ids)),
  most: fc.constantFrom(1, 3, 50),
});

function packOf({ number, entries, named }: { number: number; entries: Entry[]; named: string[] }): Pack {
  const own = `pack-${number}`;
  const base = ({ id: one, name, aliases, same }: Entry) => ({
    id: one,
    name,
    aliases: aliases.map((other) => ({ form: other })),
    sameAs: same === null ? [] : [same],
    cite: [],
    span: { start: 0, end: 0 },
  });
  const actors = entries.filter(({ isActor }) => isActor);
  const places = entries.filter(({ isActor }) => !isActor);
  return {
    id: own,
    title: own,
    sources: [],
    relations: [],
    claims: [],
    quotes: [],
    actors: actors.map((one) => {
      const short = one.short === null ? {} : { short: one.short };
      return { ...base(one), ...short, type: 'actor', kind: 'person', roles: [] } as unknown as Actor;
    }),
    places: places.map((one) => ({ ...base(one), type: 'place' }) as unknown as Place),
    events: named.map((actor, place) => {
      const event = {
        id: `e-${place}`,
        title: 'x',
        summary: 'x',
        status: 'occurred',
        verification: 'reported',
      };
      const rest = { actors: [{ actor, part: 'x' }], figures: [], disputedBy: [], sameAs: [], cite: [] };
      return { ...event, ...rest, type: 'event', span: { start: 0, end: 0 } } as unknown as BriefingEvent;
    }),
  };
}

describe('A search by name', () => {
  const limits: [how: string, limits?: { few: number; leading: number }][] = [
    ['looking at all that may answer'],
    ['looking at those that stand highest first', { few: 0, leading: 1 }],
    ['looking at some of those first', { few: 2, leading: 4 }],
  ];
  for (const [how, few] of limits)
    it(`finds what a walk over all names finds, in the same order, while packs come and go, ${how}`, async () => {
      const step = fc.oneof(pack, fc.nat({ max: 3 }), queries);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), queries, async (steps, last) => {
          const library = new Library();
          const search = new NameSearch(library, few);
          for (const one of [...steps, last]) {
            if (typeof one === 'number') library.remove(`pack-${one}`);
            else if ('entries' in one) {
              const { id: own, ...made } = packOf(one);
              library.add({ id: own, order: own, decode: () => ({ id: own, ...made }) });
            } else {
              assert.ok(await search.catchUp(unpaced));
              const { text, ...rest } = one;
              assert.deepEqual(search.find({ ...rest, words: nameWords(text) }), findSlowly(library, one));
            }
          }
        }),
        { numRuns: 2000 },
      );
    });
});
