import * as vscode from 'vscode';
import { neverWalked } from '../../../core/base/file-names';
import { isIn } from './uris';
import { type WorkspaceRules, excludingGlob, hiddenPatterns } from './workspace-rules';

/** A kind of files that the workspace is searched for: packs, notes. */
export interface FileKind {
  /** Patterns of its files, in each folder of the workspace. */
  readonly include: () => readonly string[];
  /** Patterns that are passed over besides what every search passes over. */
  readonly exclude: () => readonly string[];
  /** The setting that these are in, without `briefing.`. */
  readonly setting: string;
  /** The sentence for the log if the workspace cannot be searched for them. */
  readonly describeFailure: (reason: string) => string;
}

/** Returns whether a file at the address is of the kind. */
export function isOfKind(kind: FileKind, rules: WorkspaceRules, uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || rules.passesOver(uri)) return false;
  const fits = (pattern: string) => matches(uri, folder, pattern);
  return (
    kind.include().some(fits) &&
    !excludes(kind, folder.uri).some((pattern) => fits(pattern) || fits(`${pattern}/**`))
  );
}

/** Every file of the kind in the workspace, or in one folder of it; each once. */
export async function filesOfKind(
  kind: FileKind,
  rules: WorkspaceRules,
  base?: vscode.Uri,
): Promise<vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => !base || isIn(base, uri));
  const lists = await Promise.all(folders.map((folder) => filesIn(kind, rules, folder, base ?? folder.uri)));
  return [...new Map(lists.flat().map((uri) => [uri.toString(), uri])).values()];
}

async function filesIn(
  kind: FileKind,
  rules: WorkspaceRules,
  folder: vscode.WorkspaceFolder,
  base: vscode.Uri,
): Promise<vscode.Uri[]> {
  const excluded = excludingGlob(excludes(kind, folder.uri));
  const lists = await Promise.all(
    kind
      .include()
      .map((pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), excluded)),
  );
  const found = lists.flat();
  // A file system that some extension provides may know no search: then it is walked.
  if (found.length === 0 && folder.uri.scheme !== 'file')
    return (await walk(base)).filter((uri) => isOfKind(kind, rules, uri));
  // What is in a folder of the workspace within this one is found there.
  const isHere = (uri: vscode.Uri) =>
    vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
  return found.filter((uri) => isIn(uri, base) && isHere(uri) && !rules.passesOver(uri));
}

function excludes(kind: FileKind, folder: vscode.Uri): string[] {
  return [...hiddenPatterns(folder), ...kind.exclude()];
}

async function walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  const found = await Promise.all(
    entries.map(([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if ((type & vscode.FileType.Directory) === 0) return Promise.resolve([uri]);
      const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
      const isWalked = !isLink && !neverWalked.some((other) => other === name);
      return isWalked ? walk(uri) : Promise.resolve([]);
    }),
  );
  return found.flat();
}

/** By the editor's own rules for patterns, which its API shows for documents only. */
function matches(uri: vscode.Uri, folder: vscode.WorkspaceFolder, pattern: string): boolean {
  const document = { uri, languageId: 'yaml', fileName: uri.fsPath } as vscode.TextDocument;
  return vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document) > 0;
}
