import * as vscode from 'vscode';
import type { Library, LibraryEntity } from '../../../core/library';
import { type NotWritten, fullMention } from '../../../core/note/insert/full-mention';
import { type CardPlace, noteOfPlace, presentSpan, tellGone } from '../../shared/cards/card-place';
import { keptReason } from '../navigation/form-words';
import { noteName } from '../../shared/note-name';
import { plain } from '../../shared/plain';
import { isReadOnly } from '../../shared/read-only';
import { noteStyle } from '../../shared/settings';
import { applyEdits } from './edits';

/**
 * Writes the name on which a card was opened as a first mention, in one undo step.
 *
 * @returns `true` if the note was changed; if not, a message says why
 */
export async function replaceMention(
  library: Library,
  entity: LibraryEntity,
  place: CardPlace,
): Promise<boolean> {
  const document = noteOfPlace(place);
  if (!document) return tellGone(place);
  if (await isReadOnly(document)) {
    const message = vscode.l10n.t('“{0}” is read-only, so nothing was inserted.', noteName(document.uri));
    void vscode.window.showWarningMessage(message);
    return false;
  }
  const note = document.getText();
  const style = noteStyle(document);
  const span = presentSpan(document, place);
  const names = library.find(note, style.format);
  const mention = names.find(({ start, end }) => start === span?.start && end === span.end);
  if (!mention) return tellGone(place);
  const edit = fullMention(note, mention, names, entity, style);
  if (typeof edit !== 'string') return applyEdits(document, [edit]);
  void vscode.window.showInformationMessage(reasonFor(edit, place));
  return false;
}

function reasonFor(why: NotWritten, { text }: CardPlace): string {
  return why === 'same' ? vscode.l10n.t('The note says already who “{0}” is.', plain(text)) : keptReason(why);
}
