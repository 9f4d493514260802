import * as vscode from 'vscode';
import type { NoteInFront } from './note-in-front';

/** The note in front, for a command about it; where there is none, the user is told what to do, and it is `undefined`. */
export async function noteOrTell(front: NoteInFront): Promise<vscode.TextDocument | undefined> {
  const note = await front.find();
  if (note) return note;
  const message = front.isUnclear
    ? vscode.l10n.t(
        'It cannot be told which note this is a preview of. Bring the note itself to the front first.',
      )
    : vscode.l10n.t('Nothing in front is a note. Open a note, or bring one to the front first.');
  void vscode.window.showInformationMessage(message);
  return undefined;
}
