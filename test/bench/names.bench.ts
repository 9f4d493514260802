/**
 * `npm run bench -- names [--n=30,10000,100000,1000000] [--notes=512] [--rounds=5] [--json]`: how fast names are found in the prose
 * of many notes of 10 KB, beside what else could be taken, and how the dictionary grows. The dictionary is made as a library makes
 * its own, with folding on; the prose is that of the reader of notes, for all contestants the same. Rates are shares of the
 * yardstick: a loop that does nothing but `charCodeAt` over the same prose, measured in turn with them.
 */
import { parseArgs } from 'node:util';
import { NoteReader, readNote } from '../../src/core/markdown/note-reader';
import { placedProse } from '../../src/core/markdown/prose-for-names';
import { MENTION_FIELDS } from '../../src/core/names/finder';
import { type NameDictionary, type NameForm, NoteMentions, createNameFinder } from '../../src/core/names';
import { alternatives } from './support/name-finders';
import { spelledOtherwise } from './support/other-spelling';
import { namesOf, notesOf, randomFrom } from './support/notes';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    n: { type: 'string', default: '30,10000,100000,1000000' },
    notes: { type: 'string', default: '512' },
    rounds: { type: 'string', default: '5' },
  },
});
const SIZE = 10_000;
/** Notes that are timed at once: so few that other work of the machine seldom comes between. */
const AT_ONCE = 64;
const PACK = 100;
const count = Number(values.notes);
const rounds = Number(values.rounds);

/** The stretches of a note's prose. */
type Prose = readonly string[];
type Find = (prose: string, found: Int32Array) => number;

const results = values.n.split(',').map(Number).map(measure);
if (values.json) console.log(JSON.stringify({ names: results }));
process.exit(0);

function measure(n: number) {
  const names = namesOf(n);
  const forms = names.map((form, index) => ({ form, entity: `actor-${index >> 1}` }));
  const { finder, buildMs, bytes } = built(forms);
  const exact = createNameFinder(forms);
  const notes = notesOf(count, SIZE, names).map(proseOf);
  const others = notesOf(count, SIZE, names, spelledOtherwise).map(proseOf);
  const sink = new Int32Array(SIZE);
  const peers = alternatives
    .filter(({ most }) => n <= most)
    .map((peer) => ({ name: peer.name, find: peer.build(names) }))
    .filter(({ name, find }) => isCorrect(name, find, notes, exact));
  const [yardstick = 0, ours = 0, folded = 0, library = 0, ...theirs] = bestOf([
    (index) => each(notes[index], unitsIn),
    (index) => each(notes[index], (prose) => finder.scan(prose, prose)),
    (index) => each(others[index], (prose) => finder.scan(prose, prose)),
    (index) => each(notes[index], (prose) => finder.find(prose)),
    ...peers.map(
      ({ find }) =>
        (index: number) =>
          each(notes[index], (prose) => find(prose, sink)),
    ),
  ]);
  const best = Math.min(...theirs);
  const row = {
    n,
    ofYardstick: round(yardstick / ours, 2),
    otherSpellings: round((yardstick / folded) * (unitsOf(others) / unitsOf(notes)), 2),
    asMentions: round(yardstick / library, 2),
    timesBest: round(best / ours, 2),
    best: peers[theirs.indexOf(best)]?.name ?? '',
    peers: Object.fromEntries(
      peers.map(({ name }, index) => [name, round((theirs[index] ?? 0) / ours, 2)] as const),
    ),
    yardstickMBs: Math.round(unitsOf(notes) / yardstick / 1000),
    buildMs: Math.round(buildMs),
    bytesPerName: Math.round(bytes / n),
    updateMs: updateMs(finder),
    keyMs: keyMs(finder, names),
  };
  if (!values.json) console.log(row);
  return row;
}

