import type * as vscode from 'vscode';
import { isPackPath } from '../../core/pack/ids';
import { isOwnPage } from './page-uris';

/** Document selector for every pack, in any file system. */
export const packSelector: vscode.DocumentFilter = { pattern: '**/*.briefing.{yaml,yml}' };

/** Returns `true` if the document is a pack: saved or not, of any file system, the bundled ones included. */
export function isPack({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return isPackPath(uri.path);
}

/** Returns `true` if the document is a pack that somebody writes, not a bundled one. */
export function isOwnPack(document: Pick<vscode.TextDocument, 'uri'>): boolean {
  return isPack(document) && !isOwnPage(document);
}
