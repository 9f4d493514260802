import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultSeverities } from '../../src/core/checks';
import { Library } from '../../src/core/library';
import { packsNamedIn } from '../../src/core/markdown/front-matter';
import type { Pack } from '../../src/core/pack/model';
import { severityOf } from '../../src/core/pack/problems/problems';
import { readPack } from '../../src/core/pack/read';
import { readCases } from './cases';
import { completeMarked, withDefinitions } from './definitions';
import { type MarkedNote, readMarks } from './marks';

/** A note of a set, with its faults marked. */
export interface EvidenceNote extends MarkedNote {
  /** The id of the case, or the file and the position of the note in it. */
  readonly name: string;
  /** The packs that it draws on. */
  readonly library: Library;
  /** The part that it shares with other notes: findings that this has alone do not count. */
  readonly head: string;
  /** Codes that its author did not mark: findings of these do not count. */
  readonly unmarked: readonly string[];
}

/** The contents of `set.json`. */
export interface AboutSet {
  readonly title: string;
  /** `blind` if its author knew no rule of the checks, and nobody who changes them has read it. */
  readonly label: 'blind' | 'seen';
  /** Knowledge that its author had. */
  readonly author: string;
  /** The day from which on it stays as it is. */
  readonly frozen: string;
  readonly note: string;
  /** Paths of packs and notes in other folders that belong to it. */
  readonly packs?: readonly string[];
  readonly notes?: readonly string[];
  /** Codes that its author did not know of. */
  readonly unmarked?: readonly string[];
}

export interface EvidenceSet extends AboutSet {
  readonly name: string;
  readonly folder: string;
  readonly evidence: readonly EvidenceNote[];
}

const root = 'test/evidence/sets';

/** Returns the names of all sets, the blind ones first. */
export function setNames(): string[] {
  const names = readdirSync(root).sort();
  const isSeen = (name: string) => (aboutSet(join(root, name)).label === 'seen' ? 1 : 0);
  return names.sort((one, other) => isSeen(one) - isSeen(other));
}

/** Reads a set; throws if a pack has an error, a mark does not close or a marked code does not exist. */
export function readSet(name: string, folder = join(root, name)): EvidenceSet {
  const about = aboutSet(folder);
  const packs = [...(about.packs ?? []), ...filesIn(join(folder, 'packs'))].map(packIn);
  const all = new Library(packs);
  const libraries = new Map<string, Library>();
  const noteOf = (id: string, head: string, marked: string): EvidenceNote => {
    const { text, marks } = within(id, () => readMarks(completeMarked(marked, all)));
    const unknown = marks.find(({ code }) => !defaultSeverities.has(code));
    if (unknown) throw new Error(`${id}: no check has the code ${unknown.code}`);
    const library = libraryOf(packsNamedIn(text), packs, all, libraries);
    return {
      name: id,
      text: within(id, () => withDefinitions(text, marks, library)),
      marks,
      library,
      head,
      unmarked: about.unmarked ?? [],
    };
  };
  const paths = [
    ...['notes', 'prose'].flatMap((kind) => filesIn(join(folder, kind))),
    ...(about.notes ?? []),
  ];
  const notes = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('<!-- next note -->\n')
      .map((part, at) => noteOf(`${basename(path)}#${at + 1}`, '', part)),
  );
  const cases = filesIn(folder)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => readCases(readFileSync(path, 'utf8')))
    .map(({ id, head, marked }) => noteOf(id, head, marked));
  return { ...about, name, folder, evidence: [...notes, ...cases] };
}

export function aboutSet(folder: string): AboutSet {
  return JSON.parse(readFileSync(join(folder, 'set.json'), 'utf8')) as AboutSet;
}

/** Returns the library of the packs that a note names: the same for the same packs, `all` if it names none. */
function libraryOf(
  named: readonly string[] | undefined,
  packs: readonly Pack[],
  all: Library,
  known: Map<string, Library>,
): Library {
  if (!named) return all;
  const key = named.join(' ');
  const library = known.get(key) ?? new Library(packs.filter(({ id }) => named.includes(id)));
  known.set(key, library);
  return library;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

function within<T>(id: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${id}: ${(error as Error).message}`, { cause: error });
  }
}

function packIn(file: string): Pack {
  const { pack, problems } = readPack(readFileSync(file, 'utf8'), file);
  const errors = problems.filter((problem) => severityOf(problem) === 'error');
  if (!pack || errors.length > 0) throw new Error(`${file}: ${problems.map(({ code }) => code).join(', ')}`);
  return pack;
}
