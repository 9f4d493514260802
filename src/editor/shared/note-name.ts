import type * as vscode from 'vscode';

/** What to call a note: the last part of its path. */
export function noteName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
