import * as vscode from 'vscode';
import { turnOnBundledArticle } from '../../shared/settings';
import { sourcesCommands } from '../../shared/command-ids';
import { sourcesViewId } from './sources-view';

/** Commands about which packs are loaded. */
export function registerSourcesCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(sourcesCommands.showPacks, () =>
      vscode.commands.executeCommand(`${sourcesViewId}.focus`),
    ),
    vscode.commands.registerCommand(sourcesCommands.turnOnBundledArticle, turnOnBundledArticle),
  );
}
