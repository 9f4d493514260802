import * as vscode from 'vscode';
import { onCommand } from '../commands';
import { turnOnBundledArticle } from '../settings';
import { sourcesCommands } from './sources-command-ids';
import { sourcesViewId } from './sources-view';

/** Commands about which packs are loaded. */
export function registerSourcesCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(sourcesCommands.showPacks, () => vscode.commands.executeCommand(`${sourcesViewId}.focus`)),
    onCommand(sourcesCommands.turnOnBundledArticle, turnOnBundledArticle),
  );
}
