import * as vscode from 'vscode';
import type { Part } from '../../shared/part';
import { registerForLanguages } from '../../shared/settings';

/** Cards for whoever points at a name, from the first moment on: a first one waits for what makes it. */
export function registerHover(library: Part<{ readonly hover: vscode.HoverProvider }>): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: async (document, position, token) =>
      (await library.tryGet())?.hover.provideHover(document, position, token),
  };
  return registerForLanguages((languages) => vscode.languages.registerHoverProvider(languages, provider));
}
