import * as vscode from 'vscode';
import { type NoteFacts, noteForm } from '../../core/note/note-facts';
import { IndexMemory } from '../library/index-memory';
import { openIndex } from '../library/stored-index';

/** Opens the memory of the notes in this workspace; of no workspace, where none is open. */
export function openNoteMemory(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): IndexMemory<NoteFacts> {
  return new IndexMemory(openIndex(context, 'notes', noteForm), (reason) => {
    log.warn(vscode.l10n.t('The index of the notes could not be written: {0}', reason));
  });
}
