import * as vscode from 'vscode';
import { type PackFile, loadPackFile } from './pack-file';

const packPattern = '**/*.briefing.{yaml,yml}';

/** The packs of the workspace, kept up to date with the disk. */
export class WorkspacePacks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly byUri = new Map<string, PackFile>();
  /** Counts the changes to each file, so that a slow answer about an older state is dropped. */
  private readonly generations = new Map<string, number>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(packPattern);

  constructor(private readonly log: vscode.LogOutputChannel) {
    const update = (uri: vscode.Uri) => void this.update(uri);
    this.watcher.onDidCreate(update);
    this.watcher.onDidChange(update);
    this.watcher.onDidDelete((uri) => {
      this.nextGeneration(uri);
      if (this.byUri.delete(uri.toString())) this.changed.fire();
    });
  }

  /** In the order of their paths. */
  get files(): PackFile[] {
    return [...this.byUri.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Finds and reads all packs. Never rejects: what cannot be searched is logged. */
  async load(): Promise<void> {
    try {
      const uris = await vscode.workspace.findFiles(packPattern, '**/node_modules/**');
      const loaded = await Promise.all(uris.map((uri) => this.read(uri)));
      if (loaded.some(Boolean)) this.changed.fire();
    } catch (error) {
      this.log.error(vscode.l10n.t('The workspace could not be searched for packs: {0}', String(error)));
    }
  }

  private async update(uri: vscode.Uri): Promise<void> {
    if (await this.read(uri)) this.changed.fire();
  }

  /** Whether the answer was still wanted when it came. */
  private async read(uri: vscode.Uri): Promise<boolean> {
    const generation = this.nextGeneration(uri);
    const file = await loadPackFile(uri);
    if (this.generations.get(uri.toString()) !== generation) return false;
    this.byUri.set(uri.toString(), file);
    return true;
  }

  private nextGeneration(uri: vscode.Uri): number {
    const generation = (this.generations.get(uri.toString()) ?? 0) + 1;
    this.generations.set(uri.toString(), generation);
    return generation;
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }
}
