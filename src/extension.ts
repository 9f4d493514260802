import type * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { registerCommands } from './editor/shared/commands';
import { EarlyEvents } from './editor/views/events/early-events';
import { registerHover } from './editor/writing/hover/register-hover';
import { EarlyApi } from './editor/library/early-api';
import { Part } from './editor/shared/part';

/** In milliseconds: as long as the editor asks for what it shows of an extension that has only just started. */
const start = 100;

/** Only what the editor may want at once: the rest is loaded when the start is over, or with the first that is wanted. */
export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const library = new Part(async () => (await import('./parts/library')).startLibrary(context));
  const features = new Part<void>(async () => {
    const started = await library.get();
    // A card that waits for the library is shown first.
    await pause(0);
    (await import('./parts/features')).startFeatures(context, started, events);
  });
  const events = new EarlyEvents(context.workspaceState, features);
  const api = new EarlyApi(context.extension, library, features, pause(start));
  context.subscriptions.push(
    api,
    events,
    registerCommands(context.extension, features),
    registerHover(library),
  );
  return api;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
