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
import { registerInsertCommands } from './editor/insert/insert-commands';
import { Inserter } from './editor/insert/inserter';
import { NoteEditors } from './editor/insert/note-editor';
import { IndexMemory } from './editor/library/index-memory';
import { LibraryStore } from './editor/library/library-store';
import { openPackIndex } from './editor/library/pack-index';
import { registerNameDecorations } from './editor/names/name-decorations';
import { registerNameLinks } from './editor/names/name-links';
import { NoteNames } from './editor/names/note-names';
import { registerRoleHints } from './editor/names/role-hints';
import { publicApi } from './editor/library/public-api';
import { PackDocuments } from './editor/packs/pack-documents';
import { registerPageCommands } from './editor/pages/page-commands';
import { registerPackLanguage } from './editor/packs/register';
import { YamlNeighbour } from './editor/packs/yaml-neighbour';
import { registerPages } from './editor/pages/pages';
import { registerPacksStatus } from './editor/sources/packs-status';
import { registerSourcesView } from './editor/sources/sources-view';

export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
  const memory = new IndexMemory(openPackIndex(context), log);
  const store = new LibraryStore(context.extensionUri, memory, log);
  const mentions = new MentionCache();
  const packs = new PackDocuments();
  const neighbour = new YamlNeighbour();
  const notes = new NoteEditors();
  const names = new NoteNames(mentions);
  const actors = new ActorsView(store, notes, names, context.workspaceState);
  const events = new EventsView(store, context.workspaceState);
  const inserter = new Inserter(notes);
  context.subscriptions.push(
    log,
    memory,
    store,
    mentions,
    packs,
    neighbour,
    notes,
    actors,
    events,
    registerInsertCommands(store, inserter, events),
    registerHover(store, mentions),
    registerNameDecorations(store, names),
    registerRoleHints(store, names),
    registerNameLinks(store, names),
    registerEventsCommands(store, events, actors, inserter),
    registerRecordDrop(store),
    registerSourcesView(store),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri),
    registerPageCommands(store),
    registerPackChecks(store, packs, neighbour),
    registerNewPack(store),
    registerAddToPack(store, packs),
    registerPackLanguage(store, packs, neighbour, log),
  );
  return publicApi(store, context.extension);
}
