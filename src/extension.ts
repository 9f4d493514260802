import * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { ActorsView } from './editor/actors/actors-view';
import { registerPackChecks } from './editor/checks/register-checks';
import { registerAddToPack } from './editor/capture/add-to-pack';
import { registerNewPack } from './editor/capture/new-pack';
import { registerEventsCommands } from './editor/events/events-commands';
import { EventsView } from './editor/events/events-view';
import { registerRecordDrop } from './editor/events/record-drag';
import { registerHover } from './editor/hover/hover-provider';
import { MentionCache } from './editor/hover/mention-cache';
import { registerMentions } from './editor/mentions/register';
import { registerInsertCommands } from './editor/insert/insert-commands';
import { Inserter } from './editor/insert/inserter';
import { NoteEditors } from './editor/insert/note-editor';
import { IndexMemory } from './editor/library/index-memory';
import { LibraryStore } from './editor/library/library-store';
import { openNoteIndex, openPackIndex } from './editor/library/stored-index';
import { publicApi } from './editor/library/public-api';
import { CitingNotes } from './editor/notes/citing-notes';
import { MentioningNotes } from './editor/notes/mentioning-notes';
import { NoteFiles } from './editor/notes/note-files';
import { PackDocuments } from './editor/packs/pack-documents';
import { registerPageCommands } from './editor/pages/page-commands';
import { registerPackLanguage } from './editor/packs/register';
import { Subjects } from './editor/packs/subjects';
import { YamlNeighbour } from './editor/packs/yaml-neighbour';
import { registerPages } from './editor/pages/pages';
import { registerPacksStatus } from './editor/sources/packs-status';
import { registerSourcesView } from './editor/sources/sources-view';

export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
  const memory = rememberPacks(context, log);
  const store = new LibraryStore(context.extensionUri, memory, log);
  const mentions = new MentionCache();
  const packs = new PackDocuments();
  const neighbour = new YamlNeighbour();
  const notes = new NoteEditors();
  const actors = new ActorsView(store);
  const events = new EventsView(store, context.workspaceState);
  const inserter = new Inserter(notes);
  const noteFiles = new NoteFiles(() => rememberNotes(context, log), log);
  const citing = new CitingNotes(store, noteFiles);
  const mentioning = new MentioningNotes(store, mentions, noteFiles);
  const known = { packs, subjects: new Subjects(store, packs), notes: citing, mentioning };
  context.subscriptions.push(
    log,
    memory,
    store,
    mentions,
    packs,
    neighbour,
    notes,
    noteFiles,
    citing,
    actors,
    events,
    registerInsertCommands(store, inserter, events),
    registerHover(store, mentions),
    registerEventsCommands(store, events, actors, inserter),
    registerRecordDrop(store),
    registerSourcesView(store),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri),
    registerPageCommands(store),
    registerPackChecks(store, packs, neighbour),
    registerNewPack(store),
    registerAddToPack(store, packs),
    registerPackLanguage(store, known, neighbour),
    registerMentions(store, mentions, known),
  );
  return publicApi(store, context.extension);
}

function rememberPacks(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
  return new IndexMemory(openPackIndex(context), (reason) => {
    log.warn(vscode.l10n.t('The index of the packs could not be written: {0}', reason));
  });
}

function rememberNotes(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
  return new IndexMemory(openNoteIndex(context), (reason) => {
    log.warn(vscode.l10n.t('The index of the notes could not be written: {0}', reason));
  });
}
