import * as vscode from 'vscode';
import { decodeLoosely } from '../../../core/base/decode-text';
import { neverWalked } from '../../../core/base/file-names';
import { FileRule } from '../../../core/base/file-rule';
import { settings } from '../settings';
import { parentOf } from './uris';

/** Rules for the files of the workspace that no search of ours finds, of any kind. */
export class WorkspaceRules {
  /** By the address of a folder of the workspace. */
  private byFolder: ReadonlyMap<string, FileRule> = new Map();

  /** Reads anew what Git ignores in each folder of the workspace. */
  async read(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.byFolder = new Map(
      await Promise.all(folders.map(async ({ uri }) => [uri.toString(), await ruleOf(uri)] as const)),
    );
  }

  /** Returns whether a file or folder is passed over: other people's packages, Git's own, what Git ignores. */
  passesOver(uri: vscode.Uri, isFolder = false): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && this.byFolder.get(folder.uri.toString())?.passesOver(uri.path, isFolder)) ?? false;
  }
}

/** Patterns of what the editor hides in a folder of the workspace, from its Explorer or its search; and of other people's packages. */
export function hiddenPatterns(folder: vscode.Uri): string[] {
  return [...neverWalked.map((name) => `**/${name}`), ...settings.generalExcludes(folder)];
}

/** The patterns as one glob for a search of files: what fits one of them, and all that is in it. */
export function excludingGlob(patterns: readonly string[]): string {
  return `{${[...new Set(patterns.flatMap((pattern) => [pattern, `${pattern}/**`]))].join(',')}}`;
}

async function ruleOf(folder: vscode.Uri): Promise<FileRule> {
  const rule = await FileRule.of(folder.path, (path) => {
    // Only on a disk is there something above a folder of the workspace.
    const isIn = path.startsWith(`${folder.path}/`);
    return folder.scheme === 'file' || isIn ? textAt(folder.with({ path })) : Promise.resolve(undefined);
  });
  if (!settings.useIgnoreFiles) return rule;
  const excluded = excludingGlob(neverWalked.map((name) => `**/${name}`));
  const pattern = new vscode.RelativePattern(folder, '**/.gitignore');
  for (const uri of await vscode.workspace.findFiles(pattern, excluded)) {
    const text = await textAt(uri);
    if (text !== undefined) rule.addIgnoreFile(parentOf(uri).path, text);
  }
  return rule;
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeLoosely(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
