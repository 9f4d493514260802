import * as vscode from 'vscode';
import { registerPackChecks } from '../editor/checks/register-checks';
import type { LibraryStore } from '../editor/library/library-store';
import { PackDocuments } from '../editor/packs/pack-documents';
import { type IdProviders, registerPackLanguage } from '../editor/packs/register';
import { YamlNeighbour } from '../editor/packs/yaml-neighbour';

/** Writing packs: loaded when a pack is first opened, or an id first followed from a note. */
export interface PackPart {
  readonly documents: PackDocuments;
  readonly inNotes: IdProviders;
  readonly registrations: vscode.Disposable;
}

export function startPacks(store: LibraryStore, log: vscode.LogOutputChannel): PackPart {
  const documents = new PackDocuments();
  const neighbour = new YamlNeighbour();
  const { inNotes, registrations } = registerPackLanguage(store, documents, neighbour, log);
  const checks = registerPackChecks(store, documents, neighbour);
  return {
    documents,
    inNotes,
    registrations: vscode.Disposable.from(documents, neighbour, registrations, checks),
  };
}
