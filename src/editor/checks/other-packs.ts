import * as vscode from 'vscode';
import { placeOfPackId } from '../../core/pack/ids';
import { type Span, spanOf } from '../../core/pack/model';
import type { Problem } from '../../core/pack/problems';
import type { PackReading } from '../../core/pack/read';
import { entryOf } from '../../core/yaml/tree';
import type { LibraryStore } from '../library/library-store';
import type { PackDocuments } from '../packs/pack-documents';

export interface OtherPackProblem {
  /** With its place in the present text of the document. */
  readonly problem: Problem;
  readonly other: vscode.Location;
}

/** What is wrong with an open pack only beside others of the library, and where the other stands. */
export async function problemsBesideOthers(
  store: LibraryStore,
  packs: PackDocuments,
  uri: vscode.Uri,
  reading: PackReading,
): Promise<OtherPackProblem[]> {
  const found = store.acrossPacks(uri).flatMap(({ problem, other }) => {
    const span = placeIn(reading, problem);
    return span ? [{ problem: { ...problem, ...span }, other, otherSpan: spanInOther(store, problem) }] : [];
  });
  return Promise.all(
    found.map(async ({ problem, other, otherSpan }) => {
      const range = await rangeInFile(packs, other, otherSpan);
      return { problem, other: new vscode.Location(other, range) };
    }),
  );
}

/** The library may know an older text than the document's: the place is looked up again. */
function placeIn({ pack, root }: PackReading, problem: Problem): Span | undefined {
  if (problem.code === 'entity-conflict') {
    const { id } = problem;
    return [...(pack?.actors ?? []), ...(pack?.places ?? [])].find((entity) => entity.id === id)?.span;
  }
  const idNode = root?.kind === 'map' ? entryOf(root, 'id')?.value : undefined;
  return idNode ? spanOf(idNode) : { start: 0, end: 0 };
}

/** `undefined` for the place of the pack's own id. */
function spanInOther({ library }: LibraryStore, problem: Problem): Span | undefined {
  if (problem.code !== 'entity-conflict') return undefined;
  return library.entity(problem.id)?.entries.find(({ pack }) => pack.id === problem.pack)?.value.span;
}

async function rangeInFile(
  packs: PackDocuments,
  uri: vscode.Uri,
  span: Span | undefined,
): Promise<vscode.Range> {
  const pack = await packs.at(uri);
  return pack ? pack.rangeOf(span ?? placeOfPackId(pack.text)) : new vscode.Range(0, 0, 0, 0);
}
