import * as vscode from 'vscode';

/** The message that is open, if one is: several may want a part that is missing, and it is told once. */
let telling: Thenable<unknown> | undefined;

/** A part of the extension that is loaded when it is first wanted, and then kept. */
export class Part<T> {
  private loaded: Promise<T> | undefined;

  /** @param load imports the part and starts it */
  constructor(private readonly load: () => Promise<T>) {}

  /**
   * Rejects where the part cannot be loaded, which the user is then told; the rest of the extension works on, and the
   * next call tries again.
   */
  get(): Promise<T> {
    return (this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = undefined;
      tell(error);
      throw error;
    }));
  }

  /** For those who can go without it. */
  async tryGet(): Promise<T | undefined> {
    return this.get().catch(() => undefined);
  }
}

function tell(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const reload = vscode.l10n.t('Reload Window');
  const message = vscode.l10n.t(
    'A part of Briefing Notes could not be loaded ({0}). Reload the window; if that does not help, reinstall the extension.',
    detail,
  );
  telling ??= vscode.window.showErrorMessage(message, reload).then((choice) => {
    telling = undefined;
    if (choice === reload) void vscode.commands.executeCommand('workbench.action.reloadWindow');
  });
}
