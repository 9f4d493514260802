import * as vscode from 'vscode';
import { onCommand } from '../../shared/commands';
import { turnOnBundledArticle } from '../../shared/settings';
import { sourcesCommands } from '../../shared/command-ids';
import { sourcesViewId } from './sources-view';

/** Commands about which packs are loaded. */
export function registerSourcesCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(sourcesCommands.showPacks, () => vscode.commands.executeCommand(`${sourcesViewId}.focus`)),
    onCommand(sourcesCommands.turnOnBundledArticle, turnOnBundledArticle),
  );
}
