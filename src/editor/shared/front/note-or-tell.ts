import * as vscode from 'vscode';
import type { NoteText } from '../settings';
import type { NoteInFront } from './note-in-front';

/** The note in front, to be written in; if there is none, the user reads what to do, and it is `undefined`. */
export async function noteOrTell(front: NoteInFront): Promise<vscode.TextDocument | undefined> {
  return orTell(front, await front.find());
}

/** The same to be read only: no document is opened for it. */
export async function noteTextOrTell(front: NoteInFront): Promise<NoteText | undefined> {
  return orTell(front, await front.read());
}

function orTell<Note>(front: NoteInFront, note: Note | undefined): Note | undefined {
  if (note) return note;
  const message = front.isUnclear
    ? vscode.l10n.t(
        'It cannot be told which note this is a preview of. Bring the note itself to the front first.',
      )
    : vscode.l10n.t('No note is active. Open a note, or bring one to the front first.');
  void vscode.window.showInformationMessage(message);
  return undefined;
}
