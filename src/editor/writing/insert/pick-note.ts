import * as vscode from 'vscode';
import { isNote } from '../../shared/front/is-note';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { showNote } from '../../shared/front/show-note';
import { noteName } from '../../shared/note-name';
import { plain } from '../../shared/plain';

interface NoteItem extends vscode.QuickPickItem {
  readonly open: () => Promise<vscode.TextDocument | undefined>;
}

/**
 * Asks into which note a text goes, if none is in front or the note is unclear: a new one, one that is open, the source of the
 * preview in front. It is then in front itself. `undefined` when the user goes away.
 */
export async function pickNote(front: NoteInFront): Promise<vscode.TextDocument | undefined> {
  const { t } = vscode.l10n;
  const { isUnclear, openNotes, candidates } = front;
  const notes = new Map([...candidates, ...openNotes].map((uri) => [uri.toString(), uri]));
  const items: NoteItem[] = [
    { label: `$(new-file) ${t('New Note')}`, open: newNote },
    ...(isUnclear ? [{ label: `$(go-to-file) ${t('Source of This Preview')}`, open: previewSource }] : []),
    ...[...notes.values()].map((uri) => ({
      label: `$(markdown) ${plain(noteName(uri))}`,
      description: plain(vscode.workspace.asRelativePath(uri)),
      open: () => openNote(front, uri),
    })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Insert into Which Note?'),
    placeHolder: isUnclear
      ? t('It cannot be told which note this is a preview of. Choose where the text goes')
      : t('No note is active. Choose where the text goes'),
    matchOnDescription: true,
  });
  return chosen?.open();
}

/** A new note, in front, in a text editor. */
export async function newNote(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  await vscode.window.showTextDocument(document);
  return document;
}

async function openNote(front: NoteInFront, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await showNote(document, front.tabOf(uri));
  return document;
}

/** The preview knows its note, and tells it to nobody but the command that shows it. */
async function previewSource(): Promise<vscode.TextDocument | undefined> {
  await vscode.commands.executeCommand('markdown.showSource');
  const document = vscode.window.activeTextEditor?.document;
  return document && isNote(document) ? document : undefined;
}
