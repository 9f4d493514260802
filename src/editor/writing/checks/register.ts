import * as vscode from 'vscode';
import type { MentionCache } from '../../shared/mention-cache';
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
  mentions: MentionCache,
  log: vscode.LogOutputChannel,
): NoteCheckPart {
  const notes = new CheckedNotes(store, mentions);
  const comparisons = new Comparisons();
  const workspace = new WorkspaceCheck(store, log);
  return {
    fixes: new NoteFixes(notes, comparisons),
    registrations: vscode.Disposable.from(
      notes,
      comparisons.register(),
      workspace,
      new NoteChecks(store, notes),
    ),
    checkWorkspace: () => workspace.run(),
  };
}
