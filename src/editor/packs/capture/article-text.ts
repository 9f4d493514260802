import * as vscode from 'vscode';
import { type ArticleFormat, decodeArticle, maxFileBytes } from '../../../core/capture';

/** The text of an article, and how it is written; the format is guessed where nothing says it. */
export interface ArticleText {
  readonly text: string;
  readonly format?: ArticleFormat;
}

/** A source that an article can be taken from. */
export type ArticleOrigin = 'selection' | 'document' | 'clipboard' | 'file' | 'empty';

const formatsOfLanguages: Readonly<Record<string, ArticleFormat>> = {
  html: 'html',
  markdown: 'markdown',
  quarto: 'markdown',
};

export function formatOfDocument({ languageId }: vscode.TextDocument): ArticleFormat | undefined {
  return Object.hasOwn(formatsOfLanguages, languageId) ? formatsOfLanguages[languageId] : undefined;
}

function formatOfFile({ path }: vscode.Uri): ArticleFormat | undefined {
  if (/\.(?:x?html?)$/i.test(path)) return 'html';
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : undefined;
}

/** Returns the sources that an article can be taken from now, the likeliest first; a new pack can always be begun empty. */
export async function originsAtHand(): Promise<ArticleOrigin[]> {
  const editor = vscode.window.activeTextEditor;
  const origins: ArticleOrigin[] = [];
  // An editor that has only just been opened may have no selection yet.
  if (editor?.selections[0]?.isEmpty === false) origins.push('selection');
  if (editor && isArticle(editor.document)) origins.push('document');
  if ((await vscode.env.clipboard.readText()).trim()) origins.push('clipboard');
  return [...origins, 'file', 'empty'];
}

/** The article of the origin; `undefined` where there is none, or the user goes away. Rejects for a file that cannot be read. */
export async function articleText(origin: ArticleOrigin, uri?: vscode.Uri): Promise<ArticleText | undefined> {
  const editor = vscode.window.activeTextEditor;
  switch (origin) {
    case 'selection':
      return editor && ofText(editor.document.getText(editor.selection), formatOfDocument(editor.document));
    case 'document': {
      const document = uri ? await vscode.workspace.openTextDocument(uri) : editor?.document;
      return document && ofText(document.getText(), formatOfDocument(document));
    }
    case 'clipboard':
      return ofText(await vscode.env.clipboard.readText());
    case 'file': {
      const file = uri ?? (await askForFile());
      return file && ofFile(file);
    }
    case 'empty':
      return { text: '' };
  }
}

function ofText(text: string, format?: ArticleFormat): ArticleText {
  return { text, ...(format && { format }) };
}

async function ofFile(uri: vscode.Uri): Promise<ArticleText> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maxFileBytes)
    throw new Error(vscode.l10n.t('the file is larger than {0} MB', maxFileBytes / 1e6));
  return ofText(decodeArticle(await vscode.workspace.fs.readFile(uri)), formatOfFile(uri));
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('New Pack from Article'),
      openLabel: vscode.l10n.t('Read'),
      filters: {
        [vscode.l10n.t('Articles')]: ['html', 'htm', 'xhtml', 'md', 'markdown', 'txt'],
        [vscode.l10n.t('All Files')]: ['*'],
      },
    })) ?? [];
  return file;
}

/** A text, not a pack, and nothing that the editor itself writes. */
function isArticle({ uri, languageId, lineCount }: vscode.TextDocument): boolean {
  const isText = ['html', 'markdown', 'plaintext', 'quarto'].includes(languageId);
  return isText && uri.scheme !== 'output' && lineCount > 0;
}
