import * as vscode from 'vscode';
import { decodeLoosely } from '../../../core/base/decode-text';
import { type NoteText, noteText } from '../settings';
import { openDocument } from './is-note';

/**
 * A text as the editor has it open, else as it lies on the disk. A file is not opened as a document: the editor would keep it
 * for minutes, and what is found in it with it. `undefined` if there is none.
 */
export async function readText(uri: vscode.Uri): Promise<NoteText | undefined> {
  const open = openDocument(uri);
  // To open one that was never saved, and is closed, would make another.
  if (open || uri.scheme === 'untitled') return open;
  try {
    const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
    // What some extension provides without a file system can be had in no other way.
    if (!isFile) return await vscode.workspace.openTextDocument(uri);
    return noteText(uri, decodeLoosely(await vscode.workspace.fs.readFile(uri)));
  } catch {
    // Deleted, or no text at all.
    return undefined;
  }
}
