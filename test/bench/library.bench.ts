/**
 * `npm run bench -- library [--n=10,100,1000] [--json]`: what a person waits for in a library of `n` packs, and how
 * long the extension host is held up at a stretch meanwhile. All in milliseconds.
 */
import { parseArgs } from 'node:util';
import { Library, LibrarySearch, offered } from '../../src/core/library';
import { actorsOutline } from '../../src/core/outline/actors-outline';
import { filteredRecords } from '../../src/core/outline/events-filter';
import { type EventGrouping, eventGroupings } from '../../src/core/outline/events-groups';
import { eventsOutline } from '../../src/core/outline/events-outline';
import type { OutlineNode } from '../../src/core/outline/node';
import { Pace } from '../../src/core/base/pace';
import { entityCard } from '../../src/core/render/cards/entity-card';
import { shelve } from '../../src/core/stored/shelve';
import { storePack } from '../../src/core/stored/store-pack';
import { longestTask } from './support/measure';
import { packText } from './support/packs';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, n: { type: 'string', default: '10,100,1000' } },
});
const results = [];
for (const n of values.n.split(',').map(Number)) results.push(await libraryOf(n));
if (values.json) console.log(JSON.stringify({ library: results }));
else
  for (const { packs, records, ...rows } of results) {
    console.log(`\n${packs} packs, ${records} records`);
    for (const [what, { ms, longest }] of Object.entries(rows))
      console.log(`  ${what.padEnd(32)} ${String(ms).padStart(8)} ms   at a stretch ${longest} ms`);
  }
process.exit(0);

interface Time {
  readonly ms: number;
  readonly longest: number;
}

async function libraryOf(n: number) {
  const library = new Library();
  for (let number = 0; number < n; number++) add(library, number);
  const search = new LibrarySearch(library);
  const outline = async (grouping: EventGrouping, filter = {}) => {
    const isFiltered = Object.keys(filter).length > 0;
    const shown = await filteredRecords(library, search, filter, new Pace());
    if (!shown) throw new Error('called off');
    const options = { grouping, isFiltered, dates: 'iso' } as const;
    firstRows(await eventsOutline(library, shown, options, new Pace()));
  };
  const find = (query: string) =>
    offered(library, search, { records: () => true, entities: () => true }, query, new Pace());
  const busiest = library.entity('actor-0') ?? [...library.entities][0];
  const rows: Record<string, Time> = {};
  for (const grouping of eventGroupings) rows[`events by ${grouping}`] = await timed(() => outline(grouping));
  rows['events of one actor'] = await timed(() => outline('day', { entity: busiest?.id }));
  rows['events with a word'] = await timed(() => outline('day', { text: 'ceasefire hassan' }));
  rows.actors = await timed(async () => {
    firstRows(await actorsOutline(library, new Pace()));
  });
  rows['picker, nothing typed'] = await timed(() => find(''));
  rows['picker, a common word'] = await timed(() => find('convoy'));
  rows['picker, a rare word'] = await timed(() => find(`actor-${n - 1}-7`));
  rows['picker, nothing found'] = await timed(() => find('xylophone'));
  rows['card of the busiest actor'] = await timed(() => {
    if (busiest) entityCard(library, busiest, { dates: 'iso', maxRecords: 5, actions: [] });
    return Promise.resolve();
  });
  rows['one pack changed'] = await timed(() => {
    add(library, 0);
    return Promise.resolve();
  });
  return { packs: n, records: library.recordCount, ...rows } as { packs: number; records: number } & Record<
    string,
    Time
  >;
}

function add(library: Library, number: number): void {
  const stored = storePack(new TextEncoder().encode(packText(number)), 'pack');
  const shelved = shelve(stored, String(number).padStart(6, '0'));
  if (shelved) library.add(shelved.pack);
}

/** Reads the rows that a view asks for at first: those at the top, and those under the ones that are open. */
function firstRows(nodes: readonly OutlineNode[] | undefined): void {
  if (!nodes) throw new Error('called off');
  for (const node of nodes.slice(0, 30)) if (node.open) firstRows(node.children);
}

/** The second time counts: the first is of cold code. */
async function timed(action: () => Promise<unknown>): Promise<Time> {
  await action();
  const start = performance.now();
  const longest = await longestTask(action);
  return { ms: Math.round((performance.now() - start) * 10) / 10, longest };
}
