import * as vscode from 'vscode';
import { updateDefinitions } from '../../../core/note/citations';
import { isNote } from '../../shared/front/is-note';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { noteOrTell } from '../../shared/front/note-or-tell';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { rangeOf } from '../../shared/ranges';
import { isReadOnly, isReadOnlyPlace } from '../../shared/read-only';
import { formatOf, noteStyle, registerForLanguages } from '../../shared/settings';
import { citationCommands } from '../../shared/command-ids';

const kind = vscode.CodeActionKind.SourceFixAll.append('briefing');

/** Footnote definitions as the packs have them, when somebody asks for it: by the command, or when a note is saved. */
class UpdateCitations implements vscode.CodeActionProvider {
  constructor(private readonly store: LibraryStore) {}

  /** Returns nothing unless the action is asked for by its kind: a note is never changed by itself. */
  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    if (!only?.contains(kind) || isReadOnlyPlace(document.uri)) return undefined;
    const edit = await this.editOf(document, token);
    if (!edit || isCancelled(token)) return undefined;
    const action = new vscode.CodeAction(vscode.l10n.t('Update Citations'), kind);
    action.edit = edit;
    return [action];
  }

  /**
   * The edit as the document is now; `undefined` where nothing is to be changed.
   *
   * Waits for all packs: one that is not there yet may have the label as well.
   */
  async editOf(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    if (!isNote(document) || formatOf(document) !== 'markdown') return undefined;
    await this.store.ready;
    if (token && isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const edits = updateDefinitions(document.getText(), library, noteStyle(document), eol);
    if (edits.length === 0) return undefined;
    const edit = new vscode.WorkspaceEdit();
    for (const change of edits) edit.replace(document.uri, rangeOf(document, change), change.text);
    return edit;
  }
}

export function registerUpdateCitations(store: LibraryStore, front: NoteInFront): vscode.Disposable {
  const provider = new UpdateCitations(store);
  return vscode.Disposable.from(
    registerForLanguages((languages) =>
      vscode.languages.registerCodeActionsProvider(languages, provider, { providedCodeActionKinds: [kind] }),
    ),
    vscode.commands.registerCommand(citationCommands.update, () => update(provider, front)),
  );
}

/** Updates the citations of the note in front. @returns `true` if the note was changed */
async function update(provider: UpdateCitations, front: NoteInFront): Promise<boolean> {
  const { t } = vscode.l10n;
  const document = await noteOrTell(front);
  if (!document) return false;
  if (await isReadOnly(document)) {
    void vscode.window.showWarningMessage(t('This note is read-only.'));
    return false;
  }
  const edit = await provider.editOf(document);
  if (!edit) {
    void vscode.window.showInformationMessage(t('The footnotes of this note say what the packs say.'));
    return false;
  }
  return vscode.workspace.applyEdit(edit);
}
