import * as vscode from 'vscode';
import { editorOf } from '../../shared/front/show-note';
import { noteName } from '../../shared/note-name';
import { type ContentAt, insertAtCursors, standalone } from './edits';
import { newNote } from './pick-note';

/** Makes the content for each position of a note, when the note is known. `undefined` when there is nothing to insert. */
export type ContentMaker = (document: vscode.TextDocument) => ContentAt | undefined;

/** Says that a note is read-only, and offers the text on the clipboard or in a new note. */
export async function offerElsewhere({ uri }: vscode.TextDocument, make: ContentMaker): Promise<void> {
  const copy = vscode.l10n.t('Copy the Text');
  const elsewhere = vscode.l10n.t('Insert into a New Note');
  const message = vscode.l10n.t('“{0}” is read-only, so nothing was inserted.', noteName(uri));
  const choice = await vscode.window.showWarningMessage(message, copy, elsewhere);
  if (choice === copy) {
    const empty = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const contentAt = make(empty);
    if (contentAt) await vscode.env.clipboard.writeText(standalone(contentAt));
  } else if (choice === elsewhere) {
    const document = await newNote();
    const contentAt = make(document);
    const editor = editorOf(document);
    if (contentAt && editor) await insertAtCursors(editor, contentAt);
  }
}
