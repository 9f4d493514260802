import * as vscode from 'vscode';
import { noteName } from '../note-name';

/** The editor puts a word of its own before the name under which an extension has made a view. */
const previewView = /(?:^|-)markdown\.preview$/;

/** Returns `true` if the tab is the Markdown preview that follows the text editors, or is locked to one note. */
export function isPreview(tab: vscode.Tab): boolean {
  return tab.input instanceof vscode.TabInputWebview && previewView.test(tab.input.viewType);
}

/**
 * Returns the notes that a preview can be of. The editor gives an extension only the tab's label, "Preview note.md" or
 * "[Preview] note.md" in the user's language, so that notes with the same name look alike.
 *
 * @param notes those that were ever open: the source of a preview is one of them
 */
export function previewSources(label: string, notes: Iterable<vscode.Uri>): vscode.Uri[] {
  const name = /^(?:\[Preview\]|Preview) (.+)$/.exec(label)?.[1];
  const named = [...notes].filter((uri) =>
    name === undefined ? endsWithName(label, noteName(uri)) : noteName(uri) === name,
  );
  // Of `note.md` and `my note.md`, both of which end the label, the longer is meant.
  const longest = Math.max(0, ...named.map((uri) => noteName(uri).length));
  return named.filter((uri) => noteName(uri).length === longest);
}

function endsWithName(label: string, name: string): boolean {
  return label.endsWith(name) && /(?:^|[\s\]])$/.test(label.slice(0, -name.length));
}
