import * as vscode from 'vscode';
import { isOwnPage } from './page-uris';

/** Schemes without a file system in which one can write. */
const writableSchemes = new Set(['untitled', 'vscode-notebook-cell']);

/**
 * Returns `true` if the user cannot type into the document. The editor accepts an extension's edits even in text that it
 * shows as read-only, so that we must check it ourselves.
 */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (writableSchemes.has(uri.scheme)) return false;
  // `undefined`: no file system at all, but text that some extension provides to be read.
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return true;
  if (matches(document, 'readonlyInclude') && !matches(document, 'readonlyExclude')) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // Deleted on disk, or not there yet: the text in the editor can still be written in.
    return false;
  }
}

/** The same as far as the address alone tells: a page of ours, a file system that is read-only. */
export function isReadOnlyPlace(uri: vscode.Uri): boolean {
  return isOwnPage({ uri }) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

/** Returns `true` if the user's own list of read-only files holds the document. */
function matches(document: vscode.TextDocument, list: 'readonlyInclude' | 'readonlyExclude'): boolean {
  const patterns =
    vscode.workspace.getConfiguration('files', document).get<Record<string, boolean>>(list) ?? {};
  return Object.entries(patterns).some(
    ([pattern, on]) => on && vscode.languages.match({ pattern }, document) > 0,
  );
}
