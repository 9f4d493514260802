import * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { ActorsView } from './editor/actors/actors-view';
import { registerEventsCommands } from './editor/events/events-commands';
import { EventsView } from './editor/events/events-view';
import { RecordDrag, registerRecordDrop } from './editor/events/record-drag';
import { registerHover } from './editor/hover/hover-provider';
import { MentionCache } from './editor/hover/mention-cache';
import { registerInsertCommands } from './editor/insert/insert-commands';
import { NoteEditors } from './editor/insert/note-editor';
import { LibraryStore } from './editor/library/library-store';
import { publicApi } from './editor/library/public-api';
import { registerPageCommands } from './editor/pages/page-commands';
import { registerPages } from './editor/pages/pages';
import { registerSourcesView } from './editor/sources/sources-view';

export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
  const store = new LibraryStore(context.extensionUri, log);
  const mentions = new MentionCache(store);
  const notes = new NoteEditors();
  const actors = new ActorsView(store);
  const events = new EventsView(store, context.workspaceState, new RecordDrag(store));
  const inserts = registerInsertCommands(store, notes, () => events.records);
  context.subscriptions.push(
    log,
    store,
    mentions,
    notes,
    actors,
    events,
    inserts,
    registerHover(store, mentions),
    registerEventsCommands(store, events, actors, inserts.insertRecords),
    registerRecordDrop(store),
    registerSourcesView(store),
    registerPages(store, context.extensionUri),
    registerPageCommands(store),
  );
  return publicApi(store, context.extension);
}
