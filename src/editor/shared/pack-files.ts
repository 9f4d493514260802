import type * as vscode from 'vscode';
import { isPackPath } from '../../core/pack/ids';
import { isOwnPage } from './page-uris';

/** What a selector of the editor asks for: every pack, wherever it is kept. */
export const packSelector: vscode.DocumentFilter = { pattern: '**/*.briefing.{yaml,yml}' };

/** Whether the document is a pack: saved or not, of any file system, the bundled ones included. */
export function isPack({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return isPackPath(uri.path);
}

/** Whether the document is a pack that somebody writes, not a bundled one. */
export function isOwnPack(document: Pick<vscode.TextDocument, 'uri'>): boolean {
  return isPack(document) && !isOwnPage(document);
}
