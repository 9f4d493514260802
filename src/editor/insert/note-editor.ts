import * as vscode from 'vscode';
import { type Content, planInsertion } from '../../core/note/insertion';
import { isOwnPage } from '../pages/page-uris';
import { noteStyle, settings } from '../settings';
import { isInTab } from './note-tabs';
import { isPack } from '../packs/pack-files';
import { rangeOf } from '../ranges';
import { isReadOnly } from '../read-only';

/** What goes to each place of a note; made when the note is known. `undefined` when there is nothing to insert. */
export type ContentMaker = (document: vscode.TextDocument) => ((offset: number) => Content) | undefined;

/** Puts contents into the note that the user is writing. */
export class NoteEditors implements vscode.Disposable {
  private last = noteOf(vscode.window.activeTextEditor);
  private readonly listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
    this.last = noteOf(editor) ?? this.last;
  });

  /** The open note that an insertion would go to, without opening or showing anything. */
  get document(): vscode.TextDocument | undefined {
    return this.currentEditor()?.document;
  }

  /**
   * Inserts at every cursor of the note, in one undo step. Without a note, a new one is made; a note that cannot be
   * written in stays as it is, and the user is offered the text another way.
   *
   * @returns whether something was inserted
   */
  async insert(make: ContentMaker): Promise<boolean> {
    const editor = await this.writableEditor();
    const { document } = editor;
    const readOnly = await isReadOnly(document);
    const contentAt = make(document);
    if (!contentAt) return false;
    if (!readOnly && (await apply(editor, contentAt))) return true;
    void this.offerElsewhere(make, document);
    return false;
  }

  private currentEditor(): vscode.TextEditor | undefined {
    const active = noteOf(vscode.window.activeTextEditor);
    if (active) return active;
    return this.last && isInTab(this.last.document) ? this.last : undefined;
  }

  /** A click on a row shows a record's page, which then is the active editor: what is meant is the note before it. */
  private async writableEditor(): Promise<vscode.TextEditor> {
    const editor = this.currentEditor();
    if (!editor) return this.newNote();
    if (editor === vscode.window.activeTextEditor) return editor;
    const { document, selections, viewColumn } = editor;
    const shown = await vscode.window.showTextDocument(document, viewColumn ?? vscode.ViewColumn.Active);
    shown.selections = [...selections];
    return shown;
  }

  private async newNote(): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    return vscode.window.showTextDocument(document);
  }

  private async offerElsewhere(make: ContentMaker, { fileName }: vscode.TextDocument): Promise<void> {
    const copy = vscode.l10n.t('Copy the Text');
    const elsewhere = vscode.l10n.t('Insert into a New Note');
    const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    const message = vscode.l10n.t('“{0}” is read-only, so nothing was inserted.', name);
    const choice = await vscode.window.showWarningMessage(message, copy, elsewhere);
    if (choice === copy) {
      const empty = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
      const contentAt = make(empty);
      if (contentAt) await vscode.env.clipboard.writeText(standalone(contentAt));
    } else if (choice === elsewhere) {
      const editor = await this.newNote();
      const contentAt = make(editor.document);
      if (contentAt) await apply(editor, contentAt);
    }
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** The editor, if what it shows can be meant as a note: a language of notes, but no page of ours, no output, no pack. */
function noteOf(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
  return editor && isNote(editor.document) ? editor : undefined;
}

/**
 * Whether the document can be meant as a note. A pack stays none where the user has named YAML among the languages: a
 * sentence in it would break it.
 */
export function isNote(document: vscode.TextDocument): boolean {
  const { languageId, uri } = document;
  return (
    settings.languages.includes(languageId) &&
    uri.scheme !== 'output' &&
    !isPack(document) &&
    !isOwnPage(document)
  );
}

/** A content as a text of its own: what a new note would hold. */
export function standalone(contentAt: (offset: number) => Content): string {
  const { edits } = planInsertion('', [{ start: 0, end: 0 }], contentAt, '\n');
  return edits.map(({ text }) => text).join('');
}

/** Whether the editor took the edits; one that was closed meanwhile does not. */
async function apply(editor: vscode.TextEditor, contentAt: (offset: number) => Content): Promise<boolean> {
  const { document } = editor;
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const selections = editor.selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const { format } = noteStyle(document);
  const { edits, cursors } = planInsertion(document.getText(), selections, contentAt, eol, format);
  const taken = editor.edit((builder) => {
    for (const change of edits) builder.replace(rangeOf(document, change), change.text);
  });
  if (!(await Promise.resolve(taken).catch(() => false))) return false;
  editor.selections = cursors.map((offset) => {
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  editor.revealRange(editor.selection);
  return true;
}
