import * as vscode from 'vscode';
import { decodeLoosely } from '../../core/base/decode-text';
import { isByproduct, neverWalked } from '../../core/base/file-names';
import { GitIgnore, ignoresCase } from '../../core/base/git-ignore';
import { excludingGlob, passedOver } from '../shared/passed-over';
import { settings } from '../shared/settings';

/** Where packs may lie in the workspace, by the settings and by what Git ignores. */
export class PackPlaces {
  /** By the address of a folder of the workspace. */
  private ignores = new Map<string, GitIgnore>();

  /** Every file of the workspace that may be a pack, or of one folder in it. */
  async find(base?: vscode.Uri): Promise<vscode.Uri[]> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => !base || isIn(base, uri));
    const found = await Promise.all(folders.map((folder) => this.findIn(folder, base ?? folder.uri)));
    return found.flat();
  }

  /** Reads what Git ignores anew. */
  async readIgnoreFiles(): Promise<void> {
    const folders = settings.useIgnoreFiles ? (vscode.workspace.workspaceFolders ?? []) : [];
    const read = await Promise.all(
      folders.map(async ({ uri }) => [uri.toString(), await ignoredIn(uri)] as const),
    );
    this.ignores = new Map(read);
  }

  /** Whether a file at this place is taken for a pack. */
  holds(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || isByproduct(uri.path)) return false;
    const fits = (pattern: string) => matches(uri, folder, pattern);
    return (
      settings.packsInclude.some(fits) &&
      !this.excludes(folder.uri).some((pattern) => fits(pattern) || fits(`${pattern}/**`)) &&
      !this.ignores.get(folder.uri.toString())?.ignores(uri.path)
    );
  }

  private excludes(scope: vscode.Uri): string[] {
    return [...passedOver(scope), ...settings.packsExclude];
  }

  private async findIn(folder: vscode.WorkspaceFolder, base: vscode.Uri): Promise<vscode.Uri[]> {
    const excluded = excludingGlob(this.excludes(folder.uri));
    const lists = await Promise.all(
      settings.packsInclude.map((pattern) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), excluded),
      ),
    );
    const found = lists.flat();
    // A file system that some extension provides may know no search: then it is walked.
    const all = found.length > 0 || folder.uri.scheme === 'file' ? found : await this.walk(base);
    const once = new Map(all.map((uri) => [uri.toString(), uri]));
    return [...once.values()].filter((uri) => isIn(uri, base) && this.holds(uri));
  }

  private async walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
    const found = await Promise.all(
      entries.map(([name, type]) => {
        const uri = vscode.Uri.joinPath(folder, name);
        if ((type & vscode.FileType.Directory) === 0) return Promise.resolve([uri]);
        const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
        const isOurs = !isLink && !neverWalked.some((other) => other === name);
        return isOurs ? this.walk(uri) : Promise.resolve([]);
      }),
    );
    return found.flat();
  }
}

/** The `.gitignore` files of a folder of the workspace. */
async function ignoredIn(folder: vscode.Uri): Promise<GitIgnore> {
  const ignored = new GitIgnore(folder.path, ignoresCase(await gitConfig(folder)));
  const excluded = excludingGlob(neverWalked.map((name) => `**/${name}`));
  const pattern = new vscode.RelativePattern(folder, '**/.gitignore');
  const files = await vscode.workspace.findFiles(pattern, excluded);
  for (const uri of files) {
    const text = await readText(uri);
    if (text !== undefined) ignored.add(parentOf(uri).path, text);
  }
  return ignored;
}

/** The settings of the repository that the folder is in; empty where there are none. */
async function gitConfig(folder: vscode.Uri): Promise<string> {
  const text = await readText(vscode.Uri.joinPath(folder, '.git', 'config'));
  const above = parentOf(folder);
  const isTop = folder.scheme !== 'file' || above.path === folder.path;
  return text ?? (isTop ? '' : gitConfig(above));
}

/** Whether the place is the folder, or somewhere in it. */
export function isIn(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  return uri.path === folder.path || uri.path.startsWith(folder.path.replace(/\/?$/, '/'));
}

export function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** By the editor's own rules for patterns, which its API shows for documents only. */
function matches(uri: vscode.Uri, folder: vscode.WorkspaceFolder, pattern: string): boolean {
  const document = { uri, languageId: 'yaml', fileName: uri.fsPath } as vscode.TextDocument;
  return vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document) > 0;
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeLoosely(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
