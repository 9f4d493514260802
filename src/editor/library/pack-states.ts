import * as vscode from 'vscode';
import type { Place } from '../../core/base/text-positions';
import { conflictsOf } from '../../core/library';
import type { PackProblem, PackState } from '../../core/outline/sources-outline';
import { describeProblem } from '../../core/pack/problems/describe-problem';
import { type Problem, severityOf } from '../../core/pack/problems/problems';
import { localizer } from '../shared/localizer';
import type { HeldPacks } from './held-packs';
import type { PackFile } from './pack-file';

/** A problem of one pack that is none without another. */
export interface AcrossPacks {
  /** Its place is that in the text that the library was made of. */
  readonly problem: Problem;
  /** The other pack. */
  readonly other: vscode.Uri;
}

/** The pack files with their problems, as the library is now. */
export interface PackStates {
  /** Every file, good or bad, in the order of the packs. */
  readonly all: readonly PackState[];
  /** By the address of a file. */
  readonly across: ReadonlyMap<string, readonly AcrossPacks[]>;
}

/** @param bundled those that come with the extension: one of the user's with the same id replaces them */
export function packStates(packs: HeldPacks, bundled: readonly PackFile[]): PackStates {
  const across = new Map<string, readonly AcrossPacks[]>();
  const conflicts = new Map<string, Problem[]>();
  for (const { packId, problem } of conflictsOf(packs.library))
    conflicts.set(packId, [...(conflicts.get(packId) ?? []), problem]);
  const all = packs.inOrder.flatMap((file): PackState[] => {
    const holder = packs.holderOf(file);
    if (holder && holder !== file && bundled.includes(file)) return [];
    const found = problemsBeside(file, holder);
    if (found.length > 0) across.set(file.uri.toString(), withOthers(packs, found));
    return [stateOf(file, holder === file, found)];
  });
  return { all, across };

  function problemsBeside({ head }: PackFile, holder: PackFile | undefined): Problem[] {
    if (!head || !holder) return [];
    const { id } = head;
    return holder.head === head
      ? (conflicts.get(id) ?? [])
      : [{ code: 'pack-id-taken', id, by: holder.file, start: 0, end: 0 }];
  }
}

function withOthers({ held }: HeldPacks, problems: readonly Problem[]): AcrossPacks[] {
  return problems.flatMap((problem) => {
    const id = problem.code === 'entity-conflict' ? problem.pack : 'id' in problem ? problem.id : '';
    const other = held.get(id)?.uri;
    return other ? [{ problem, other }] : [];
  });
}

function stateOf(file: PackFile, isLoaded: boolean, more: readonly Problem[]): PackState {
  return {
    uri: file.uri.toString(),
    file: file.file,
    head: file.head,
    isLoaded,
    problems: [
      ...file.problems.map(({ line, column, ...problem }) => described(problem, { line, column })),
      ...more.map((problem) => described(problem)),
    ],
    decode: () => file.pack?.decode(),
  };
}

function described(problem: Problem, place?: Place): PackProblem {
  const { start, end } = problem;
  const message = describeProblem(problem, localizer);
  return { severity: severityOf(problem), message, start, end, ...(place && { place }) };
}

/** Writes the problems of packs into the log: each once, and again when it comes back. */
export class ProblemLog {
  private reported: ReadonlySet<string> = new Set();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Leaves out what is wrong with a text only while it is typed. */
  report(states: readonly PackState[]): void {
    const dirty = new Set(
      vscode.workspace.textDocuments.flatMap(({ isDirty, uri }) => (isDirty ? uri.toString() : [])),
    );
    const present = new Set<string>();
    for (const { uri, file, problems } of states) {
      for (const { severity, message, place } of problems) {
        const where = place ? `${file}:${place.line + 1}:${place.column + 1}` : file;
        const entry = `${where}: ${message}`;
        if (dirty.has(uri) && !this.reported.has(entry)) continue;
        present.add(entry);
        if (this.reported.has(entry)) continue;
        if (severity === 'error') this.log.error(entry);
        else this.log.warn(entry);
      }
    }
    this.reported = present;
  }
}
