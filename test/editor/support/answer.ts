import * as vscode from 'vscode';

/** Answers a picker, which no event announces: the command is without effect until the picker is there. */
export async function answer<T>(pending: Thenable<T>, command: string): Promise<T> {
  const state = { settled: false };
  const done = () => (state.settled = true);
  void pending.then(done, done);
  while (!state.settled) await vscode.commands.executeCommand(command);
  return pending;
}
