import * as vscode from 'vscode';
import type { LibraryStore } from '../library/library-store';
import type { PackDocuments } from '../packs/pack-documents';
import { PackChecks } from './pack-checks';
import { registerPackFixes } from './pack-fixes';
import { YamlServer } from './yaml-server';

/** Problems and quick fixes in the packs that are open. */
export function registerPackChecks(store: LibraryStore, packs: PackDocuments): vscode.Disposable {
  const yaml = new YamlServer();
  return vscode.Disposable.from(new PackChecks(store, packs, yaml), registerPackFixes(packs), yaml);
}