/** The dictionary, made pack by pack; the ids of entities are kept elsewhere, as the library does. */
function built(forms: readonly NameForm[]) {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    return ids.push(id) - 1;
  };
  for (const { entity } of forms) numberOf(entity);
  const before = bytesHeld();
  const start = performance.now();
  const finder = createNameFinder([], { folded: true, entities: { numberOf, idAt: (at) => ids[at] ?? '' } });
  for (let at = 0; at < forms.length; at += PACK) finder.addAll(forms.slice(at, at + PACK));
  const buildMs = performance.now() - start;
  return { finder, buildMs, bytes: bytesHeld() - before };
}

/** Bytes of all objects and arrays. */
function bytesHeld(): number {
  if (!globalThis.gc) throw new Error('This needs --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function proseOf(note: string): Prose {
  return placedProse(readNote(note)).map(({ stretch }) => stretch.prose);
}

function each(note: Prose | undefined, action: (prose: string) => unknown): number {
  for (const prose of note ?? []) action(prose);
  return note?.length ?? 0;
}

function unitsIn(prose: string): number {
  let sum = 0;
  for (let at = 0; at < prose.length; at++) sum = (sum + prose.charCodeAt(at)) | 0;
  return sum;
}

function unitsOf(notes: readonly Prose[]): number {
  return notes.flat().reduce((sum, { length }) => sum + length, 0);
}

/** Returns `true` if a contestant finds what ours finds without folding. */
function isCorrect(name: string, find: Find, notes: readonly Prose[], exact: NameDictionary): boolean {
  const sink = new Int32Array(SIZE);
  const isSame = notes.flat().every((prose) => {
    const found = exact.scan(prose, prose);
    const expected: number[] = [];
    for (let at = 0; at < found.length; at += MENTION_FIELDS)
      expected.push(found[at] ?? 0, found[at + 1] ?? 0);
    return sink.subarray(0, find(prose, sink)).join() === expected.join();
  });
  if (!isSame && !values.json) console.log(`${name}: other matches, does not count`);
  return isSame;
}

/**
 * The time of each for all notes, over some rounds in turn, the first two of which are to get warm. Of every few notes the shortest
 * time counts.
 */
function bestOf(actions: readonly ((index: number) => unknown)[]): number[] {
  const best = actions.map(() => new Float64Array(Math.ceil(count / AT_ONCE)).fill(Infinity));
  for (let turn = -2; turn < rounds; turn++)
    actions.forEach((action, which) => {
      const times = best[which] ?? new Float64Array(0);
      for (let part = 0; part < times.length; part++) {
        const start = performance.now();
        for (let index = part * AT_ONCE; index < Math.min(count, (part + 1) * AT_ONCE); index++)
          action(index);
        if (turn >= 0) times[part] = Math.min(times[part] ?? Infinity, performance.now() - start);
      }
    });
  return best.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/** A key in a note of a megabyte: the middle time to read it and know its mentions again. */
function keyMs(finder: NameDictionary, names: readonly string[]): number {
  const random = randomFrom(3);
  const reader = new NoteReader();
  const mentions = new NoteMentions(finder);
  let text = notesOf(1, 1_000_000, names)[0] ?? '';
  mentions.read(placedProse(reader.read(text)), text);
  return middleOf(21, () => {
    const at = Math.floor(random() * text.length);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const note = reader.read(text);
    return () => {
      mentions.read(placedProse(note), text);
    };
  });
}

/** A pack of 100 names goes and comes back with other forms. */
function updateMs(finder: NameDictionary): number {
  let known: NameForm[] = [];
  let turn = 0;
  return middleOf(41, () => {
    const next = namesOf(PACK, 1000 + turn++).map((form) => ({ form, entity: `new-${form}` }));
    return () => {
      finder.removeAll(known);
      finder.addAll(next);
      known = next;
    };
  });
}

/** The middle one of many times; what is prepared does not count. */
function middleOf(times: number, prepare: () => () => void): number {
  const taken = Array.from({ length: times }, () => {
    const action = prepare();
    const start = performance.now();
    action();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return round(taken[times >> 1] ?? 0, 3);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
