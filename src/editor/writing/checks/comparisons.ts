import * as vscode from 'vscode';

const scheme = 'briefing-comparison';
/** Maximum number of texts that are kept: older ones are made again with the next question. */
const mostKept = 64;

/** Texts to be shown side by side in the editor's own comparison. */
export class Comparisons implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;

  /** The addresses of two texts. */
  put(before: string, after: string): [before: vscode.Uri, after: vscode.Uri] {
    return [this.keep('note', before), this.keep('pack', after)];
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.path);
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  private keep(name: string, text: string): vscode.Uri {
    const path = `/${this.count++}/${name}.md`;
    this.texts.set(path, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > mostKept && oldest !== undefined) this.texts.delete(oldest);
    return vscode.Uri.from({ scheme, path });
  }
}
