import type * as vscode from 'vscode';

/** Asked anew after each `await`: the compiler takes what it was before for what it is. */
export function isCancelled(token: vscode.CancellationToken): boolean {
  return token.isCancellationRequested;
}
