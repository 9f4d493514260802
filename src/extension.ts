import * as vscode from 'vscode';
import type { BriefingNotesApi } from './api';
import { registerCommands } from './editor/commands';
import { registerHover } from './editor/hover/register-hover';
import { EarlyApi } from './editor/library/early-api';
import { Part } from './editor/part';

/** Only what the editor may want at once: the rest is loaded when the start is over, or with the first that is wanted. */
export function activate(context: vscode.ExtensionContext): BriefingNotesApi {
  const features = new Part(async () => {
    const { startFeatures } = await import('./parts/features');
    const log = vscode.window.createOutputChannel('Briefing Notes', { log: true });
    context.subscriptions.push(log);
    return startFeatures(context, log);
  });
  const api = new EarlyApi(context.extension, features, nextTurn());
  context.subscriptions.push(api, registerCommands(context.extension, features), registerHover(features));
  return api;
}

/** Behind all that the editor does with what `activate` returned. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
