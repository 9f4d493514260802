import type * as vscode from 'vscode';
import { addToPack } from '../editor/packs/capture/add-to-pack';
import { newPack } from '../editor/packs/capture/new-pack';
import type { LibraryStore } from '../editor/library/library-store';
import type { PackDocuments } from '../editor/packs/language/pack-documents';

/** Making packs of articles, and adding to packs: loaded when a command of it is first run. */
export interface CapturePart {
  /** The address of the draft; `undefined` where none was made. */
  newPack(argument: unknown): Promise<vscode.Uri | undefined>;
  /** The id of the record; `undefined` where nothing was added. */
  addToPack(argument: unknown): Promise<string | undefined>;
}

export function startCapture(store: LibraryStore, packs: PackDocuments): CapturePart {
  return {
    newPack: (argument) => newPack(store, argument),
    addToPack: (argument) => addToPack(store, packs, argument),
  };
}
