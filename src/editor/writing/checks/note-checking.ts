import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { NoteCache } from '../../shared/note-cache';
import { CheckedNotes } from './checked-notes';
import { Comparisons } from './comparisons';
import { NoteChecks } from './note-checks';
import { NoteFixes } from './note-fixes';
import { SourceRows } from './source-rows';
import { type WorkspaceOutcome, WorkspaceCheck } from './workspace-check';

/** The checks at work: on open notes, on all notes, and the quick fixes. Everything here is loaded on demand. */
export class NoteChecking implements vscode.Disposable {
  readonly fixes: NoteFixes;
  readonly sources: SourceRows;
  private readonly workspace: WorkspaceCheck;
  private readonly running: vscode.Disposable;

  constructor(store: LibraryStore, notes: NoteCache, log: vscode.LogOutputChannel) {
    const checked = new CheckedNotes(store, notes);
    const comparisons = new Comparisons();
    this.fixes = new NoteFixes(checked, comparisons);
    this.sources = new SourceRows(checked);
    this.workspace = new WorkspaceCheck(store, log);
    this.running = vscode.Disposable.from(
      checked,
      comparisons.register(),
      this.workspace,
      new NoteChecks(store, checked),
    );
  }

  checkWorkspace(): Promise<WorkspaceOutcome | undefined> {
    return this.workspace.run();
  }

  dispose(): void {
    this.running.dispose();
  }
}
