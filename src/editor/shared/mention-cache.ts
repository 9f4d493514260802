import * as vscode from 'vscode';
import type { Library } from '../../core/library';
import { NoteReader } from '../../core/markdown/note-reader';
import { placedProse } from '../../core/markdown/prose-for-names';
import type { Mention, NoteMentions } from '../../core/names';
import { formatOf } from './settings';

/** The mentions of a version of a document. */
interface Known {
  readonly library: Library;
  readonly libraryVersion: number;
  readonly languageId: string;
  readonly reader: NoteReader;
  readonly mentions: NoteMentions;
  version: number;
  /** All mentions of this version, if they were asked for. */
  all: readonly Mention[] | undefined;
}

/**
 * The mentions of open documents, found once for each version of a document and of the library, and shared by all who ask. After
 * an edit, what it did not touch is not read again.
 */
export class MentionCache implements vscode.Disposable {
  private readonly known = new Map<vscode.TextDocument, Known>();
  private readonly listener = vscode.workspace.onDidCloseTextDocument((document) => {
    this.known.delete(document);
  });

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
    const fits =
      known?.library === library &&
      known.libraryVersion === library.version &&
      known.languageId === document.languageId;
    if (fits && known.version === document.version) return known;
    const reader =
      known?.languageId === document.languageId ? known.reader : new NoteReader(formatOf(document));
    const note = reader.read(document.getText());
    if (fits) {
      known.mentions.read(placedProse(note), note.text);
      known.version = document.version;
      known.all = undefined;
      return known;
    }
    const found: Known = {
      library,
      libraryVersion: library.version,
      languageId: document.languageId,
      reader,
      mentions: library.mentionsOf(note),
      version: document.version,
      all: undefined,
    };
    if (!document.isClosed) this.known.set(document, found);
    return found;
  }

  dispose(): void {
    this.listener.dispose();
    this.known.clear();
  }
}
