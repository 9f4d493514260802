import * as vscode from 'vscode';
import { placeOfPackId } from '../../../core/pack/ids';
import { type Span, spanOf } from '../../../core/base/span';
import type { Problem } from '../../../core/pack/problems/problems';
import type { LibraryStore } from '../../library/library-store';
import type { PackDocuments, PackText } from '../language/pack-documents';

export interface OtherPackProblem {
  /** With its place in the present text of the document. */
  readonly problem: Problem;
  readonly other: vscode.Location;
}

/** Returns the problems that an open pack has only beside others of the library, with the position of the other. */
export async function problemsBesideOthers(
  store: LibraryStore,
  packs: PackDocuments,
  pack: PackText,
): Promise<OtherPackProblem[]> {
  const found = store.acrossPacks(pack.uri).flatMap(({ problem, other }) => {
    const span = placeIn(pack, problem);
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
function placeIn({ ids, text }: PackText, problem: Problem): Span | undefined {
  if (problem.code !== 'entity-conflict') return placeOfPackId(text);
  const place = ids.find(({ id, role }) => role === 'declaration' && id === problem.id);
  return place && spanOf(place);
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
