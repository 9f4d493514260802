import * as vscode from 'vscode';
import type { LibraryRecord } from '../../../core/library';
import { omitEdit, reasonFor } from '../../../core/note/front-matter/omit-edit';
import { unusedIn } from '../../../core/note/front-matter/unused';
import { oneLine } from '../../../core/render/escape';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { noteOrTell } from '../../shared/front/note-or-tell';
import { ask, recordsAmong } from '../insert/choices';
import { idsOf, resolveRecords } from '../insert/resolve';
import type { LibraryStore } from '../../library/library-store';
import { rangeOf } from '../../shared/ranges';
import { isReadOnly } from '../../shared/read-only';

/** The argument of the command: anything else is asked for. */
interface Given {
  readonly key?: unknown;
  readonly reason?: unknown;
}

/**
 * "Leave Out of This Note…": writes records into the front matter of the note in front, with the reason.
 *
 * @param argument ids of records, the row of a view, or `{ key, reason }`
 * @returns `true` if the note was changed
 */
export async function omit(store: LibraryStore, front: NoteInFront, argument: unknown): Promise<boolean> {
  const { t } = vscode.l10n;
  await store.ready;
  const note = await noteOrTell(front);
  if (!note) return false;
  if (await isReadOnly(note)) {
    void vscode.window.showWarningMessage(t('This note is read-only.'));
    return false;
  }
  const records = await recordsFor(store, note, argument);
  if (!records || records.length === 0) return false;
  const reason = reasonGiven(argument) ?? (await askReason(note, records));
  if (reason === undefined) return false;
  const eol = note.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const change = omitEdit(note.getText(), records, reason, (record) => store.library.labelOf(record), eol);
  if (!change) {
    void vscode.window.showErrorMessage(
      t('Nothing can be written into the front matter of this note as it is. Correct its YAML first.'),
    );
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(note.uri, rangeOf(note, change), change.text);
  return vscode.workspace.applyEdit(edit);
}

async function recordsFor(
  store: LibraryStore,
  note: vscode.TextDocument,
  argument: unknown,
): Promise<LibraryRecord[] | undefined> {
  const { key } = (argument ?? {}) as Given;
  const ids = typeof key === 'string' ? [key] : idsOf(argument);
  if (ids) return resolveRecords(store.library, ids);
  const title = vscode.l10n.t('Leave Out of This Note');
  const records = unusedIn(note.getText());
  const chosen = await ask(await store.drawnOn(note), { title, offer: { records } });
  return chosen && recordsAmong(chosen);
}

function reasonGiven(argument: unknown): string | undefined {
  const { reason } = (argument ?? {}) as Given;
  return typeof reason === 'string' && oneLine(reason) !== '' ? oneLine(reason) : undefined;
}

/** `undefined` when the user goes away. */
async function askReason(
  note: vscode.TextDocument,
  [first]: readonly LibraryRecord[],
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const given = await vscode.window.showInputBox({
    title: t('Leave Out of This Note'),
    prompt: t('The reason, for readers of the note’s sources. It is written into the front matter'),
    value: (first && reasonFor(note.getText(), first)) ?? '',
    validateInput: (text) => (oneLine(text) === '' ? t('Give a reason in a few words') : undefined),
  });
  return given === undefined ? undefined : oneLine(given);
}
