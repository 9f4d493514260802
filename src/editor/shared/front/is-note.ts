import * as vscode from 'vscode';
import { isPack } from '../pack-files';
import { isOwnPage } from '../page-uris';
import { formatOf, noteText, settings } from '../settings';

/**
 * Returns `true` if the document can be meant as a note: a language of notes, but no page of ours, no output, no pack. A pack is
 * never a note, even if the user has named YAML among the languages: a sentence in it would break it.
 */
export function isNote(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  const { languageId, uri } = document;
  return (
    settings.languages.includes(languageId) &&
    uri.scheme !== 'output' &&
    !isPack(document) &&
    !isOwnPage(document)
  );
}

/** The document at the address, if the editor has it open, shown or not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

/** The same by the address alone, where no document is open: judged by the end of the name. */
export function isNoteAt(uri: vscode.Uri): boolean {
  return isNote(openDocument(uri) ?? noteText(uri, ''));
}

/** Returns whether the document is a note in Markdown, which checks and citations are for. */
export function isMarkdownNote(document: vscode.TextDocument): boolean {
  return formatOf(document) === 'markdown' && isNote(document);
}
