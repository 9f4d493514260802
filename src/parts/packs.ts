import * as vscode from 'vscode';
import { registerPackChecks } from '../editor/packs/problems/register-checks';
import type { NoteCache } from '../editor/shared/note-cache';
import { IndexMemory } from '../editor/library/index-memory';
import type { LibraryStore } from '../editor/library/library-store';
import { type NameProviders, nameProviders } from '../editor/writing/navigation/register';
import { CitingNotes } from '../editor/notes/citing-notes';
import { MentioningNotes } from '../editor/notes/mentioning-notes';
import { NoteFiles } from '../editor/notes/note-files';
import { openNoteIndex } from '../editor/notes/note-index';
import { PackDocuments } from '../editor/packs/language/pack-documents';
import { type IdProviders, registerPackLanguage } from '../editor/packs/language/register';
import { Subjects } from '../editor/packs/language/subjects';
import { YamlNeighbour } from '../editor/packs/language/yaml-neighbour';

/** Writing packs, and following ids and names: loaded when a pack is first opened, or one of these first asked about. */
export interface PackPart {
  readonly documents: PackDocuments;
  readonly inNotes: IdProviders;
  readonly names: NameProviders;
  readonly registrations: vscode.Disposable;
}

export function startPacks(
  context: vscode.ExtensionContext,
  store: LibraryStore,
  notes: NoteCache,
  log: vscode.LogOutputChannel,
): PackPart {
  const packs = new PackDocuments();
  const neighbour = new YamlNeighbour();
  const files = new NoteFiles(store.workspaceFiles, () => rememberNotes(context, log));
  const citing = new CitingNotes(store, notes, files);
  const mentioning = new MentioningNotes(store, notes, files);
  const known = { packs, subjects: new Subjects(store, packs), notes: citing, mentioning };
  const { inNotes, registrations } = registerPackLanguage(store, known, neighbour);
  const checks = registerPackChecks(store, packs, neighbour);
  return {
    documents: packs,
    inNotes,
    names: nameProviders(store, notes, known),
    registrations: vscode.Disposable.from(packs, neighbour, files, citing, registrations, checks),
  };
}

function rememberNotes(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
  return new IndexMemory(openNoteIndex(context), (reason) => {
    log.warn(vscode.l10n.t('The index of the notes could not be written: {0}', reason));
  });
}
