import * as vscode from 'vscode';
import { ownProblems } from '../../../core/pack/schema';
import { AfterPause } from '../../shared/after-pause';
import type { LibraryStore } from '../../library/library-store';
import { type PackDocuments, isLong } from '../language/pack-documents';
import { isOwnPack } from '../../shared/pack-files';
import type { YamlNeighbour } from '../language/yaml-neighbour';
import { diagnosticOf } from './diagnostics';
import { problemsBesideOthers } from './other-packs';

/** A pause in typing, in milliseconds. */
const pause = 150;

/** Shows what is wrong with the packs that are open, as soon as typing pauses; nothing stays once a pack is closed. */
export class PackChecks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('briefing-packs');
  private readonly afterPause = new AfterPause(pause, (document) => void this.check(document));
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
      this.afterPause,
      store.onDidChange(all),
      neighbour.onDidChangeChecks(all),
      vscode.workspace.onDidOpenTextDocument((document) => void this.check(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isOwnPack(document)) this.afterPause.ask(document);
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
      if (!this.afterPause.isWaiting(document)) void this.check(document);
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    if (!isOwnPack(document) || !isOpen(document)) return;
    const pack = this.packs.of(document);
    const [problems, beside] = await Promise.all([
      isLong(pack)
        ? this.store.readingOf(pack.text, document.uri).then((reading) => reading.problems)
        : pack.reading.problems,
      problemsBesideOthers(this.store, this.packs, pack),
    ]);
    if (!isOpen(document) || document.version !== pack.version) return;
    const own = ownProblems(problems, this.neighbour.checks(document));
    this.collection.set(document.uri, [
      ...own.map((problem) => diagnosticOf(document, problem)),
      ...beside.map(({ problem, other }) => diagnosticOf(document, problem, other)),
    ]);
  }

  private forget(document: vscode.TextDocument): void {
    this.afterPause.forget(document);
    if (isOwnPack(document)) this.collection.delete(document.uri);
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

function isOpen({ isClosed }: vscode.TextDocument): boolean {
  return !isClosed;
}
