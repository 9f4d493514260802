import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { captureCommands } from '../../shared/command-ids';
import { loaded } from '../../shared/loaded';
import type { PackDocuments } from '../language/pack-documents';

/** Registers the commands that make and extend packs. The readers of articles are loaded with the first. */
export function registerCaptureCommands(store: LibraryStore, packs: PackDocuments): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(captureCommands.newPack, async (argument: unknown) =>
      (await loaded(import('./new-pack')))?.newPack(store, argument),
    ),
    registerCommand(captureCommands.addToPack, async (argument: unknown) =>
      (await loaded(import('./add-to-pack')))?.addToPack(store, packs, argument),
    ),
  );
}
