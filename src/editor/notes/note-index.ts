import type * as vscode from 'vscode';
import { type NoteFacts, noteForm } from '../../core/note/note-facts';
import type { StoredIndex } from '../../core/stored/stored-index';
import { openIndex } from '../library/stored-index';

/** The index of the notes in this workspace; of no workspace, where none is open. */
export function openNoteIndex(context: vscode.ExtensionContext): StoredIndex<NoteFacts> {
  return openIndex(context, 'notes', noteForm);
}
