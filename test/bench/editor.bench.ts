/**
 * `npm run bench:editor [-- --names=0,100000] [--windows=5] [--minutes=7] [--hovers=200] [--keys=50] [--card=4] [--json]`: what a person
 * waits for in a real editor, next to an extension that shows one constant card and one constant row. The two have a window in turn;
 * `names` is how many there are beside those of the bundled article; `card` how many letters the constant card has: with as many as
 * ours, what is left is not the way of the card to the window. As many rounds of `windows` are made as fit into the `minutes`, at least
 * one for each number of names. All in milliseconds.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../host/browser';
import { installEditor } from '../host/editors';
import { temporaryFolder } from '../host/paths';
import { endWithParent } from '../host/processes';
import { startServer } from '../host/server';
import { copyOurs, writeStub } from './editor/extensions';
import { goalLines } from './editor/goals';
import { type NotesFolder, writeFolder } from './editor/folders';
import type { HoverTimes } from './editor/protocol';
import { median, quantile } from './editor/statistics';
import { hoverWindow, type Opened, treeWindow } from './editor/window';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    names: { type: 'string', default: '0,100000' },
    windows: { type: 'string', default: '5' },
    hovers: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '7' },
    keys: { type: 'string', default: '50' },
    card: { type: 'string', default: '4' },
  },
});
const [windows, hovers, keys] = [values.windows, values.hovers, values.keys].map(Number) as [
  number,
  number,
  number,
];

endWithParent();
const began = Date.now();
const editor = await installEditor('current');
const browser = await launchBrowser();
const runFolder = temporaryFolder('bench-editor');
const extensions = {
  ours: copyOurs(join(runFolder, 'ours')),
  stub: writeStub(join(runFolder, 'stub'), Number(values.card)),
};
type Which = keyof typeof extensions;
const server = await startServer({
  editor,
  dataFolder: join(runFolder, 'server'),
  testDriver: true,
  // What one window leaves unsaved is nothing to the next.
  settings: { 'files.hotExit': 'off' },
});

const results = [];
const sizes = values.names.split(',').map(Number);
for (const [at, names] of sizes.entries()) {
  // Each has its share of the time; what one leaves is for the next.
  const deadline = began + (Number(values.minutes) * 60_000 * (at + 1)) / sizes.length;
  results.push(await inFolder(writeFolder(join(runFolder, `folder-${at}`), names), deadline));
}
if (values.json) console.log(JSON.stringify({ editor: results }));
process.exit(0);

/** @param deadline by the clock, in milliseconds */
async function inFolder(folder: NotesFolder, deadline: number) {
  const hover: Record<Which, HoverTimes[]> = { ours: [], stub: [] };
  const tree: Record<Which, number[]> = { ours: [], stub: [] };
  const opened = (which: Which): Opened => ({
    browser,
    origin: server.origin,
    extension: extensions[which],
    folder: folder.path,
  });
  const { note, marks, longNote } = folder;
  const task = { kind: 'hover', note, marks, hovers, longNote, keys } as const;
  // The first window of a folder reads its packs; what is measured are the starts thereafter.
  const { ready } = await hoverWindow(opened('ours'), { ...task, hovers: 10, keys: 1 });
  let longest = 0;
  for (let round = 0; round < windows; round++) {
    if (round > 0 && Date.now() + longest > deadline) break;
    const start = Date.now();
    for (const which of round % 2 === 0 ? (['stub', 'ours'] as const) : (['ours', 'stub'] as const)) {
      hover[which].push(await hoverWindow(opened(which), task));
      tree[which].push(await treeWindow(opened(which)));
    }
    longest = Math.max(longest, Date.now() - start);
  }
  const result = compared(folder.names, ready, hover, tree);
  if (!values.json) print(result);
  return result;
}

function compared(
  names: number,
  firstReading: number,
  hover: Record<Which, HoverTimes[]>,
  tree: Record<Which, number[]>,
) {
  const both = (of: (which: Which) => number) => {
    const [ours, stub] = [of('ours'), of('stub')];
    return { ours: round(ours), stub: round(stub), over: round(ours - stub), ratio: round(ours / stub) };
  };
  const medianOf = (of: (times: HoverTimes) => number) => both((which) => median(hover[which].map(of)));
  const later = (share: number) =>
    both((which) =>
      quantile(
        hover[which].flatMap((times) => times.later),
        share,
      ),
    );
  const longest = (phase: keyof HoverTimes['stretches']) =>
    both((which) => median(hover[which].map(({ stretches }) => stretches[phase])));
  return {
    names,
    firstReading: round(firstReading),
    ready: round(median(hover.ours.map(({ ready }) => ready))),
    rounds: hover.ours.length,
    missed: hover.ours.reduce((sum, { missed }) => sum + missed, 0),
    activation: medianOf(({ activation }) => activation),
    firstCard: medianOf(({ firstCard }) => firstCard),
    hoverP50: later(0.5),
    hoverP99: later(0.99),
    firstRow: both((which) => median(tree[which])),
    keystroke: medianOf(({ keystroke }) => keystroke),
    longestLoading: longest('loading'),
    longestHovering: longest('hovering'),
    longestOpening: longest('opening'),
    longestTyping: longest('typing'),
  };
}

function print({ names, firstReading, ready, rounds, missed, ...rows }: ReturnType<typeof compared>): void {
  console.log(
    `\n${names} names (packs read in ${firstReading} ms, from the index in ${ready} ms; rounds: ${rounds})`,
  );
  if (missed > 0) console.log(`${missed} hovers on names showed no card`);
  console.log(
    `  ${'median, in ms'.padEnd(18)}${['ours', 'stub', 'over', 'ratio'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const [what, { ours, stub, over, ratio }] of Object.entries(rows))
    console.log(
      `  ${what.padEnd(18)}${[ours, stub, over, ratio].map((value) => String(value).padStart(9)).join('')}`,
    );
  for (const line of goalLines(rows)) console.log(line);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
