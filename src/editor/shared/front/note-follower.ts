import * as vscode from 'vscode';
import { onDidChangeSettings } from '../settings';
import type { NoteInFront } from './note-in-front';

/** Notes change with every key that is pressed in them; rows need not flicker along. */
const pauseMs = 300;

/**
 * Follows the note in front for a view. Tells when it is another one or has other text, after a pause in typing, and only
 * while it is watched.
 */
export class NoteFollower implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private watching: vscode.Disposable | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private told: vscode.TextDocument | undefined;

  constructor(private readonly front: NoteInFront) {}

  /** `undefined` where no note is in front. */
  get document(): vscode.TextDocument | undefined {
    return this.front.document;
  }

  /** Begins or ends to tell of changes. */
  watch(on: boolean): void {
    if (on === (this.watching !== undefined)) return;
    this.watching?.dispose();
    this.watching = undefined;
    clearTimeout(this.pause);
    if (!on) return;
    this.told = this.document;
    const look = () => {
      this.look();
    };
    look();
    this.watching = vscode.Disposable.from(
      this.front.onDidChange(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.told) this.tellSoon();
      }),
      // A document of another language is closed and opened.
      vscode.workspace.onDidOpenTextDocument(() => {
        this.tellSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.told) look();
      }),
      onDidChangeSettings((changes) => {
        if (changes('languages') || changes('scope')) this.tell();
      }),
    );
  }

  private look(): void {
    const { document } = this;
    if (document !== this.told) this.tell();
    // The editor closes the document of a preview after a while. When it is open again, that is told as of any other.
    if (!document && this.front.uri) void this.front.find();
  }

  private tellSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.tell();
    }, pauseMs);
  }

  private tell(): void {
    clearTimeout(this.pause);
    this.told = this.document;
    this.changed.fire();
  }

  dispose(): void {
    this.watch(false);
    this.changed.dispose();
  }
}
