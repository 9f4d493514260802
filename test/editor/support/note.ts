import * as vscode from 'vscode';
import { ok } from './assert';

export interface NoteOptions {
  readonly language?: string;
  readonly eol?: vscode.EndOfLine;
}

/** A text with its cursors as `|`, taken apart. */
export function withCursors(marked: string): { text: string; offsets: number[] } {
  const parts = marked.split('|');
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) offsets.push((length += part.length));
  return { text: parts.join(''), offsets };
}

/** Opens an untitled document with the text; each `|` in it is a cursor. */
export async function openNote(marked: string, options: NoteOptions = {}): Promise<vscode.TextEditor> {
  const { text, offsets } = withCursors(marked);
  const document = await vscode.workspace.openTextDocument({
    language: options.language ?? 'markdown',
    content: text,
  });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (options.eol !== undefined)
    await editor.edit((builder) => {
      builder.setEndOfLine(options.eol ?? vscode.EndOfLine.LF);
    });
  // Offsets count a line break as one; positions do not care how long it is.
  editor.selections = offsets.map((offset) => {
    const before = text.slice(0, offset).split('\n');
    const position = new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
    return new vscode.Selection(position, position);
  });
  return editor;
}

/** The text of the note with its cursors as `|`. */
export function marked({ document, selections }: vscode.TextEditor): string {
  let text = document.getText();
  const offsets = selections.map(({ active }) => document.offsetAt(active)).sort((a, b) => b - a);
  for (const offset of offsets) text = `${text.slice(0, offset)}|${text.slice(offset)}`;
  return text;
}

/** The one active editor. */
export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'no editor is active');
  return editor;
}

/**
 * Closes every editor and throws away what was not saved. Not between two tests that open notes: the editor gives the
 * name of a note that was just closed to the next one, while the extension host may still have the old one.
 */
export async function closeAll(): Promise<void> {
  const { tabGroups } = vscode.window;
  // Not "close all": it asks whether to save. An empty group may have the focus: then nothing closes, and the next has its turn.
  for (let tries = 5 * openTabs() + 5; tries > 0 && openTabs() > 0; tries--) {
    const before = openTabs();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (openTabs() === before) await vscode.commands.executeCommand('workbench.action.focusNextGroup');
  }
  const left = tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ isDirty }) => !isDirty);
  if (left.length > 0) await tabGroups.close(left);
}

function openTabs(): number {
  return vscode.window.tabGroups.all.reduce((sum, { tabs }) => sum + tabs.length, 0);
}
