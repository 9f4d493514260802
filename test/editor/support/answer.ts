import * as vscode from 'vscode';

/** Answers a picker, which no event announces: the command is without effect until the picker is there. */
export async function answer<T>(pending: Thenable<T>, command: string): Promise<T> {
  const state = { isDone: false };
  const done = () => (state.isDone = true);
  void pending.then(done, done);
  while (!state.isDone) await vscode.commands.executeCommand(command);
  return pending;
}
