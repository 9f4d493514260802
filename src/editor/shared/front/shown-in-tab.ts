import * as vscode from 'vscode';
import { isOwnPage } from '../page-uris';
import { isNote, isNoteAt, openDocument } from './is-note';
import { isPreview, previewSources } from './preview-source';

/** The content of a tab: a note, a preview of one of several notes, a page of ours, or something else. */
export type Shown =
  | { readonly kind: 'note'; readonly uri: vscode.Uri }
  | { readonly kind: 'unclear'; readonly candidates: readonly vscode.Uri[] }
  | { readonly kind: 'page' }
  | { readonly kind: 'other' };

const other: Shown = { kind: 'other' };

/** @param notes those that were ever open */
export function shownIn(tab: vscode.Tab, notes: Iterable<vscode.Uri>): Shown {
  const input: unknown = tab.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)
    return shownAt(input.uri);
  if (input instanceof vscode.TabInputTextDiff) return shownAt(input.modified);
  if (input instanceof vscode.TabInputNotebook) return activeCell(input.uri);
  if (isPreview(tab)) return shownInPreview(tab.label, notes);
  return tab.isActive ? activeAmongDiffs(input) : other;
}

/** Returns `true` if the tab shows a page of ours as text. */
export function showsPage({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputText && isOwnPage(input);
}

/** Returns `true` if the tab shows the note, in any kind of editor. */
export function showsNote(tab: vscode.Tab, note: vscode.Uri, notes: Iterable<vscode.Uri>): boolean {
  // A cell has the path of its notebook.
  if (tab.input instanceof vscode.TabInputNotebook) return tab.input.uri.path === note.path;
  const shown = shownIn(tab, notes);
  return shown.kind === 'note' && shown.uri.toString() === note.toString();
}

function shownAt(uri: vscode.Uri): Shown {
  if (isOwnPage({ uri })) return { kind: 'page' };
  return isNoteAt(uri) ? { kind: 'note', uri } : other;
}

function shownInPreview(label: string, notes: Iterable<vscode.Uri>): Shown {
  const candidates = previewSources(label, notes);
  const [only, second] = candidates;
  return only && !second ? shownAt(only) : { kind: 'unclear', candidates };
}

/** The cell that is selected, written in or not: a cell of text is a note as any other. */
function activeCell(notebook: vscode.Uri): Shown {
  const editor = vscode.window.activeNotebookEditor;
  // None is selected in a notebook that has only just been opened: VS Code 1.100 has no first selection then.
  const at = editor?.selections[0]?.start ?? 0;
  if (editor?.notebook.uri.toString() !== notebook.toString() || at >= editor.notebook.cellCount)
    return other;
  const { document } = editor.notebook.cellAt(at);
  return isNote(document) ? { kind: 'note', uri: document.uri } : other;
}

/** The file that has the cursor, of those that are compared in one tab. The API has no class for such a tab yet. */
function activeAmongDiffs(input: unknown): Shown {
  const { textDiffs } = (input ?? {}) as { textDiffs?: unknown };
  if (!Array.isArray(textDiffs)) return other;
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const diff = textDiffs.find(
    (found): found is vscode.TabInputTextDiff =>
      found instanceof vscode.TabInputTextDiff && found.modified.toString() === active,
  );
  return diff && openDocument(diff.modified) ? shownAt(diff.modified) : other;
}
