import * as vscode from 'vscode';
import type { BriefingNotesApi } from '../../../src/api';
import { ok } from './assert';
import { patience } from './patience';

/** The extension's public interface, with all packs of the workspace loaded. */
export async function briefing(): Promise<BriefingNotesApi> {
  const extension = vscode.extensions.getExtension<BriefingNotesApi>('briefing-notes.briefing-notes');
  ok(extension, 'the editor does not know the extension');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** Resolves when the event fires and the condition holds; at once if it holds already. */
export async function until(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listener = event(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Resolves once the condition holds, for what the editor tells by no event. @throws if it never does. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it never came to be');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs with a setting at another value, and puts it back. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration('briefing').update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}
