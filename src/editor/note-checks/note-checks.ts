import * as vscode from 'vscode';
import { type CheckedNote, severityOf } from '../../core/note/checks';
import type { Span } from '../../core/pack/model';
import { isNote } from '../insert/note-editor';
import type { LibraryStore } from '../library/library-store';
import { rangeOf } from '../ranges';
import { formatOf, onDidChangeSettings, settings } from '../settings';
import type { CheckedNotes } from './checked-notes';
import { findingDiagnostic } from './finding-diagnostics';

/** A pause in typing, in milliseconds. */
const pause = 400;

/** Whether the document is a note that is checked: one in Markdown. */
export function isCheckedNote(document: vscode.TextDocument): boolean {
  return formatOf(document) === 'markdown' && isNote(document);
}

/**
 * Shows what is not as it should be in the notes that are open, as soon as typing pauses. What is being written is left in
 * peace: of the sentence that the cursor stands in since it was typed in, only errors are shown.
 */
export class NoteChecks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('briefing-notes');
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** Notes that were typed in, with the sentence that was, once it is known. */
  private readonly typedIn = new Map<vscode.TextDocument, Span | undefined>();
  private readonly shown = new vscode.EventEmitter<vscode.TextDocument>();
  /** Tells when a note was checked, and what was found is shown. */
  readonly onDidShow = this.shown.event;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly notes: CheckedNotes,
  ) {
    const all = () => {
      this.checkAll();
    };
    this.listeners = vscode.Disposable.from(
      this.collection,
      this.shown,
      store.onDidChange(all),
      onDidChangeSettings(() => {
        notes.forgetOutcomes();
        all();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.checkAfterPause(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        if (this.typedIn.has(document) || document === vscode.window.activeTextEditor?.document)
          this.typedIn.set(document, undefined);
        this.checkAfterPause(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.leave(textEditor);
      }),
    );
    all();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.checkAfterPause(document);
  }

  private checkAfterPause(document: vscode.TextDocument): void {
    if (!isCheckedNote(document)) return;
    clearTimeout(this.waiting.get(document));
    const check = () => {
      this.waiting.delete(document);
      void this.check(document);
    };
    this.waiting.set(document, setTimeout(check, pause));
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    await this.store.ready;
    if (!this.isDue(document)) return;
    const checked = await this.notes.of(document);
    if (!this.isDue(document)) return;
    if (!checked) {
      this.checkAfterPause(document);
      return;
    }
    if (this.notes.present(document) !== checked) return;
    if (this.typedIn.has(document)) this.typedIn.set(document, sentenceAtCursor(document, checked));
    this.show(document, checked);
  }

  /** One that is typed in meanwhile is checked when its writer pauses. */
  private isDue(document: vscode.TextDocument): boolean {
    return !document.isClosed && !this.waiting.has(document);
  }

  private show(document: vscode.TextDocument, { findings }: CheckedNote): void {
    const severities = settings.checks(document);
    const held = this.typedIn.get(document);
    const calm = findings.filter(
      ({ start, end, facts }) =>
        !held || end < held.start || start > held.end || severityOf(facts.code, severities) === 'error',
    );
    this.collection.set(
      document.uri,
      calm.flatMap((finding) => findingDiagnostic(finding, rangeOf(document, finding), severities) ?? []),
    );
    this.shown.fire(document);
  }

  /** Once the cursor is out of the sentence that was typed in, all that was found in it is shown. */
  private leave(editor: vscode.TextEditor): void {
    const { document } = editor;
    const held = this.typedIn.get(document);
    const cursor = cursorIn(editor);
    if (!held || cursor === undefined) return;
    if (cursor >= held.start && cursor <= held.end) return;
    this.typedIn.delete(document);
    const checked = this.notes.present(document);
    if (checked) this.show(document, checked);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
    this.typedIn.delete(document);
    this.notes.forget(document);
    this.collection.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.listeners.dispose();
  }
}

/** `undefined` where the cursor is in no sentence, or in no editor. */
function sentenceAtCursor(document: vscode.TextDocument, { view }: CheckedNote): Span | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const cursor = cursorIn(editor);
  const found = cursor === undefined ? undefined : view.sentenceAt(cursor);
  return (
    found && {
      start: found.placed.start + found.sentence.start,
      end: found.placed.start + found.sentence.end,
    }
  );
}

/** `undefined` for a moment behind an edit, in which older editors know of no selection. */
function cursorIn({ document, selections: [selection] }: vscode.TextEditor): number | undefined {
  return selection && document.offsetAt(selection.active);
}
