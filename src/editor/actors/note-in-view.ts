import * as vscode from 'vscode';
import type { NoteEditors } from '../insert/note-editor';
import { onDidChangeSettings } from '../settings';

/** Notes change with every key that is pressed in them; rows need not flicker along. */
const pauseMs = 300;

/**
 * The note that a view is about: the active one, or the last that was active as long as it has a tab, so that a page in front
 * of it changes nothing. Tells when it is another one or has other text, after a pause in typing, and only while it is
 * watched.
 */
export class NoteInView implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private watching: vscode.Disposable | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private told: vscode.TextDocument | undefined;

  constructor(private readonly notes: NoteEditors) {}

  /** `undefined` when no note is open. */
  get document(): vscode.TextDocument | undefined {
    return this.notes.document;
  }

  /** Begins or ends to tell of changes. */
  watch(on: boolean): void {
    if (on === (this.watching !== undefined)) return;
    this.watching?.dispose();
    this.watching = undefined;
    clearTimeout(this.pause);
    if (!on) return;
    this.told = this.document;
    const another = () => {
      if (this.document !== this.told) this.tell();
    };
    this.watching = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(another),
      vscode.window.tabGroups.onDidChangeTabs(another),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.told) this.tellSoon();
      }),
      // A document of another language is closed and opened.
      vscode.workspace.onDidOpenTextDocument(() => {
        this.tellSoon();
      }),
      onDidChangeSettings((changes) => {
        if (changes('languages') || changes('scope')) this.tell();
      }),
    );
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
