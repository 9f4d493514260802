import * as vscode from 'vscode';
import type { Insertion, MovedFrom } from '../../../core/note/insert/insertion';
import { sectionTitle } from '../../../core/markdown/section-title';
import { editorOf } from '../../shared/front/show-note';
import { noteName } from '../../shared/note-name';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';

/** Tells why a text is elsewhere than where it was asked for; nothing where it is not. */
export function tellMoved({ moved: [why] }: Pick<Insertion, 'moved'>): void {
  if (why) void vscode.window.showInformationMessage(movedMessage(why));
}

/** Tells where a text went in a note that is shown without a cursor, and offers to show it. */
export function tellPlace(document: vscode.TextDocument, plan: Insertion): void {
  const { t } = vscode.l10n;
  const title = sectionTitle(document.getText(), endOf(plan));
  const name = plain(noteName(document.uri));
  const message =
    title === undefined
      ? t('Inserted at the end of “{0}”: its editor does not tell where the cursor is.', name)
      : t(
          'Inserted at the end of the section “{0}” of “{1}”: its editor does not tell where the cursor is.',
          plain(title),
          name,
        );
  const show = t('Show in Text Editor');
  void vscode.window.showInformationMessage(message, show).then((choice) => {
    const selection = rangeOf(document, { start: endOf(plan), end: endOf(plan) });
    if (choice === show) void vscode.window.showTextDocument(document, { selection });
  });
}

/** Scrolls to what was inserted, if the note is in a text editor. */
export function reveal(document: vscode.TextDocument, plan: Insertion): void {
  const range = rangeOf(document, { start: endOf(plan), end: endOf(plan) });
  editorOf(document)?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function endOf({ cursors: [end = 0] }: Insertion): number {
  return end;
}

function movedMessage(why: MovedFrom): string {
  const { t } = vscode.l10n;
  switch (why) {
    case 'front-matter':
      return t('The position is in the front matter, so the text went below it.');
    case 'definition':
      return t('The position is in the definition of a footnote, so the text went outside it.');
    case 'code':
      return t('The position is in code, so the text went after it.');
    case 'comment':
      return t('The position is in a comment, so the text went after it.');
    case 'html':
      return t('The position is in HTML, so the text went after it.');
    case 'formula':
      return t('The position is in a formula, so the text went after it.');
    case 'link':
      return t('The position is in a link, so the text went after it.');
    case 'citation':
      return t('The position is in a citation, so the text went after it.');
    case 'heading':
      return t('The position is in a heading, so the text went below it.');
    case 'marker':
      return t('The position is in the mark of a list, quotation or heading, so the text went after it.');
    case 'table':
      return t('The position is in the head of a table, so the text went below it.');
  }
}
