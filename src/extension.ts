import type * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { registerCommands } from './editor/commands';
import { registerHover } from './editor/hover/register-hover';
import { EarlyApi } from './editor/library/early-api';
import { Part } from './editor/part';

/** Only what the editor may want at once: the rest is loaded when the start is over, or with the first that is wanted. */
export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const library = new Part(async () => (await import('./parts/library')).startLibrary(context));
  const features = new Part(async () => {
    const started = await library.get();
    // A card that waits for the library is shown first.
    await nextTurn();
    (await import('./parts/features')).startFeatures(context, started);
  });
  const api = new EarlyApi(context.extension, library, features, nextTurn());
  context.subscriptions.push(api, registerCommands(context.extension, features), registerHover(library));
  return api;
}

/** Behind all that is waiting: what the editor does with the result of `activate`, the answer to a hover. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
