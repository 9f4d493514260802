import * as vscode from 'vscode';
import { ownProblems } from '../../core/pack/schema';
import type { LibraryStore } from '../library/library-store';
import type { PackDocuments } from '../packs/pack-documents';
import { isOwnPack } from '../packs/pack-files';
import type { YamlNeighbour } from '../packs/yaml-neighbour';
import { diagnosticOf } from './diagnostics';
import { problemsBesideOthers } from './other-packs';

/** A pause in typing, in milliseconds. */
const pause = 150;

/** Shows what is wrong with the packs that are open, as soon as typing pauses; on closing, nothing stays behind. */
export class PackChecks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('briefing-packs');
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
    private readonly neighbour: YamlNeighbour,
  ) {
    const all = () => {
      this.checkAll();
    };
    this.listeners = vscode.Disposable.from(
      this.collection,
      store.onDidChange(all),
      neighbour.onDidChangeChecks(all),
      vscode.workspace.onDidOpenTextDocument((document) => void this.check(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.checkAfterPause(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
      }),
    );
    this.checkAll();
  }

  private checkAll(): void {
    // One that is being written in is checked when its writer pauses.
    for (const document of vscode.workspace.textDocuments)
      if (!this.waiting.has(document)) void this.check(document);
  }

  private checkAfterPause(document: vscode.TextDocument): void {
    if (!isOwnPack(document)) return;
    clearTimeout(this.waiting.get(document));
    const check = () => {
      this.waiting.delete(document);
      void this.check(document);
    };
    this.waiting.set(document, setTimeout(check, pause));
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    if (!isOwnPack(document) || !isOpen(document)) return;
    const { version, reading } = this.packs.of(document);
    const beside = await problemsBesideOthers(this.store, this.packs, document.uri, reading);
    if (!isOpen(document) || document.version !== version) return;
    const own = ownProblems(reading.problems, this.neighbour.checks(document));
    this.collection.set(document.uri, [
      ...own.map((problem) => diagnosticOf(document, problem)),
      ...beside.map(({ problem, other }) => diagnosticOf(document, problem, other)),
    ]);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
    if (isOwnPack(document)) this.collection.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.listeners.dispose();
  }
}

function isOpen({ isClosed }: vscode.TextDocument): boolean {
  return !isClosed;
}
