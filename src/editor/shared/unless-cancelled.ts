import type * as vscode from 'vscode';

/** Settled with the work, or once cancelled. */
export async function unlessCancelled(work: Promise<void>, token: vscode.CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<void>((resolve) => {
    listener = token.onCancellationRequested(() => {
      resolve();
    });
  });
  try {
    await Promise.race([work, cancelled]);
  } finally {
    listener?.dispose();
  }
}
