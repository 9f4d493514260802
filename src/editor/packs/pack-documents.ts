import * as vscode from 'vscode';
import { readPackText } from '../../core/pack/decode';
import { idFromPath } from '../../core/pack/ids';
import type { PackReading } from '../../core/pack/read';
import { isOwnPage } from '../pages/page-uris';

/** What a selector of the editor asks for: every pack that a user writes, wherever it is kept. */
export const packSelector: vscode.DocumentFilter = { pattern: '**/*.briefing.{yaml,yml}' };

/** Whether the document is a pack that somebody writes: saved or not, of any file system, but not a bundled one. */
export function isPackDocument(document: vscode.TextDocument): boolean {
  return /\.briefing\.ya?ml$/.test(document.uri.path) && !isOwnPage(document);
}

/** A pack as one version of a document has it. Positions are offsets in `text`. */
export interface PackDocumentReading extends PackReading {
  readonly version: number;
  readonly text: string;
}

/** The packs of open documents, read once for each version of a document. */
export class PackDocuments implements vscode.Disposable {
  private readonly cached = new Map<vscode.TextDocument, PackDocumentReading>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument((document) =>
    this.cached.delete(document),
  );

  /** The pack in the present version of the document. Never throws: a text that is no pack is one with problems. */
  readingOf(document: vscode.TextDocument): PackDocumentReading {
    const { version } = document;
    const known = this.cached.get(document);
    if (known?.version === version) return known;
    const text = document.getText();
    const reading = { version, text, ...readPackText(text, idFromPath(document.uri.path)) };
    if (!document.isClosed) this.cached.set(document, reading);
    return reading;
  }

  dispose(): void {
    this.closing.dispose();
    this.cached.clear();
  }
}
