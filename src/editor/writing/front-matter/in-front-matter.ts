import type * as vscode from 'vscode';
import { isPack } from '../../shared/pack-files';

/** Front matter of more lines is hardly written by hand. */
const mostLines = 500;
const fence = /^(?:---|\.\.\.)[ \t]*$/;

/** Returns whether the lines above the position are the beginning of front matter, without reading its YAML. */
export function mayBeInFrontMatter(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  if (line === 0 || line > mostLines || isPack(document)) return false;
  if (!/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  for (let above = 1; above < line; above++) if (fence.test(document.lineAt(above).text)) return false;
  return true;
}
