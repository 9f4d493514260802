import * as vscode from 'vscode';
import { decodeText } from '../../../core/base/decode-text';
import { type Finding, OtherPacks, checkInSteps, findingSeverity } from '../../../core/checks';
import { Pace } from '../../../core/base/pace';
import type { LibraryStore } from '../../library/library-store';
import { noteFiles } from '../../notes/note-files';
import type { FollowedFiles } from '../../shared/files/followed-files';
import { isIn } from '../../shared/files/uris';
import { isMarkdownNote } from '../../shared/front/is-note';
import { rangesIn } from '../../shared/ranges';
import {
  type NoteText,
  formatOf,
  noteStyle,
  noteText,
  onDidChangeSettings,
  settings,
} from '../../shared/settings';
import { findingDiagnostic } from './finding-diagnostics';

/** The number of notes, and of findings in all of them. */
export interface WorkspaceOutcome {
  readonly notes: number;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Checks all notes of the workspace. What is found in notes that no editor has open stays in the Problems panel until they
 * change, are opened, or all are checked again; those that are open have checks of their own.
 */
export class WorkspaceCheck implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('briefing-workspace');
  private readonly files: FollowedFiles;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const forget = (uri: vscode.Uri) => {
      this.collection.delete(uri);
    };
    this.files = store.workspaceFiles.of(noteFiles);
    this.listeners = vscode.Disposable.from(
      this.collection,
      this.files.follow({
        changed: forget,
        gone: (gone) => {
          for (const [uri] of this.collection) if (isIn(uri, gone)) forget(uri);
        },
        folderAdded: () => undefined,
        rulesChanged: () => undefined,
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        forget(uri);
      }),
      // Other findings may be reported now, or at another severity: the old ones would mislead.
      onDidChangeSettings(() => {
        this.collection.clear();
      }),
    );
  }

  /** Checks with progress, and a message at the end; `undefined` once cancelled, or if the workspace cannot be searched. */
  async run(): Promise<WorkspaceOutcome | undefined> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking notes'),
      cancellable: true,
    };
    const outcome = await vscode.window.withProgress(options, (progress, token) =>
      this.check(progress, token),
    );
    if (outcome) void this.tell(outcome);
    return outcome;
  }

  private async check(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<WorkspaceOutcome | undefined> {
    await this.store.ready;
    const uris = token.isCancellationRequested ? undefined : await this.files.find();
    if (!uris) return undefined;
    this.collection.clear();
    const pace = new Pace(() => token.isCancellationRequested);
    const outcome = { notes: 0, errors: 0, warnings: 0 };
    for (const uri of uris) {
      progress.report({
        message: vscode.workspace.asRelativePath(uri),
        increment: 100 / uris.length,
      });
      const note = await this.read(uri);
      if (note && formatOf(note) === 'markdown') {
        const findings = await this.checkNote(note, pace);
        if (!findings) return undefined;
        outcome.notes++;
        const severities = settings.checks(note);
        for (const finding of findings) {
          const severity = findingSeverity(finding, severities);
          if (severity === 'error') outcome.errors++;
          if (severity === 'warning') outcome.warnings++;
        }
      }
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return undefined;
    }
    return outcome;
  }

  /** `undefined` once cancelled. */
  private async checkNote(note: NoteText, pace: Pace): Promise<readonly Finding[] | undefined> {
    const { library } = await this.store.drawnOn(note);
    const severities = settings.checks(note);
    const text = note.getText();
    const others = new OtherPacks(this.store.library, this.store.turnedOff);
    const checked = await checkInSteps(text, library, noteStyle(note), severities, pace, others);
    if (!checked) return undefined;
    const { findings } = checked;
    if (!isOpenNote(note.uri) && findings.length > 0) {
      const rangeOf = rangesIn(text);
      this.collection.set(
        note.uri,
        findings.flatMap((finding) => findingDiagnostic(finding, rangeOf(finding), severities) ?? []),
      );
    }
    return findings;
  }

  /** Returns the text of a note, unsaved text included. `undefined` for a file that cannot be read, which is logged. */
  private async read(uri: vscode.Uri): Promise<NoteText | undefined> {
    const open = openDocument(uri);
    if (open) return open;
    try {
      const text = decodeText(await vscode.workspace.fs.readFile(uri));
      if (text !== undefined) return noteText(uri, text);
      throw new Error(vscode.l10n.t('It is neither UTF-8 nor marked as UTF-16.'));
    } catch (error) {
      const file = vscode.workspace.asRelativePath(uri);
      this.log.warn(vscode.l10n.t('{0} could not be read, and so was not checked: {1}', file, String(error)));
      return undefined;
    }
  }

  private async tell({ notes, errors, warnings }: WorkspaceOutcome): Promise<void> {
    const { t } = vscode.l10n;
    if (errors + warnings === 0) {
      void vscode.window.showInformationMessage(t('{0} notes were checked: nothing was found.', notes));
      return;
    }
    const show = t('Show Problems');
    const message = t('{0} notes were checked: {1} errors, {2} warnings.', notes, errors, warnings);
    const choice = await vscode.window.showWarningMessage(message, show);
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

function isOpenNote(uri: vscode.Uri): boolean {
  const document = openDocument(uri);
  return document !== undefined && isMarkdownNote(document);
}
