import * as vscode from 'vscode';
import { type CheckedNote, findingSeverity } from '../../../core/checks';
import { inNote } from '../../../core/ledger/note-view';
import type { Span } from '../../../core/base/span';
import { AfterPause } from '../../shared/after-pause';
import { isMarkdownNote } from '../../shared/front/is-note';
import type { LibraryStore } from '../../library/library-store';
import { rangeOf } from '../../shared/ranges';
import { onDidChangeSettings, settings } from '../../shared/settings';
import type { CheckedNotes } from './checked-notes';
import { findingDiagnostic } from './finding-diagnostics';

/** A pause in typing, in milliseconds. */
const pause = 400;

/**
 * Shows what is not as it should be in the notes that are open, as soon as typing pauses. What is being written is left in
 * peace: of the sentence that the cursor stands in since it was typed in, only errors are shown.
 */
export class NoteChecks implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('briefing-notes');
  private readonly afterPause = new AfterPause(pause, (document) => void this.check(document));
  /** The offset after the last change of each note that was typed in since its last check. */
  private readonly typedAt = new Map<vscode.TextDocument, number>();
  /** The sentence that is being written, of each note of which one is. */
  private readonly held = new Map<vscode.TextDocument, Span>();
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
      this.afterPause,
      store.onDidChange(all),
      onDidChangeSettings(() => {
        notes.forgetOutcomes();
        all();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.checkAfterPause(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const [change] = contentChanges;
        if (!change) return;
        if (document === vscode.window.activeTextEditor?.document)
          this.typedAt.set(document, change.rangeOffset + change.text.length);
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
    if (!isMarkdownNote(document)) return;
    this.afterPause.ask(document);
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
    this.hold(document, checked);
    this.show(document, checked);
  }

  /** One that is typed in meanwhile is checked when its writer pauses. */
  private isDue(document: vscode.TextDocument): boolean {
    return !document.isClosed && !this.afterPause.isWaiting(document);
  }

  /** Finds the sentence that was typed in, if the cursor is still there. */
  private hold(document: vscode.TextDocument, checked: CheckedNote): void {
    const at = this.typedAt.get(document);
    if (at === undefined) return;
    this.typedAt.delete(document);
    const sentence = sentenceAt(checked, at);
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.document === document ? cursorIn(editor) : undefined;
    if (sentence && cursor !== undefined && holds(sentence, cursor)) this.held.set(document, sentence);
    else this.held.delete(document);
  }

  private show(document: vscode.TextDocument, { findings }: CheckedNote): void {
    const severities = settings.checks(document);
    const held = this.held.get(document);
    const calm = findings.filter(
      (finding) =>
        !held ||
        finding.end < held.start ||
        finding.start > held.end ||
        findingSeverity(finding, severities) === 'error',
    );
    this.collection.set(
      document.uri,
      calm.flatMap((finding) => findingDiagnostic(finding, rangeOf(document, finding), severities) ?? []),
    );
  }

  /** Once the cursor is out of the sentence that was typed in, all that was found in it is shown. */
  private leave(editor: vscode.TextEditor): void {
    const { document } = editor;
    const held = this.held.get(document);
    if (!held) return;
    const cursor = cursorIn(editor);
    if (cursor === undefined || holds(held, cursor)) return;
    this.held.delete(document);
    const checked = this.notes.present(document);
    if (checked) this.show(document, checked);
  }

  private forget(document: vscode.TextDocument): void {
    this.afterPause.forget(document);
    this.typedAt.delete(document);
    this.held.delete(document);
    this.notes.forget(document);
    this.collection.delete(document.uri);
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

function sentenceAt({ view }: CheckedNote, offset: number): Span | undefined {
  const found = view.sentenceAt(offset);
  return found && inNote(found.placed, { start: found.sentence.start, end: found.sentence.end });
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** `undefined` for a moment after an edit, in which older editors have no selection. */
function cursorIn({ document, selections: [selection] }: vscode.TextEditor): number | undefined {
  return selection && document.offsetAt(selection.active);
}
