import * as vscode from 'vscode';
import { isByproduct } from '../../core/base/file-names';
import { excludingGlob, passedOver } from '../shared/passed-over';
import { settings } from '../shared/settings';

/** The files of the workspace that are notes, each once; `undefined` where the workspace cannot be searched. */
export async function findNotes(log: vscode.LogOutputChannel): Promise<vscode.Uri[] | undefined> {
  try {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const hidden = excludingGlob(folders.flatMap(({ uri }) => passedOver(uri)));
    const lists = await Promise.all(
      settings.notesInclude.map((pattern) => vscode.workspace.findFiles(pattern, hidden)),
    );
    const found = lists.flat().filter(({ path }) => !isByproduct(path));
    return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  } catch (error) {
    log.error(vscode.l10n.t('The workspace could not be searched for notes: {0}', String(error)));
    return undefined;
  }
}
