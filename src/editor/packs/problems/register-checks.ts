import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { PackDocuments } from '../language/pack-documents';
import type { YamlNeighbour } from '../language/yaml-neighbour';
import { PackChecks } from './pack-checks';
import { registerPackFixes } from './pack-fixes';

/** Problems and quick fixes in the packs that are open. */
export function registerPackChecks(
  store: LibraryStore,
  packs: PackDocuments,
  neighbour: YamlNeighbour,
): vscode.Disposable {
  return vscode.Disposable.from(new PackChecks(store, packs, neighbour), registerPackFixes(store, packs));
}
