import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until } from './support/extension';
import { fileAt, writeFile } from './support/files';

interface Answering {
  addEventListener(type: 'message', listener: () => void): void;
}

/** `true` if the extension host is a worker: its threads are then workers too. */
const isInWorker = 'DedicatedWorkerGlobalScope' in globalThis;
/** The number of messages of such threads. */
let heard = 0;

// When this module is loaded, no pack has been read yet, so that no thread is missed.
const host = globalThis as { Worker?: new (...args: unknown[]) => Answering };
if (isInWorker && host.Worker) {
  host.Worker = new Proxy(host.Worker, {
    construct: (make, args) => {
      const worker = new make(...(args as unknown[]));
      worker.addEventListener('message', () => heard++);
      return worker;
    },
  });
}

const count = 40;
const actors = 150;

/** Returns a pack of about 20 KB: too large to be read in passing, by the host itself. */
function pack(index: number): string {
  return [
    'briefing: 1',
    `id: many-${index}`,
    `title: One of many, ${index}`,
    'sources:',
    '  src: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}',
    'actors:',
    ...Array.from(
      { length: actors },
      (_, actor) =>
        `  many-${index}-${actor}: {name: Person ${actor} of the pack ${index}, kind: person, summary: ${'One of many. '.repeat(4)}, cite: src#1}`,
    ),
    '',
  ].join('\n');
}

describe('Many packs that are written at once', () => {
  const indices = Array.from({ length: count }, (_, index) => index);
  // In a folder that was there before: in one that has only just come, an editor may miss what happens next.
  const path = (index: number) => `packs/many-${index}.briefing.yaml`;
  const remove = (index: number) => Promise.resolve(vscode.workspace.fs.delete(fileAt(path(index))));

  before(briefing);
  after(() => Promise.allSettled(indices.map(remove)));

  it('are all loaded, by threads, and all forgotten when they are deleted', async () => {
    const { library } = await briefing();
    const loaded = () => library.packs.filter(({ id }) => id.startsWith('many-')).length;
    assert.ok(pack(0).length > 20_000, `${pack(0).length} is too short`);

    await Promise.all(indices.map((index) => writeFile(path(index), pack(index))));
    await until(library.onDidChange, () => loaded() === count);
    for (const index of indices) {
      const last = library.entity(`many-${index}-${actors - 1}`);
      assert.equal(last?.name, `Person ${actors - 1} of the pack ${index}`);
    }
    if (isInWorker) assert.ok(heard >= count, `the threads have said ${heard} things`);

    await Promise.all(indices.map(remove));
    await until(library.onDidChange, () => loaded() === 0);
    assert.equal(library.entity('many-0-0'), undefined);
  });
});
