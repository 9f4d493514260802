import type * as vscode from 'vscode';
import { ActorsView } from '../editor/actors/actors-view';
import { registerCaptureCommands } from '../editor/capture/capture-commands';
import { registerLabelLinks } from '../editor/citations/label-links';
import { registerUpdateCitations } from '../editor/citations/update-citations';
import { registerNameCompletion } from '../editor/completion/name-completion';
import { registerRecordCompletion } from '../editor/completion/record-completion';
import type { EarlyEvents } from '../editor/events/early-events';
import { registerEventsCommands } from '../editor/events/events-commands';
import { EventsView } from '../editor/events/events-view';
import { LastEdits } from '../editor/front/last-edits';
import { NoteInFront } from '../editor/front/note-in-front';
import { registerRecordDrop } from '../editor/events/record-drag';
import { registerInsertCommands } from '../editor/insert/insert-commands';
import { Inserter } from '../editor/insert/inserter';
import { NoteWriter } from '../editor/insert/note-writer';
import { registerMatterOnDemand } from '../editor/matter/on-demand';
import { registerNamesOnDemand } from '../editor/mentions/on-demand';
import { registerChecksOnDemand } from '../editor/note-checks/on-demand';
import { registerNameDecorations } from '../editor/names/name-decorations';
import { registerNameLinks } from '../editor/names/name-links';
import { NoteNames } from '../editor/names/note-names';
import { registerRoleHints } from '../editor/names/role-hints';
import { registerPacksOnDemand } from '../editor/packs/on-demand';
import { registerPageCommands } from '../editor/pages/page-commands';
import { registerPages } from '../editor/pages/pages';
import { Part } from '../editor/part';
import { registerPacksStatus } from '../editor/sources/packs-status';
import { registerSourcesCommands } from '../editor/sources/sources-commands';
import { registerSourcesView } from '../editor/sources/sources-view';
import { CoveragePages } from '../editor/usage/coverage-pages';
import { NoteUsages } from '../editor/usage/note-usages';
import { registerUsageCommands } from '../editor/usage/usage-commands';
import type { LibraryPart } from './library';

/** All that stands on the library: loaded right behind it. The commands of the manifest can be run from then on. */
export function startFeatures(
  context: vscode.ExtensionContext,
  { store, mentions, log }: LibraryPart,
  early: EarlyEvents,
): void {
  const front = new NoteInFront();
  const lastEdits = new LastEdits();
  const names = new NoteNames(mentions);
  const actors = new ActorsView(store, front, names, context.workspaceState);
  const usages = new NoteUsages(store);
  const coverage = new CoveragePages(usages);
  const events = new EventsView(store, context.workspaceState, early, front, usages);
  const inserter = new Inserter(front, new NoteWriter(front, lastEdits));
  const packs = new Part(async () => {
    const part = (await import('./packs')).startPacks(context, store, mentions, log);
    context.subscriptions.push(part.registrations);
    return part;
  });
  const capture = new Part(async () => {
    const [{ startCapture }, { documents }] = await Promise.all([import('./capture'), packs.get()]);
    return startCapture(store, documents);
  });
  const checks = new Part(async () => {
    const part = (await import('./checks')).startNoteChecks(store, mentions, log);
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
    registerLabelLinks(store, packs),
    registerNameCompletion(store, mentions),
    registerRecordCompletion(store, mentions),
    registerNameDecorations(store, names),
    registerRoleHints(store, names),
    registerNameLinks(store, names),
    registerRecordDrop(store),
    registerSourcesView(store, front, usages),
    registerSourcesCommands(),
    registerPacksStatus(store),
    registerPages(store, context.extensionUri, coverage),
    registerPageCommands(store),
    registerUsageCommands(store, front, usages),
    registerPacksOnDemand(packs),
    registerNamesOnDemand(store, mentions, names, packs),
    registerMatterOnDemand(matter),
    registerCaptureCommands(capture),
    registerChecksOnDemand(checks),
  );
}
