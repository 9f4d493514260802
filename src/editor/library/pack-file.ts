import articles from 'articles:compiled';
import * as vscode from 'vscode';
import type { LibraryPack } from '../../core/library';
import type { Pack } from '../../core/pack/model';
import { type PackHead, headOf } from '../../core/library/pack-head';
import { shelve } from '../../core/stored/shelve';
import type { StoredPack } from '../../core/stored/stored-pack';
import { bundledPackUri } from '../shared/page-uris';

/** One file that is, or should be, a pack. */
export interface PackFile {
  /** The address to open it by. */
  readonly uri: vscode.Uri;
  /** Its name for the user: its path in the workspace. */
  readonly file: string;
  /** Packs stand in the order of this text: the user's own by their paths, then those that come with the extension. */
  readonly order: string;
  /** `undefined` for a file that is no pack. */
  readonly head: PackHead | undefined;
  /** The pack as a library takes it; `undefined` for a file that is no pack. */
  readonly pack: LibraryPack | undefined;
  readonly problems: StoredPack['problems'];
}

/** A pack of the workspace, as it was read from its file or from an open editor. */
export function ownPackFile(uri: vscode.Uri, stored: StoredPack): PackFile {
  const file = vscode.workspace.asRelativePath(uri);
  const order = `0 ${file}`;
  const shelved = shelve(stored, order);
  return { uri, file, order, head: shelved?.head, pack: shelved?.pack, problems: stored.problems };
}

/**
 * The bundled packs, in the form that the build made of them. They are part of the program: a file of their own would be
 * asked for by way of the window, which is busy when an extension starts.
 */
export function bundledPackFiles(): PackFile[] {
  const packs = JSON.parse(articles) as { file: string; pack: Pack }[];
  return packs.map(({ file, pack }) => {
    const order = `1 ${file}`;
    return {
      uri: bundledPackUri(file),
      file,
      order,
      head: headOf(pack),
      pack: { id: pack.id, order, decode: () => pack },
      problems: [],
    };
  });
}
