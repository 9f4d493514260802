import * as vscode from 'vscode';
import { type NoteText, onDidChangeSettings } from '../settings';
import type { NoteInFront } from './note-in-front';

/** Notes change with every key that is pressed in them; rows need not flicker along. */
const pauseMs = 300;

/**
 * Follows the note in front for a view. Fires when it is another one or has other text, after a pause in typing, and only
 * while it is watched.
 */
export class NoteFollower implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private watching: vscode.Disposable | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private shown: NoteText | undefined;
  /** The note in front as it lies on the disk, if no document of it is open: a preview outlives its document. */
  private closed: { readonly note: NoteText; readonly watcher: vscode.Disposable } | undefined;

  constructor(private readonly front: NoteInFront) {}

  /** The note as its text is now; `undefined` if no note is in front. */
  get note(): NoteText | undefined {
    const { document, uri } = this.front;
    if (document) return document;
    return uri && this.isRead(uri) ? this.closed?.note : undefined;
  }

  /** Begins or ends to fire. */
  watch(on: boolean): void {
    if (on === (this.watching !== undefined)) return;
    this.watching?.dispose();
    this.watching = undefined;
    clearTimeout(this.pause);
    this.forgetClosed();
    if (!on) return;
    this.shown = this.note;
    const look = () => void this.look();
    this.watching = vscode.Disposable.from(
      this.front.onDidChange(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.shown) this.fireSoon();
      }),
      // A document of another language is closed and opened.
      vscode.workspace.onDidOpenTextDocument(() => {
        this.fireSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.shown) look();
      }),
      onDidChangeSettings((changes) => {
        if (changes('languages') || changes('scope')) this.fire();
      }),
    );
    look();
  }

  private async look(): Promise<void> {
    const { document, uri } = this.front;
    if (document || !uri) this.forgetClosed();
    else if (!this.isRead(uri)) await this.readClosed(uri);
    if (this.watching && this.note !== this.shown) this.fire();
  }

  private isRead(uri: vscode.Uri): boolean {
    return this.closed?.note.uri.toString() === uri.toString();
  }

  private async readClosed(uri: vscode.Uri): Promise<void> {
    const note = await this.front.read();
    this.forgetClosed();
    // Meanwhile it may have been opened, or another have come to the front.
    if (!this.watching || !note || this.front.document || note.uri.toString() !== uri.toString()) return;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*'),
    );
    const read = (changed: vscode.Uri) => {
      if (changed.toString() === uri.toString()) void this.readClosed(uri).then(() => this.look());
    };
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    this.closed = { note, watcher };
  }

  private forgetClosed(): void {
    this.closed?.watcher.dispose();
    this.closed = undefined;
  }

  private fireSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.fire();
    }, pauseMs);
  }

  private fire(): void {
    clearTimeout(this.pause);
    this.shown = this.note;
    this.changed.fire();
  }

  dispose(): void {
    this.watch(false);
    this.changed.dispose();
  }
}
