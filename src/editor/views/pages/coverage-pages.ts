import * as vscode from 'vscode';
import { coveragePage } from '../../../core/note/usage/coverage-page';
import { Pace } from '../../../core/base/pace';
import { noteName } from '../../shared/note-name';
import { readText } from '../../shared/front/read-note';
import { isCoveragePage } from '../../shared/page-uris';
import { settings } from '../../shared/settings';
import type { NoteUsages } from '../../notes/note-usages';

/** A note changes with every key; a page beside it need not flicker along. */
const pauseMs = 300;

/** The pages of coverage. Those that are open follow their notes, after a pause in typing. */
export class CoveragePages implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Tells the address of a page whose note has changed. */
  readonly onDidChange = this.changed.event;
  /** The pages that are open, by the addresses of their notes. */
  private readonly open = new Map<string, vscode.Uri>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      this.follow(document);
    }),
    // A new note may have the name of one that was never saved.
    vscode.workspace.onDidOpenTextDocument((document) => {
      this.follow(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isCoveragePage(uri)) this.open.delete(noteUriOf(uri).toString());
    }),
  );

  constructor(private readonly usages: NoteUsages) {}

  async textOf(page: vscode.Uri): Promise<string> {
    const note = noteUriOf(page);
    const read = await readText(note);
    if (!read) return vscode.l10n.t('The note “{0}” is not open any more.', noteName(note));
    this.open.set(note.toString(), page);
    for (;;) {
      // Asked again if the library changes meanwhile.
      const { library, usage } = await this.usages.of(read);
      const text = await coveragePage(library, usage, noteName(note), { dates: settings.dates }, new Pace());
      if (text !== undefined) return text;
    }
  }

  private follow({ uri }: vscode.TextDocument): void {
    const page = this.open.size > 0 ? this.open.get(uri.toString()) : undefined;
    if (!page) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.changed.fire(page);
    }, pauseMs);
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.listeners.dispose();
    this.changed.dispose();
  }
}

function noteUriOf({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query);
}
