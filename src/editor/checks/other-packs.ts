import * as vscode from 'vscode';
import { placeOfPackId } from '../../core/pack/ids';
import type { Span } from '../../core/pack/model';
import type { Problem } from '../../core/pack/problems';
import { TextPositions } from '../../core/pack/text-positions';
import { entryOf } from '../../core/yaml/tree';
import type { LibraryStore } from '../library/library-store';
import { bundledScheme } from '../pages/page-uris';
import type { PackDocumentReading } from '../packs/pack-documents';

export interface OtherPackProblem {
  /** With its place in the present text of the document. */
  readonly problem: Problem;
  readonly other: vscode.Location;
}

/** What is wrong with an open pack only beside others of the library, and where the other stands. */
export async function problemsBesideOthers(
  store: LibraryStore,
  uri: vscode.Uri,
  reading: PackDocumentReading,
): Promise<OtherPackProblem[]> {
  const found = store.acrossPacks(uri).flatMap(({ problem, other }) => {
    const span = placeIn(reading, problem);
    return span ? [{ problem: { ...problem, ...span }, other, otherSpan: spanInOther(store, problem) }] : [];
  });
  return Promise.all(
    found.map(async ({ problem, other, otherSpan }) => {
      const range = await rangeInFile(other, otherSpan);
      return { problem, other: new vscode.Location(other, range) };
    }),
  );
}

/** The library may know an older text than the document's: the place is looked up again. */
function placeIn({ pack, root }: PackDocumentReading, problem: Problem): Span | undefined {
  if (problem.code === 'entity-conflict') {
    const { id } = problem;
    return [...(pack?.actors ?? []), ...(pack?.places ?? [])].find((entity) => entity.id === id)?.span;
  }
  const idNode = root?.kind === 'map' ? entryOf(root, 'id')?.value : undefined;
  return idNode ? { start: idNode.start, end: idNode.end } : { start: 0, end: 0 };
}

/** `undefined` for the place of the pack's own id. */
function spanInOther({ library }: LibraryStore, problem: Problem): Span | undefined {
  if (problem.code !== 'entity-conflict') return undefined;
  return library.entity(problem.id)?.entries.find(({ pack }) => pack.id === problem.pack)?.value.span;
}

async function rangeInFile(uri: vscode.Uri, span: Span | undefined): Promise<vscode.Range> {
  const text = await textOf(uri);
  const { start, end } = span ?? placeOfPackId(text);
  const positions = new TextPositions(text);
  const position = (offset: number) => {
    const { line, column } = positions.at(offset);
    return new vscode.Position(line, column);
  };
  return new vscode.Range(position(start), position(end));
}

/** Not by opening every file as a document: it would be checked, and listed in the Problems panel, on its own. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    if (uri.scheme === bundledScheme) return (await vscode.workspace.openTextDocument(uri)).getText();
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
