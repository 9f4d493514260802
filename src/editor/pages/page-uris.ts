import * as vscode from 'vscode';

/** Pages that the extension writes to be read: records and actors as Markdown. */
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

/** Whether the document is one of ours, which nobody writes in. */
export function isOwnPage({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return uri.scheme === pageScheme || uri.scheme === bundledScheme;
}
