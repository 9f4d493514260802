import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { MentionCache } from '../../shared/mention-cache';
import { CheckedNotes } from './checked-notes';
import { Comparisons } from './comparisons';
import { NoteChecks } from './note-checks';
import { NoteFixes } from './note-fixes';
import { type WorkspaceOutcome, WorkspaceCheck } from './workspace-check';

/** The checks at work: on open notes, on all notes, and the quick fixes. Everything here is loaded on demand. */
export class NoteChecking implements vscode.Disposable {
  readonly fixes: NoteFixes;
  private readonly workspace: WorkspaceCheck;
  private readonly running: vscode.Disposable;

  constructor(store: LibraryStore, mentions: MentionCache, log: vscode.LogOutputChannel) {
    const notes = new CheckedNotes(store, mentions);
    const comparisons = new Comparisons();
    this.fixes = new NoteFixes(notes, comparisons);
    this.workspace = new WorkspaceCheck(store, log);
    this.running = vscode.Disposable.from(
      notes,
      comparisons.register(),
      this.workspace,
      new NoteChecks(store, notes),
    );
  }

  checkWorkspace(): Promise<WorkspaceOutcome | undefined> {
    return this.workspace.run();
  }

  dispose(): void {
    this.running.dispose();
  }
}
