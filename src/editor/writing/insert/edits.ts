import * as vscode from 'vscode';
import { type Content, type Insertion, planInsertion } from '../../../core/note/insert/insertion';
import type { Span } from '../../../core/base/span';
import type { TextEdit } from '../../../core/base/text-edit';
import { editorOf } from '../../shared/front/show-note';
import { rangeOf } from '../../shared/ranges';
import { formatOf } from '../../shared/settings';

export type ContentAt = (offset: number) => Content;

/** A content as edits of the document as it is now. */
export function planIn(
  document: vscode.TextDocument,
  selections: readonly Span[],
  contentAt: ContentAt,
): Insertion {
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return planInsertion(document.getText(), selections, contentAt, eol, formatOf(document));
}

/** A content as a text of its own: what a new note would hold. */
export function standalone(contentAt: ContentAt): string {
  const { edits } = planInsertion('', [{ start: 0, end: 0 }], contentAt, '\n');
  return edits.map(({ text }) => text).join('');
}

/**
 * Changes the document in one undo step, whatever editor shows it.
 *
 * @returns false where it was closed or has changed meanwhile
 */
export async function applyEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): Promise<boolean> {
  if (document.isClosed) return false;
  const taken = editorOf(document)?.edit((builder) => {
    for (const change of edits) builder.replace(rangeOf(document, change), change.text);
  });
  // An editor that was closed meanwhile throws.
  if (taken) return Promise.resolve(taken).catch(() => false);
  const edit = new vscode.WorkspaceEdit();
  for (const change of edits) edit.replace(document.uri, rangeOf(document, change), change.text);
  return vscode.workspace.applyEdit(edit);
}

/** Inserts at every cursor, and puts the cursors after what was inserted; `undefined` where the editor did not take it. */
export async function insertAtCursors(
  editor: vscode.TextEditor,
  contentAt: ContentAt,
): Promise<Insertion | undefined> {
  const { document } = editor;
  const selections = editor.selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const plan = planIn(document, selections, contentAt);
  if (!(await applyEdits(document, plan.edits))) return undefined;
  editor.selections = plan.cursors.map((offset) => {
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  editor.revealRange(editor.selection);
  return plan;
}
