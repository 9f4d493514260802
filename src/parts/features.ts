import type * as vscode from 'vscode';
import { ActorsView } from '../editor/views/actors/actors-view';
import { registerCaptureCommands } from '../editor/packs/capture/capture-commands';
import { registerLabelLinks } from '../editor/writing/citations/label-links';
import { registerUpdateCitations } from '../editor/writing/citations/update-citations';
import { registerNameCompletion } from '../editor/writing/completion/name-completion';
import { registerRecordCompletion } from '../editor/writing/completion/record-completion';
import type { EarlyEvents } from '../editor/views/events/early-events';
import { registerEventsCommands } from '../editor/views/events/events-commands';
import { EventsView } from '../editor/views/events/events-view';
import { LastEdits } from '../editor/shared/front/last-edits';
import { NoteInFront } from '../editor/shared/front/note-in-front';
import { registerRecordDrop } from '../editor/views/events/record-drag';
import { registerInsertCommands } from '../editor/writing/insert/insert-commands';
import { Inserter } from '../editor/writing/insert/inserter';
import { NoteWriter } from '../editor/writing/insert/note-writer';
import { registerMatterOnDemand } from '../editor/writing/front-matter/on-demand';
import { registerNamesOnDemand } from '../editor/writing/navigation/on-demand';
import { registerChecksOnDemand } from '../editor/writing/checks/on-demand';
import { registerNameDecorations } from '../editor/writing/decorations/name-decorations';
import { registerNameLinks } from '../editor/writing/decorations/name-links';
import { registerRoleHints } from '../editor/writing/decorations/role-hints';
import { registerPacksOnDemand } from '../editor/packs/language/on-demand';
import { registerPageCommands } from '../editor/views/pages/page-commands';
import { registerPages } from '../editor/views/pages/pages';
import { Part } from '../editor/shared/part';
import { registerPacksStatus } from '../editor/views/sources/packs-status';
import { registerSourcesCommands } from '../editor/views/sources/sources-commands';
import { registerSourcesView } from '../editor/views/sources/sources-view';
import { CoveragePages } from '../editor/views/pages/coverage-pages';
import { NoteUsages } from '../editor/notes/note-usages';
import { registerUsageCommands } from '../editor/views/usage/usage-commands';
import type { LibraryPart } from './library';

/** All that stands on the library: loaded right behind it. The commands of the manifest can be run from then on. */
export function startFeatures(
  context: vscode.ExtensionContext,
  { store, notes, log }: LibraryPart,
  early: EarlyEvents,
): void {
  const front = new NoteInFront();
  const lastEdits = new LastEdits();
  const actors = new ActorsView(store, front, notes, context.workspaceState);
  const usages = new NoteUsages(store, notes);
  const coverage = new CoveragePages(usages);
  const events = new EventsView(store, context.workspaceState, early, front, usages);
  const inserter = new Inserter(front, new NoteWriter(front, lastEdits));
  const packs = new Part(async () => {
    const part = (await import('./packs')).startPacks(context, store, notes, log);
    context.subscriptions.push(part.registrations);
    return part;
  });
  const capture = new Part(async () => {
    const [{ startCapture }, { documents }] = await Promise.all([import('./capture'), packs.get()]);
    return startCapture(store, documents);
  });
  const checks = new Part(async () => {
    const part = (await import('./checks')).startNoteChecks(store, notes, log);
    context.subscriptions.push(part.registrations);
    return part;
  });
  const matter = new Part(async () => (await import('./matter')).startMatter(store, front));
  context.subscriptions.push(
    front,
    lastEdits,
    actors,
    coverage,
    events,
    registerInsertCommands(store, inserter, events),
    registerEventsCommands(store, events, actors, inserter),
    registerUpdateCitations(store, front),
    registerLabelLinks(store, notes, packs),
    registerNameCompletion(store, notes),
    registerRecordCompletion(store, notes),
    registerNameDecorations(store, notes),
    registerRoleHints(store, notes),
    registerNameLinks(store, notes),
    registerRecordDrop(store),
    registerSourcesView(store, front, usages),
    registerSourcesCommands(),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri, coverage),
    registerPageCommands(store),
    registerUsageCommands(store, front, usages),
    registerPacksOnDemand(packs),
    registerNamesOnDemand(store, notes, packs),
    registerMatterOnDemand(matter),
    registerCaptureCommands(capture),
    registerChecksOnDemand(checks),
  );
}
