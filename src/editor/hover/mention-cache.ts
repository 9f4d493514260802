import * as vscode from 'vscode';
import type { Library } from '../../core/library';
import type { Mention } from '../../core/names';
import { formatOf } from '../settings';

interface Cached {
  readonly version: number;
  readonly library: Library;
  readonly libraryVersion: number;
  readonly mentions: readonly Mention[];
}

/** The mentions of open documents, found once for each version of a document and of the library. */
export class MentionCache implements vscode.Disposable {
  private readonly cached = new Map<vscode.TextDocument, Cached>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument((document) =>
    this.cached.delete(document),
  );

  mentionsIn(library: Library, document: vscode.TextDocument): readonly Mention[] {
    const { version } = document;
    const known = this.cached.get(document);
    if (known?.version === version && known.library === library && known.libraryVersion === library.version)
      return known.mentions;
    const mentions = library.find(document.getText(), formatOf(document));
    if (!document.isClosed)
      this.cached.set(document, { version, library, libraryVersion: library.version, mentions });
    return mentions;
  }

  /** The mention at the position (its end included), or `undefined`. */
  mentionAt(library: Library, document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    const offset = document.offsetAt(position);
    const mentions = this.mentionsIn(library, document);
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((mentions[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const mention = mentions[low - 1];
    return mention && offset <= mention.end ? mention : undefined;
  }

  dispose(): void {
    this.closing.dispose();
    this.cached.clear();
  }
}
