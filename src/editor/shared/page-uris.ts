import * as vscode from 'vscode';
import { noteName } from './note-name';

/** Pages that the extension writes to be read: records, actors and coverage as Markdown. */
export const pageScheme = 'briefing-page';
/** The bundled packs' own YAML, read-only. */
export const bundledScheme = 'briefing-pack';

export function bundledPackUri(file: string): vscode.Uri {
  return vscode.Uri.from({ scheme: bundledScheme, path: `/${file}` });
}

export function recordPageUri(key: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/record/${key}.md` });
}

export function entityPageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/entity/${id}.md` });
}

/** Returns the address of the page with the records that the note cites. The end of the path is the label of the tab. */
export function coveragePageUri(note: vscode.Uri): vscode.Uri {
  const title = vscode.l10n.t('Coverage of {0}', noteName(note).replace(/\.md$/, ''));
  return vscode.Uri.from({ scheme: pageScheme, path: `/coverage/${title}.md`, query: note.toString() });
}

export function isCoveragePage({ scheme, path }: vscode.Uri): boolean {
  return scheme === pageScheme && path.startsWith('/coverage/');
}

/** Returns `true` if the document is one of ours, which nobody writes in. */
export function isOwnPage({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return uri.scheme === pageScheme || uri.scheme === bundledScheme;
}
