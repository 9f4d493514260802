/**
 * `npm run bench -- completion [--n=30,10000,100000,1000000] [--json]`: how long the search for what is typed takes over `n`
 * names, next to a walk over all of them; how long the index takes to be made, at a stretch too, and what it takes of
 * memory.
 */
import { parseArgs } from 'node:util';
import { NameSearch } from '../../src/core/library/search/name-search';
import { nameWords } from '../../src/core/library/search/name-words';
import { Pace } from '../../src/core/base/pace';
import { longestTask } from './support/measure';
import { People } from './support/people';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    n: { type: 'string', default: '30,10000,100000,1000000' },
  },
});
const most = 50;
const rounds = 300;

/** The text that is typed, by kind: each is asked for with many different words. */
const kinds: Record<string, (name: string) => { text: string; isPhrase?: boolean }> = {
  'nothing yet': () => ({ text: '' }),
  'one letter': (name) => ({ text: name.slice(0, 1) }),
  'two letters': (name) => ({ text: name.slice(0, 2) }),
  'four letters': (name) => ({ text: name.slice(0, 4) }),
  'a later word': (name) => ({ text: name.slice(name.search(/[^ -]+$/)).slice(0, 4) }),
  'another romanisation': (name) => ({ text: `ch${name.slice(1, 2)}` }),
  'an article': () => ({ text: 'al' }),
  'an article and a letter': (name) => ({ text: `al-${name.slice(0, 1)}` }),
  'two beginnings': (name) => ({ text: name.replace(/^(..)[^ -]*(.*?[ -].).*/, '$1$2') }),
  'a whole name': (name) => ({ text: name }),
  'a name in a sentence': (name) => ({ text: name.slice(0, -1), isPhrase: true }),
  'no such name': (name) => ({ text: `xx${name}` }),
};

const results = [];
for (const n of values.n.split(',').map(Number)) results.push(await completionOf(n));
if (values.json) console.log(JSON.stringify({ completion: results }));
else
  for (const { n, queries, ...facts } of results) {
    console.log(
      `\n${n} names  ${Object.entries(facts)
        .map(([name, value]) => `${name}: ${value}`)
        .join('  ')}`,
    );
    for (const [kind, row] of Object.entries(queries))
      console.log(
        `  ${kind.padEnd(26)} ${Object.entries(row)
          .map(([name, value]) => `${name} ${String(value).padStart(8)}`)
          .join('   ')}`,
      );
  }
process.exit(0);

async function completionOf(n: number) {
  const people = new People(n);
  const library = people;
  const { search, buildMs, longest } = await built(library);
  const names = samples(people);
  const queries = Object.fromEntries(
    Object.entries(kinds).map(([kind, make]) => [kind, timesOf(search, names.map(make), walkOver(people))]),
  );
  const present = names.slice(0, 200).map((_, index) => `entity-${index % Math.ceil(n / 2)}`);
  const inNote = names.map((name) => ({ text: name.slice(0, 2), present }));
  queries['two letters, 200 in the note'] = timesOf(search, inNote, undefined);
  const { bytes } = search;
  const start = performance.now();
  people.add(0, Math.min(n, 100));
  await search.catchUp(new Pace());
  const updateMs = rounded(performance.now() - start);
  queries['two letters, a pack changed'] = timesOf(search, names.map(kinds['two letters']!), undefined);
  return { n, buildMs, longestMs: longest, bytesPerName: Math.round(bytes / n), updateMs, queries };
}

async function built(library: ConstructorParameters<typeof NameSearch>[0]) {
  const search = new NameSearch(library);
  const start = performance.now();
  const longest = await longestTask(() => search.catchUp(new Pace()));
  return { search, buildMs: Math.round(performance.now() - start), longest };
}

function samples({ entityTable }: People): string[] {
  return Array.from({ length: rounds }, (_, round) => {
    const entry = (round * 7919) % entityTable.length;
    return entityTable.nameOf(entry);
  });
}

function timesOf(
  search: NameSearch,
  queries: readonly { text: string; isPhrase?: boolean; present?: string[] }[],
  walk: ((words: readonly string[]) => void) | undefined,
) {
  const searches = queries.map(({ text, ...rest }) => ({ ...rest, words: nameWords(text), most }));
  // The best of three: what other programs take of the machine is not the search's.
  const timeOf = (ask: () => unknown) => {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      ask();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const times = (
    ask: (query: (typeof searches)[number]) => unknown,
    some: readonly (typeof searches)[number][],
  ) => some.map((query) => timeOf(() => ask(query))).sort((a, b) => a - b);
  times((query) => search.find(query), searches);
  const own = times((query) => search.find(query), searches);
  const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const p50 = at(own, 0.5);
  const p99 = at(own, 0.99);
  if (!walk) return { p50Ms: rounded(p50), p99Ms: rounded(p99) };
  const walked = at(
    times(
      ({ words }) => {
        walk(words);
      },
      searches.slice(0, 5),
    ),
    0.5,
  );
  return { p50Ms: rounded(p50), p99Ms: rounded(p99), vsWalk: Math.round(walked / p50) };
}

/** The same without an index, written as well as it can be: all names as one text each, folded beforehand. */
function walkOver({ entityTable, recordTable }: People) {
  const texts = Array.from({ length: entityTable.length }, (_, entry) => {
    const forms = [entityTable.nameOf(entry), ...entityTable.aliasesOf(entry)];
    return ` ${forms.flatMap(nameWords).join(' ')}`;
  });
  return (words: readonly string[]) => {
    const starts = words.map((word) => ` ${word}`);
    const found: number[] = [];
    texts.forEach((text, entry) => {
      if (starts.every((start) => text.includes(start))) found.push(entry);
    });
    const counts = recordTable.mentions.view;
    return found
      .sort((a, b) => (counts[entityTable.idOf(b)] ?? 0) - (counts[entityTable.idOf(a)] ?? 0))
      .slice(0, most);
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
