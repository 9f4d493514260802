import * as vscode from 'vscode';

/** The message that is open, if one is: several callers may want a module that is missing. */
let message: Thenable<unknown> | undefined;

/**
 * Passes on a module that is loaded when it is first needed.
 *
 * @returns `undefined` if its file is missing or damaged; a message then says what to do
 */
export async function loaded<T>(module: Promise<T>): Promise<T | undefined> {
  try {
    return await module;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function tell(detail: string): void {
  const reload = vscode.l10n.t('Reload Window');
  message ??= vscode.window
    .showErrorMessage(
      vscode.l10n.t(
        'A part of Briefing Notes could not be loaded ({0}). Reload the window; if that does not help, reinstall the extension.',
        detail,
      ),
      reload,
    )
    .then((choice) => {
      message = undefined;
      if (choice === reload) void vscode.commands.executeCommand('workbench.action.reloadWindow');
    });
}
