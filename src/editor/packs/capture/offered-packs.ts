import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { isOwnPack } from '../../shared/pack-files';
import { isReadOnly, isReadOnlyPlace } from '../../shared/read-only';

/**
 * The packs in which the user can write: those in sight, the other open ones, then those of the workspace that the
 * library has found, by path.
 */
export async function writablePacks(store: LibraryStore): Promise<vscode.Uri[]> {
  await store.ready;
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
  const open = [...visible, ...vscode.workspace.textDocuments].filter(
    (document) => !document.isClosed && isOwnPack(document),
  );
  const writable: vscode.Uri[] = [];
  for (const document of open) if (!(await isReadOnly(document))) writable.push(document.uri);
  const found = store.states
    .filter(({ head }) => head !== undefined)
    .map(({ uri }) => vscode.Uri.parse(uri, true))
    .filter((uri) => !isReadOnlyPlace(uri));
  return [...new Map([...writable, ...found].map((uri) => [uri.toString(), uri])).values()];
}

/** The pack that an argument means, by its address or the end of its path; `undefined` where no such one can be written in. */
export async function packNamed(store: LibraryStore, name: string): Promise<vscode.Uri | undefined> {
  const packs = await writablePacks(store);
  return (
    packs.find((uri) => uri.toString() === name) ??
    packs.find(({ path }) => path === name || path.endsWith(`/${name}`))
  );
}
