import * as vscode from 'vscode';

/** The offset in each open document of the last edit, by the user or by a program. */
export class LastEdits implements vscode.Disposable {
  private readonly places = new WeakMap<vscode.TextDocument, number>();
  private readonly listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0) return;
    // Of an insertion and the definitions that it brings along, the insertion is meant.
    const first = contentChanges.reduce((one, other) => (other.rangeOffset < one.rangeOffset ? other : one));
    this.places.set(document, first.rangeOffset + first.text.length);
  });

  /** An offset in UTF-16 code units; `undefined` where the document has not been edited since it was opened. */
  in(document: vscode.TextDocument): number | undefined {
    return this.places.get(document);
  }

  dispose(): void {
    this.listener.dispose();
  }
}
