import type * as vscode from 'vscode';

/** Returns the name of a note for the user: the last part of its path. */
export function noteName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
