import * as vscode from 'vscode';
import {
  CitationIndex,
  type Citable,
  type CitedLabel,
  citedLabels,
  labelsOf,
} from '../../core/note/citations/citing';
import type { LibraryStore } from '../library/library-store';
import type { NoteCache, NoteVersion } from '../shared/note-cache';
import { formatOf } from '../shared/settings';
import type { NoteFiles } from './note-files';

/** A label in a note. */
export interface CitingPlace {
  readonly uri: vscode.Uri;
  readonly label: string;
  /** The label's own words, without its marks. */
  readonly range: vscode.Range;
  /** `true` if the label means nothing else. */
  readonly isExact: boolean;
}

/** Knows which notes cite what: those of the workspace, as they are in the editor or else on the disk. */
export class CitingNotes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when citations may have changed; not before they have been asked for. */
  readonly onDidChange = this.changed.event;
  private readonly index = new CitationIndex();
  /** The version of each open note that the index has. */
  private readonly versions = new Map<string, number>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
    private readonly files: NoteFiles,
  ) {
    files.addReader({
      // Where the note is open, its editor has the last word.
      read: (uri, { labels }) => {
        this.versions.delete(uri.toString());
        this.index.set(uri.toString(), labels);
      },
      gone: (uri) => {
        this.versions.delete(uri.toString());
        this.index.delete(uri.toString());
      },
    });
    const changed = ({ uri }: vscode.TextDocument) => {
      if (this.versions.has(uri.toString())) this.changed.fire();
    };
    this.listeners = vscode.Disposable.from(
      this.files.onDidChange(() => {
        this.changed.fire();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.closed(document);
        changed(document);
        this.versions.delete(document.uri.toString());
      }),
    );
  }

  /** Returns the places where notes cite it; empty once cancelled. */
  async citing(citable: Citable, token: vscode.CancellationToken): Promise<CitingPlace[]> {
    await this.upToDate(token);
    return token.isCancellationRequested ? [] : this.known(citable);
  }

  /** Returns the places where notes cite it, as far as they have been read. */
  known(citable: Citable): CitingPlace[] {
    return this.placesIn(this.index, citable);
  }

  /** Returns the places where a document cites it, in its current text. */
  citingIn(document: vscode.TextDocument, citable: Citable): CitingPlace[] {
    const index = new CitationIndex();
    index.set(document.uri.toString(), this.notes.get(document, labelsIn));
    return this.placesIn(index, citable);
  }

  private placesIn(index: CitationIndex, citable: Citable): CitingPlace[] {
    const { all, exactly } = labelsOf(this.store.library, index, citable);
    return index.citing(all).map(({ note, cited }) => ({
      uri: vscode.Uri.parse(note, true),
      label: cited.label,
      range: rangeOfLabel(cited),
      isExact: exactly.includes(cited.label),
    }));
  }

  /** Settled when all notes are known as they are now, or once cancelled. */
  async upToDate(token: vscode.CancellationToken): Promise<void> {
    await this.files.upToDate(token);
    if (token.isCancellationRequested) return;
    // What is being written counts, saved or not.
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (!this.isNote(document) || this.versions.get(key) === document.version) continue;
      this.versions.set(key, document.version);
      this.index.set(key, this.notes.get(document, labelsIn));
    }
  }

  private isNote(document: vscode.TextDocument): boolean {
    if (document.isClosed) return false;
    return document.isUntitled ? formatOf(document) === 'markdown' : this.index.has(document.uri.toString());
  }

  /** Goes back to the text on the disk: unsaved text is gone with its editor. */
  private closed({ uri, isUntitled }: vscode.TextDocument): void {
    if (!this.versions.has(uri.toString())) return;
    if (isUntitled) this.index.delete(uri.toString());
    else this.files.reread(uri);
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }
}

const labelsIn = ({ text }: NoteVersion) => citedLabels(text);

function rangeOfLabel({ label, line, column }: CitedLabel): vscode.Range {
  return new vscode.Range(line, column, line, column + label.length);
}
