import * as vscode from 'vscode';
import { ask, recordsAmong } from '../../writing/insert/choices';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { noteOrTell, noteTextOrTell } from '../../shared/front/note-or-tell';
import { idsOf, resolveRecords } from '../../writing/insert/resolve';
import type { LibraryStore } from '../../library/library-store';
import { noteName } from '../../shared/note-name';
import { coveragePageUri } from '../../shared/page-uris';
import { showInPreview } from '../pages/show-page';
import { rangeOf } from '../../shared/ranges';
import { isReadOnly } from '../../shared/read-only';
import type { NoteUsages } from '../../notes/note-usages';

export const usageCommands = {
  takeBack: 'briefing.takeBack',
  showCoverage: 'briefing.showCoverage',
} as const;

/** Commands about what the note uses: each is about the note in front. */
export function registerUsageCommands(
  store: LibraryStore,
  front: NoteInFront,
  usages: NoteUsages,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(usageCommands.takeBack, async (argument: unknown) => {
      await store.ready;
      const note = await noteOrTell(front);
      const keys = note && (await omittedKeys(store, usages, note, argument));
      return keys ? takeBack(usages, note, keys) : false;
    }),
    vscode.commands.registerCommand(usageCommands.showCoverage, async () => {
      await store.ready;
      const note = await noteTextOrTell(front);
      if (note) await showInPreview(coveragePageUri(note.uri));
      return note !== undefined;
    }),
  );
}

/** Those that the argument names, or else the user picks of what the note leaves out; `undefined` where none is. */
async function omittedKeys(
  store: LibraryStore,
  usages: NoteUsages,
  note: vscode.TextDocument,
  argument: unknown,
): Promise<ReadonlySet<string> | undefined> {
  const source = await store.drawnOn(note);
  const { usage } = await usages.of(note);
  const ids = idsOf(argument);
  const records = ids
    ? resolveRecords(source.library, ids)
    : recordsAmong(
        (await ask(source, {
          title: vscode.l10n.t('Take Back into This Note'),
          offer: { records: ({ key }) => usage.omitted.has(key), inTime: true },
        })) ?? [],
      );
  return records && records.length > 0 ? new Set(records.map(({ key }) => key)) : undefined;
}

/**
 * Takes back that the front matter leaves the records out, in one undo step.
 *
 * @returns `true` if the note was changed; if not, a message says why
 */
async function takeBack(
  usages: NoteUsages,
  note: vscode.TextDocument,
  keys: ReadonlySet<string>,
): Promise<boolean> {
  const { t } = vscode.l10n;
  const name = noteName(note.uri);
  if (await isReadOnly(note)) {
    void vscode.window.showWarningMessage(t('“{0}” is read-only, so nothing was changed.', name));
    return false;
  }
  const { version } = note;
  const change = await usages.takeBack(note, keys);
  if (!change || note.version !== version) {
    const message = change
      ? t('The text has changed meanwhile, so nothing was taken back.')
      : t('The front matter of “{0}” does not leave that out, or cannot be read.', name);
    void vscode.window.showWarningMessage(message);
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(note.uri, rangeOf(note, change), change.text);
  return vscode.workspace.applyEdit(edit);
}
