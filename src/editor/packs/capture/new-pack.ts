import * as vscode from 'vscode';
import { type Draft, draftPack, emptyPack, guessFormat, readArticle } from '../../../core/capture';
import type { LibraryStore } from '../../library/library-store';
import { type ArticleOrigin, articleText, originsAtHand } from './article-text';
import { openDraft } from './draft-document';

/** The argument of the command; with `from` it asks nothing. A file of the explorer is given as its address alone. */
export interface NewPackArgument {
  readonly from: ArticleOrigin;
  /** Used with `document` and `file`. */
  readonly uri?: vscode.Uri | string;
}

/**
 * `briefing.newPack`: makes a draft pack of an article and opens it, unsaved, beside the text. Resolves to the draft's
 * address, or `undefined` where none was made.
 */
export async function newPack(store: LibraryStore, argument: unknown): Promise<vscode.Uri | undefined> {
  const { from, uri } = given(argument) ?? { from: await askFrom() };
  if (!from) return undefined;
  const isBeside = from === 'document' || from === 'selection';
  try {
    const draft = await makeDraft(store, from, uri);
    return draft && (await openDraft(draft, isBeside)).uri;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The article could not be read: {0}', detail));
    return undefined;
  }
}

async function makeDraft(
  store: LibraryStore,
  from: ArticleOrigin,
  uri?: vscode.Uri,
): Promise<Draft | undefined> {
  const article = await articleText(from, uri);
  if (!article) return undefined;
  if (from === 'empty') return emptyPack();
  const { text, format = guessFormat(text) } = article;
  const read = readArticle(text, format);
  if (read.paragraphs.length === 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No paragraph of an article was found in it.'));
    return undefined;
  }
  await store.ready;
  return draftPack(read, { today: today(), library: store.library });
}

function given(argument: unknown): { from: ArticleOrigin; uri?: vscode.Uri } | undefined {
  if (argument instanceof vscode.Uri) return { from: 'file', uri: argument };
  if (typeof argument !== 'object' || argument === null || !('from' in argument)) return undefined;
  const { from, uri } = argument as NewPackArgument;
  if (!['selection', 'document', 'clipboard', 'file', 'empty'].includes(from)) return undefined;
  return { from, ...(uri && { uri: typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri }) };
}

async function askFrom(): Promise<ArticleOrigin | undefined> {
  const { t } = vscode.l10n;
  const rows: Record<ArticleOrigin, [label: string, icon: string]> = {
    selection: [t('The Selected Text'), 'selection'],
    document: [t('The Open Document'), 'file'],
    clipboard: [t('The Clipboard'), 'clippy'],
    file: [t('A File…'), 'folder-opened'],
    empty: [t('Nothing: an Empty Pack'), 'new-file'],
  };
  const choice = await vscode.window.showQuickPick(
    (await originsAtHand()).map((origin) => {
      const [label, icon] = rows[origin];
      return { origin, label, iconPath: new vscode.ThemeIcon(icon) };
    }),
    { title: t('New Pack from Article'), placeHolder: t('Take the article from') },
  );
  return choice?.origin;
}

/** Returns the date in the user's time zone, in EDTF. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
