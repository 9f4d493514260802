import * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { LibraryStore } from './editor/library/library-store';
import { publicApi } from './editor/library/public-api';
import { openPackMemory } from './editor/library/stored-index';
import { CitingNotes } from './editor/notes/citing-notes';
import { MentioningNotes } from './editor/notes/mentioning-notes';
import { NoteFiles } from './editor/notes/note-files';
import { openNoteMemory } from './editor/notes/note-index';
import { NoteUsages } from './editor/notes/note-usages';
import { registerCaptureCommands } from './editor/packs/capture/capture-commands';
import { PackDocuments } from './editor/packs/language/pack-documents';
import { registerPackLanguage } from './editor/packs/language/register';
import { Subjects } from './editor/packs/language/subjects';
import { YamlNeighbour } from './editor/packs/language/yaml-neighbour';
import { PackChecks } from './editor/packs/problems/pack-checks';
import { registerPackFixes } from './editor/packs/problems/pack-fixes';
import { LastEdits } from './editor/shared/front/last-edits';
import { NoteInFront } from './editor/shared/front/note-in-front';
import { NoteCache } from './editor/shared/note-cache';
import { formatOf } from './editor/shared/settings';
import { ActorsView } from './editor/views/actors/actors-view';
import { registerEventsCommands } from './editor/views/events/events-commands';
import { EventsView } from './editor/views/events/events-view';
import { registerRecordDrop } from './editor/views/events/record-drag';
import { CoveragePages } from './editor/views/pages/coverage-pages';
import { registerPageCommands } from './editor/views/pages/page-commands';
import { registerPages } from './editor/views/pages/pages';
import { registerPacksStatus } from './editor/views/sources/packs-status';
import { registerSourcesCommands } from './editor/views/sources/sources-commands';
import { registerSourcesView } from './editor/views/sources/sources-view';
import { registerUsageCommands } from './editor/views/usage/usage-commands';
import { registerNoteChecks } from './editor/writing/checks/register';
import { registerLabelLinks } from './editor/writing/citations/label-links';
import { registerUpdateCitations } from './editor/writing/citations/update-citations';
import { registerNameCompletion } from './editor/writing/completion/name-completion';
import { registerRecordCompletion } from './editor/writing/completion/record-completion';
import { registerNameDecorations } from './editor/writing/decorations/name-decorations';
import { registerNameLinks } from './editor/writing/decorations/name-links';
import { registerRoleHints } from './editor/writing/decorations/role-hints';
import { registerFrontMatter } from './editor/writing/front-matter/register';
import { registerHover } from './editor/writing/hover/hover-provider';
import { registerInsertCommands } from './editor/writing/insert/insert-commands';
import { Inserter } from './editor/writing/insert/inserter';
import { NoteWriter } from './editor/writing/insert/note-writer';
import { registerNavigation } from './editor/writing/navigation/register';

/** Makes the library, and each feature with it. The editor puts off until then what it is asked meanwhile. */
export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
  const memory = openPackMemory(context, log);
  const store = new LibraryStore(context.extensionUri, memory, log);
  const notes = new NoteCache(formatOf, vscode.workspace.onDidCloseTextDocument);

  const front = new NoteInFront();
  const lastEdits = new LastEdits();
  const files = new NoteFiles(store.workspaceFiles, () => openNoteMemory(context, log));
  const citing = new CitingNotes(store, notes, files);
  const mentioning = new MentioningNotes(store, notes, files);
  const usages = new NoteUsages(store, notes);

  const packs = new PackDocuments();
  const neighbour = new YamlNeighbour();
  const subjects = new Subjects(store, packs);
  const known = { packs, subjects, notes: citing, mentioning };

  const inserter = new Inserter(front, new NoteWriter(front, lastEdits));
  const events = new EventsView(store, context.workspaceState, front, usages);
  const actors = new ActorsView(store, front, notes, context.workspaceState);
  const coverage = new CoveragePages(usages);

  context.subscriptions.push(
    ...[log, memory, store, notes, front, lastEdits, files, citing, packs, neighbour],
    ...[events, actors, coverage],
    // The editor shows first what was registered last: a card stands above what bears its sentence out.
    registerNoteChecks(store, notes, front, log),
    registerHover(store, notes),
    registerNameCompletion(store, notes),
    registerRecordCompletion(store, notes),
    registerNavigation(store, notes, known),
    registerNameDecorations(store, notes),
    registerNameLinks(store, notes),
    registerRoleHints(store, notes),
    registerInsertCommands(store, inserter, events),
    registerUpdateCitations(store, front),
    registerLabelLinks(store, notes, subjects),
    registerFrontMatter(store, front),
    registerPackLanguage(store, known, neighbour),
    new PackChecks(store, packs, neighbour),
    registerPackFixes(store, packs),
    registerCaptureCommands(store, packs),
    registerEventsCommands(store, events, actors, inserter),
    registerRecordDrop(store),
    registerSourcesView(store, front, usages),
    registerSourcesCommands(),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri, coverage),
    registerPageCommands(store),
    registerUsageCommands(store, front, usages),
  );
  return publicApi(context.extension, store);
}
