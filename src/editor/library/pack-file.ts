import * as vscode from 'vscode';
import { toSlug } from '../../core/pack/ids';
import type { LibraryPack } from '../../core/library';
import type { Pack } from '../../core/pack/model';
import { type PackHead, headOf } from '../../core/outline/sources-outline';
import { type StoredPack, decodePack } from '../../core/stored/stored-pack';
import { mayHold } from '../../core/stored/word-set';
import { bundledPackUri } from '../pages/page-uris';

/** One file that is, or should be, a pack. */
export interface PackFile {
  /** What can be opened to read it. */
  readonly uri: vscode.Uri;
  /** What to call it: its path in the workspace. */
  readonly file: string;
  /** Packs stand in the order of this text: the user's own by their paths, then those that come with the extension. */
  readonly order: string;
  /** `undefined` for a file that is no pack. */
  readonly head: PackHead | undefined;
  readonly problems: StoredPack['problems'];
  /** `undefined` for a file that is no pack. */
  decode(): Pack | undefined;
  /** The pack as a library takes it. */
  shelve(id: string): LibraryPack;
}

/** A pack of the workspace, as it was read from its file or from an open editor. */
export function ownPackFile(uri: vscode.Uri, { json, problems, words }: StoredPack): PackFile {
  const file = vscode.workspace.asRelativePath(uri);
  const order = `0 ${file}`;
  const decode = () => json && decodePack(json);
  let first = decode();
  return {
    uri,
    file,
    order,
    head: first && headOf(first),
    problems,
    decode,
    shelve: (id) => ({
      id,
      order,
      decode: () => {
        // The library asks at once, and then, as a rule, not again for long.
        const pack = first ?? decode();
        first = undefined;
        return pack ?? emptyPack(id);
      },
      mayHold: (word) => mayHold(words, word),
    }),
  };
}

/** The id of a pack that gives itself none. */
export function fallbackIdOf({ path }: vscode.Uri): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.briefing\.ya?ml$/, '');
  return toSlug(name) ?? 'pack';
}

/** The bundled packs, in the form that the build made of them. Rejects when the package is damaged. */
export async function loadBundled(extensionUri: vscode.Uri): Promise<PackFile[]> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'dist', 'articles', 'articles.json'),
  );
  const packs = JSON.parse(new TextDecoder().decode(bytes)) as { file: string; pack: Pack }[];
  return packs.map(({ file, pack }) => {
    const order = `1 ${file}`;
    return {
      uri: bundledPackUri(file),
      file,
      order,
      head: headOf(pack),
      problems: [],
      decode: () => pack,
      shelve: (id) => ({ id, order, decode: () => pack }),
    };
  });
}

/** For bytes that are no pack any more, which can only be if something in memory was damaged. */
function emptyPack(id: string): Pack {
  const none: readonly never[] = [];
  return {
    id,
    title: id,
    sources: none,
    places: none,
    actors: none,
    relations: none,
    events: none,
    claims: none,
    quotes: none,
  };
}
