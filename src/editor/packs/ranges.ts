import * as vscode from 'vscode';
import type { Span } from '../../core/pack/model';

/** A stretch of a document's text as the editor counts it. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
