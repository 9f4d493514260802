import type * as vscode from 'vscode';
import { ActorsView } from '../editor/actors/actors-view';
import { registerCaptureCommands } from '../editor/capture/capture-commands';
import { registerEventsCommands } from '../editor/events/events-commands';
import { EventsView } from '../editor/events/events-view';
import { registerRecordDrop } from '../editor/events/record-drag';
import { registerInsertCommands } from '../editor/insert/insert-commands';
import { Inserter } from '../editor/insert/inserter';
import { NoteEditors } from '../editor/insert/note-editor';
import { registerPacksOnDemand } from '../editor/packs/on-demand';
import { registerPageCommands } from '../editor/pages/page-commands';
import { registerPages } from '../editor/pages/pages';
import { Part } from '../editor/part';
import { registerPacksStatus } from '../editor/sources/packs-status';
import { registerSourcesView } from '../editor/sources/sources-view';
import type { LibraryPart } from './library';

/** All that stands on the library: loaded right behind it. The commands of the manifest can be run from then on. */
export function startFeatures(context: vscode.ExtensionContext, { store, log }: LibraryPart): void {
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
}
