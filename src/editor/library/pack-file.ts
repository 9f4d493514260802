import * as vscode from 'vscode';
import { readPackBytes } from '../../core/pack/decode';
import { toSlug } from '../../core/pack/ids';
import type { Pack } from '../../core/pack/model';
import type { Problem } from '../../core/pack/problems';
import { bundledPackUri } from '../pages/page-uris';

/** One pack as it was read from its file. */
export interface PackFile {
  /** What can be opened to read it. */
  readonly uri: vscode.Uri;
  /** What to call it. */
  readonly file: string;
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
  /** The text that the positions of the problems are in. */
  text(): string;
}

/** Reads a pack of the workspace. A file that cannot be read is a pack with a problem. */
export async function loadPackFile(uri: vscode.Uri): Promise<PackFile> {
  const file = vscode.workspace.asRelativePath(uri);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.briefing\.ya?ml$/, '');
    const { pack, problems, text } = readPackBytes(bytes, toSlug(name) ?? 'pack');
    return { uri, file, pack, problems, text: () => text };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      uri,
      file,
      pack: undefined,
      problems: [{ code: 'file-unreadable', detail, start: 0, end: 0 }],
      text: () => '',
    };
  }
}

/** The bundled packs, in the form that the build made of them. Rejects when the package is damaged. */
export async function loadBundled(extensionUri: vscode.Uri): Promise<PackFile[]> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'dist', 'articles', 'articles.json'),
  );
  const packs = JSON.parse(new TextDecoder().decode(bytes)) as { file: string; pack: Pack }[];
  return packs.map(({ file, pack }) => ({
    uri: bundledPackUri(file),
    file,
    pack,
    problems: [],
    text: () => '',
  }));
}
