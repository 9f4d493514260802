import type * as vscode from 'vscode';
import type { LibraryApi } from '../api';
import { ActorsView } from '../editor/actors/actors-view';
import { registerCaptureCommands } from '../editor/capture/capture-commands';
import { registerEventsCommands } from '../editor/events/events-commands';
import { EventsView } from '../editor/events/events-view';
import { registerRecordDrop } from '../editor/events/record-drag';
import { CardHover } from '../editor/hover/hover-provider';
import { MentionCache } from '../editor/hover/mention-cache';
import { registerInsertCommands } from '../editor/insert/insert-commands';
import { Inserter } from '../editor/insert/inserter';
import { NoteEditors } from '../editor/insert/note-editor';
import { IndexMemory } from '../editor/library/index-memory';
import { LibraryStore } from '../editor/library/library-store';
import { openPackIndex } from '../editor/library/pack-index';
import { libraryApi } from '../editor/library/public-api';
import { registerPacksOnDemand } from '../editor/packs/on-demand';
import { registerPageCommands } from '../editor/pages/page-commands';
import { registerPages } from '../editor/pages/pages';
import { Part } from '../editor/part';
import { registerPacksStatus } from '../editor/sources/packs-status';
import { registerSourcesView } from '../editor/sources/sources-view';

/** The library and all that shows it: loaded once the extension is started, or before if something is wanted of it. */
export interface Features {
  readonly hover: vscode.HoverProvider;
  readonly library: LibraryApi;
  /** Settled when the bundled article and the packs of the workspace are loaded. Never rejects. */
  readonly ready: Promise<void>;
}

export function startFeatures(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Features {
  const memory = new IndexMemory(openPackIndex(context), log);
  const store = new LibraryStore(context.extensionUri, memory, log);
  const mentions = new MentionCache();
  const notes = new NoteEditors();
  const actors = new ActorsView(store);
  const events = new EventsView(store, context.workspaceState);
  const inserter = new Inserter(notes);
  const packs = new Part(async () => {
    const part = (await import('./packs')).startPacks(store, log);
    context.subscriptions.push(part.registrations);
    return part;
  });
  const capture = new Part(async () => {
    const [{ startCapture }, { documents }] = await Promise.all([import('./capture'), packs.get()]);
    return startCapture(store, documents);
  });
  context.subscriptions.push(
    memory,
    store,
    mentions,
    notes,
    actors,
    events,
    registerInsertCommands(store, inserter, events),
    registerEventsCommands(store, events, actors, inserter),
    registerRecordDrop(store),
    registerSourcesView(store),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri),
    registerPageCommands(store),
    registerPacksOnDemand(packs),
    registerCaptureCommands(capture),
  );
  return { hover: new CardHover(store, mentions), library: libraryApi(store), ready: store.ready };
}
