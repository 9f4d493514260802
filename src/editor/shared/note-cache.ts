import type * as vscode from 'vscode';
import type { TextFormat } from '../../core/base/text-format';
import { VersionCache } from '../../core/base/version-cache';
import type { Library } from '../../core/library';
import { NoteReader, type ReadNote } from '../../core/markdown/note-reader';
import { languageIn } from '../../core/note/front-matter/style';
import { placedProse } from '../../core/markdown/prose-for-names';
import type { Mention, NoteMentions } from '../../core/names';
import type { NoteText } from './settings';

/** A note in one version. */
export interface NoteVersion {
  readonly version: number;
  readonly text: string;
  readonly format: TextFormat;
  /** Read when it is first asked for: what was not edited since the version before is not read again. */
  readonly read: ReadNote;
  /** Reads the same in steps, between which others may have their turn. */
  readInSteps(): Generator<undefined, ReadNote>;
}

/** A note in one version, beside the packs that it draws on in one version. */
export interface NoteInLibrary {
  readonly note: NoteVersion;
  readonly library: Library;
  /** The version of the library. */
  readonly version: number;
  /** In order; the same objects each time. */
  readonly mentions: readonly Mention[];
}

/**
 * The one cache of notes. A note is read once a version, and what follows from it, by itself or beside a library, is derived
 * once a version of both. Notes that are closed are dropped.
 */
export class NoteCache {
  private readonly followed = new WeakMap<NoteText, FollowedNote>();
  private readonly answers = new VersionCache<NoteVersion>();
  private readonly answersInLibrary = new VersionCache<NoteInLibrary>();
  private readonly closing: { dispose(): unknown };

  constructor(
    private readonly formatOf: (document: NoteText) => TextFormat,
    onDidClose: (listener: (document: NoteText) => void) => { dispose(): unknown },
  ) {
    this.closing = onDidClose((document) => {
      this.followed.delete(document);
    });
  }

  /** The answer about the note as it is now. @param derive the key too: one function, not a closure made for each call */
  get<T>(document: NoteText, derive: (note: NoteVersion) => T): T {
    return this.answers.get(this.follow(document).note, derive);
  }

  /** The answer about the note and a library, both as they are now. @param derive as for `get` */
  getIn<T>(library: Library, document: NoteText, derive: (known: NoteInLibrary) => T): T {
    return this.answersInLibrary.get(this.follow(document).beside(library), derive);
  }

  read(document: NoteText): ReadNote {
    return this.follow(document).note.read;
  }

  /** Returns what `read` does, in steps, between which others may have their turn: a long note takes a while. */
  readInSteps(document: NoteText): Generator<undefined, ReadNote> {
    return this.follow(document).note.readInSteps();
  }

  /** In order. For one version of the document and the library, the same objects. */
  mentionsIn(library: Library, document: NoteText): readonly Mention[] {
    return this.follow(document).beside(library).mentions;
  }

  /** The mentions that touch a stretch, in order: of a long note much less than all. Offsets are UTF-16 units. */
  mentionsBetween(library: Library, document: NoteText, start: number, end: number): readonly Mention[] {
    return this.follow(document).mentionsOf(library).between(start, end);
  }

  /** The mention that holds the position, its end included; `undefined` if none does. */
  mentionAt(library: Library, document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    return this.follow(document).mentionsOf(library).at(document.offsetAt(position));
  }

  private follow(document: NoteText): FollowedNote {
    const format = this.formatOf(document);
    let followed = this.followed.get(document);
    // A document that is given another language stays the same object.
    if (followed?.format !== format) {
      followed = new FollowedNote(document, format);
      if (!isClosed(document)) this.followed.set(document, followed);
    }
    followed.update(document);
    return followed;
  }

  dispose(): void {
    this.closing.dispose();
  }
}

function isClosed(document: NoteText): boolean {
  return (document as Partial<vscode.TextDocument>).isClosed === true;
}

/** A note that is followed from version to version. */
class FollowedNote {
  private readonly reader: NoteReader;
  private inLibrary = new VersionCache<Library>();
  private mentions: FollowedMentions | undefined;
  note: NoteVersion;

  constructor(
    document: NoteText,
    readonly format: TextFormat,
  ) {
    this.reader = new NoteReader(format);
    this.note = this.versionOf(document);
  }

  update(document: NoteText): void {
    if (this.note.version === document.version) return;
    this.note = this.versionOf(document);
    this.inLibrary = new VersionCache();
  }

  beside(library: Library): NoteInLibrary {
    return this.inLibrary.get(library, this.makeBeside);
  }

  mentionsOf(library: Library): NoteMentions {
    this.mentions = followMentions(this.mentions, library, this.note);
    return this.mentions.found;
  }

  private versionOf(document: NoteText): NoteVersion {
    const { reader, format } = this;
    const text = document.getText();
    const language = () => (format === 'markdown' ? languageIn(text) : undefined);
    let read: ReadNote | undefined;
    return {
      version: document.version,
      text,
      format,
      get read() {
        return (read ??= reader.read(text, language()));
      },
      *readInSteps() {
        if (read) return read;
        const note = yield* reader.steps(text, language());
        // Another may have read it meanwhile.
        return (read ??= note);
      },
    };
  }

  private readonly makeBeside = (library: Library): NoteInLibrary => {
    const all = () => this.mentionsOf(library).all();
    let mentions: readonly Mention[] | undefined;
    return {
      note: this.note,
      library,
      version: library.version,
      get mentions() {
        return (mentions ??= all());
      },
    };
  };
}

/** The mentions in a note, of a library in one version. */
interface FollowedMentions {
  readonly library: Library;
  readonly libraryVersion: number;
  readonly read: ReadNote;
  readonly found: NoteMentions;
}

/** Returns the mentions in the note: only what an edit touched is looked through again, unless the packs are others. */
function followMentions(
  before: FollowedMentions | undefined,
  library: Library,
  { read }: NoteVersion,
): FollowedMentions {
  const { version: libraryVersion } = library;
  if (before?.library !== library || before.libraryVersion !== libraryVersion)
    return { library, libraryVersion, read, found: library.mentionsOf(read) };
  if (before.read === read) return before;
  before.found.read(placedProse(read), read.text);
  return { ...before, read };
}
