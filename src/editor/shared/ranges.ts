import * as vscode from 'vscode';
import type { Span } from '../../core/base/span';
import { TextPositions } from '../../core/base/text-positions';

/** A stretch of a document's text as the editor counts it. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The same in a text that may be open in no editor. Its lines are counted when the first range is asked for. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  let positions: TextPositions | undefined;
  const positionOf = (offset: number) => {
    const { line, column } = (positions ??= new TextPositions(text)).at(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(positionOf(start), positionOf(end));
}
