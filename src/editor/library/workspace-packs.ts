import * as vscode from 'vscode';
import { type PackFile, loadPackFile } from './pack-file';

const packPattern = '**/*.briefing.{yaml,yml}';
/** Other people's packages are no sources of ours. */
const excluded = '**/node_modules/**';
const isExcluded = ({ path }: vscode.Uri) => path.includes('/node_modules/');
const isPack = ({ path }: vscode.Uri) => /\.briefing\.ya?ml$/.test(path);

/** The packs of the workspace, kept up to date with the disk. */
export class WorkspacePacks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly byUri = new Map<string, PackFile>();
  /** Counts the changes to each file, so that a slow answer about an older state is dropped. */
  private readonly generations = new Map<string, number>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const packs = vscode.workspace.createFileSystemWatcher(packPattern);
    // A folder that comes or goes is one event, which names none of the files in it.
    const paths = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    this.listeners = vscode.Disposable.from(
      packs,
      paths,
      packs.onDidCreate((uri) => void this.update([uri])),
      packs.onDidChange((uri) => void this.update([uri])),
      paths.onDidCreate((uri) => void this.addFolder(uri)),
      paths.onDidDelete((uri) => {
        this.drop(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.drop(uri);
        for (const folder of added) void this.search(new vscode.RelativePattern(folder, packPattern));
      }),
    );
  }

  /** In the order of their paths. */
  get files(): PackFile[] {
    return [...this.byUri.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Finds and reads all packs. Never rejects: what cannot be searched is logged. */
  load(): Promise<void> {
    return this.search(packPattern);
  }

  private async search(pattern: vscode.GlobPattern): Promise<void> {
    try {
      await this.update(await vscode.workspace.findFiles(pattern, excluded));
    } catch (error) {
      this.log.error(vscode.l10n.t('The workspace could not be searched for packs: {0}', String(error)));
    }
  }

  /** What was created is a folder only if its name has no ending; asking the disk each time would cost too much. */
  private async addFolder(uri: vscode.Uri): Promise<void> {
    if (/\.[^/]*$/.test(uri.path) || isExcluded(uri)) return;
    await this.search(new vscode.RelativePattern(uri, packPattern));
  }

  private async update(uris: readonly vscode.Uri[]): Promise<void> {
    const wanted = uris.filter((uri) => !isExcluded(uri));
    const read = await Promise.all(wanted.map((uri) => this.read(uri)));
    if (read.some(Boolean)) this.changed.fire();
  }

  /** Whether the answer was still wanted when it came. */
  private async read(uri: vscode.Uri): Promise<boolean> {
    const generation = this.nextGeneration(uri);
    const file = await loadPackFile(uri);
    if (this.generations.get(uri.toString()) !== generation) return false;
    this.byUri.set(uri.toString(), file);
    return true;
  }

  /** Forgets a file, or all files of a folder. */
  private drop(uri: vscode.Uri): void {
    const gone = [...this.byUri.values()].filter((file) => isSameOrBelow(file.uri, uri));
    for (const file of gone) this.byUri.delete(file.uri.toString());
    // An answer may be under way for a file that is in no list yet.
    if (isPack(uri)) this.nextGeneration(uri);
    for (const file of gone) this.nextGeneration(file.uri);
    if (gone.length > 0) this.changed.fire();
  }

  private nextGeneration(uri: vscode.Uri): number {
    const generation = (this.generations.get(uri.toString()) ?? 0) + 1;
    this.generations.set(uri.toString(), generation);
    return generation;
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }
}

function isSameOrBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  return uri.path === folder.path || uri.path.startsWith(folder.path.replace(/\/?$/, '/'));
}
