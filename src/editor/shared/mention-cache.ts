import * as vscode from 'vscode';
import type { Library } from '../../core/library';
import type { Mention, NoteMentions } from '../../core/names';
import { formatOf } from './settings';

/** More changes than this are not kept for later: the text is read anew. */
const mostPending = 500;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is known of a document, and how it changed since. */
interface Known {
  readonly library: Library;
  readonly libraryVersion: number;
  readonly mentions: NoteMentions;
  /** The version of the document that the mentions are of, once the changes are made. */
  version: number;
  changes: Change[];
  /** All mentions of this version, if they were asked for. */
  all: readonly Mention[] | undefined;
}

/**
 * The mentions of open documents, found once for each version of a document and of the library, and shared by all who ask. A
 * change of the text is noted; when mentions are asked for next, what it touched is read again.
 */
export class MentionCache implements vscode.Disposable {
  private readonly known = new Map<vscode.TextDocument, Known>();
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document)),
    vscode.workspace.onDidChangeTextDocument((event) => {
      this.note(event);
    }),
  );

  /** In order. For one version of the document and the library, the same objects. */
  mentionsIn(library: Library, document: vscode.TextDocument): readonly Mention[] {
    const known = this.upToDate(library, document);
    return (known.all ??= known.mentions.all());
  }

  /** Those that touch a stretch of the document, in order: of a long note much less than all. */
  mentionsBetween(
    library: Library,
    document: vscode.TextDocument,
    start: number,
    end: number,
  ): readonly Mention[] {
    const known = this.upToDate(library, document);
    return (
      known.all?.filter((mention) => mention.end >= start && mention.start <= end) ??
      known.mentions.between(start, end)
    );
  }

  /** The mention at the position (its end included), or `undefined`. */
  mentionAt(library: Library, document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    const known = this.upToDate(library, document);
    return known.mentions.at(document.offsetAt(position));
  }

  private upToDate(library: Library, document: vscode.TextDocument): Known {
    const known = this.known.get(document);
    if (known?.library === library && known.libraryVersion === library.version) {
      if (known.version === document.version && known.changes.length === 0) return known;
      if (makeChanges(known, document)) return known;
    }
    const found: Known = {
      library,
      libraryVersion: library.version,
      mentions: library.mentionsOf(document.getText(), formatOf(document)),
      version: document.version,
      changes: [],
      all: undefined,
    };
    if (!document.isClosed) this.known.set(document, found);
    return found;
  }

  private note({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.known.get(document);
    if (!known || contentChanges.length === 0) return;
    // All places of an event are those before it: from the last to the first, none moves another.
    const changes = contentChanges
      .map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }))
      .sort((one, other) => other.start - one.start);
    if (known.changes.length + changes.length > mostPending) this.known.delete(document);
    else {
      known.changes.push(...changes);
      known.version = document.version;
    }
  }

  dispose(): void {
    this.listeners.dispose();
    this.known.clear();
  }
}

/** Whether the mentions are those of the document as it is now. */
function makeChanges(known: Known, document: vscode.TextDocument): boolean {
  if (known.version !== document.version) return false;
  const { changes } = known;
  known.changes = [];
  known.all = undefined;
  for (const { start, end, text } of changes) known.mentions.edit(start, end, text);
  // Should a change ever not have been told, all is read anew.
  const end = document.lineAt(document.lineCount - 1).range.end;
  return known.mentions.length === document.offsetAt(end);
}
