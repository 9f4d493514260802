import * as vscode from 'vscode';
import type { NoteCache } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import { CheckedNotes } from './checked-notes';
import { Comparisons } from './comparisons';
import { NoteChecks } from './note-checks';
import { NoteFixes } from './note-fixes';
import { type WorkspaceOutcome, WorkspaceCheck } from './workspace-check';

/** The checks of notes at work. */
export interface NoteCheckPart {
  readonly fixes: vscode.CodeActionProvider;
  readonly registrations: vscode.Disposable;
  checkWorkspace(): Promise<WorkspaceOutcome | undefined>;
}

export function startNoteChecks(
  store: LibraryStore,
  notes: NoteCache,
  log: vscode.LogOutputChannel,
): NoteCheckPart {
  const checked = new CheckedNotes(store, notes);
  const comparisons = new Comparisons();
  const workspace = new WorkspaceCheck(store, log);
  return {
    fixes: new NoteFixes(checked, comparisons),
    registrations: vscode.Disposable.from(
      checked,
      comparisons.register(),
      workspace,
      new NoteChecks(store, checked),
    ),
    checkWorkspace: () => workspace.run(),
  };
}
