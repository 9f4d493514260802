import * as vscode from 'vscode';
import type { Part } from './part';

/** What a command does, and resolves to. What it is given is anybody's: each looks at it itself, as with the editor's. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Run = (...given: any[]) => unknown;

const runs = new Map<string, Run>();

/** Says what a command of the manifest does: `registerCommands` has made it known to the editor before. */
export function onCommand(id: string, run: Run): vscode.Disposable {
  runs.set(id, run);
  return new vscode.Disposable(() => runs.delete(id));
}

/**
 * Makes the commands of the manifest known to the editor, which may want one as soon as the extension is started.
 *
 * @param features says what they do, once it is there; where it cannot be loaded, the user is told and a command does nothing
 */
export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  features: Part<unknown>,
): vscode.Disposable {
  const { contributes } = packageJSON as { contributes: { commands: { command: string }[] } };
  return vscode.Disposable.from(
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...given: unknown[]) => {
        await features.tryGet();
        return runs.get(command)?.(...given);
      }),
    ),
  );
}
