import type * as vscode from 'vscode';

/** Does something with a document once nothing has been asked for it for a while: what is typed asks again and again. */
export class AfterPause implements vscode.Disposable {
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  /** @param pause in milliseconds */
  constructor(
    private readonly pause: number,
    private readonly action: (document: vscode.TextDocument) => void,
  ) {}

  ask(document: vscode.TextDocument): void {
    this.forget(document);
    const act = () => {
      this.waiting.delete(document);
      this.action(document);
    };
    this.waiting.set(document, setTimeout(act, this.pause));
  }

  /** Returns `true` if the action is still to come. */
  isWaiting(document: vscode.TextDocument): boolean {
    return this.waiting.has(document);
  }

  forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }
}
