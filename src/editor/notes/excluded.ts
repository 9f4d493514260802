import * as vscode from 'vscode';
import { settings } from '../settings';

/** What no search for notes looks into, as one glob: what the editor hides from its Explorer and its search, and packages. */
export function excludedGlob(): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const hidden = folders.flatMap(({ uri }) => settings.generalExcludes(uri));
  return `{${[...new Set(['**/node_modules/**', ...hidden])].join(',')}}`;
}
