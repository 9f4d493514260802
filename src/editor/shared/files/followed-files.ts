import * as vscode from 'vscode';
import { type FileKind, filesOfKind, isOfKind } from './file-kind';
import type { WorkspaceRules } from './workspace-rules';

/** Follows the files of one kind. */
export interface FileListener {
  /** A file of the kind is new, or has other content. */
  changed(uri: vscode.Uri): void;
  /** A file of whatever kind is gone, or a folder with all that was in it. */
  gone(uri: vscode.Uri): void;
  /** A folder has come, with whatever is in it. */
  folderAdded(uri: vscode.Uri): void;
  /** Other files than before may be of the kind. */
  rulesChanged(): void;
}

/** The files of one kind in the workspace. */
export class FollowedFiles implements vscode.Disposable {
  private readonly listeners = new Set<FileListener>();
  private watchers: vscode.Disposable | undefined;

  /** @param rulesRead settled when the rules are those of the workspace as it is now; never rejects */
  constructor(
    readonly kind: FileKind,
    private readonly rules: WorkspaceRules,
    private readonly rulesRead: () => Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Tells a listener from now on. Before the first, files of the kind are not watched. */
  follow(listener: FileListener): vscode.Disposable {
    this.listeners.add(listener);
    if (!this.watchers) this.watch();
    return new vscode.Disposable(() => this.listeners.delete(listener));
  }

  /** Returns whether a file at the address is one of these. */
  holds(uri: vscode.Uri): boolean {
    return isOfKind(this.kind, this.rules, uri);
  }

  /** All files of the kind, or those in one folder; `undefined` if the workspace cannot be searched, which is logged. */
  async find(folder?: vscode.Uri): Promise<vscode.Uri[] | undefined> {
    try {
      await this.rulesRead();
      return await filesOfKind(this.kind, this.rules, folder);
    } catch (error) {
      this.log.error(this.kind.describeFailure(String(error)));
      return undefined;
    }
  }

  tell(event: (listener: FileListener) => void): void {
    this.listeners.forEach(event);
  }

  /** Watches by the settings, and the folders of the workspace, as they are now. */
  watchAnew(): void {
    if (this.watchers) this.watch();
  }

  private watch(): void {
    this.watchers?.dispose();
    const watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
      this.kind.include().map((pattern) => {
        const files = new vscode.RelativePattern(folder, pattern);
        return vscode.workspace.createFileSystemWatcher(files, false, false, true);
      }),
    );
    const changed = (uri: vscode.Uri) => {
      if (!this.holds(uri)) return;
      this.tell((listener) => {
        listener.changed(uri);
      });
    };
    this.watchers = vscode.Disposable.from(
      ...watchers,
      ...watchers.flatMap((watcher) => [watcher.onDidCreate(changed), watcher.onDidChange(changed)]),
    );
  }

  dispose(): void {
    this.watchers?.dispose();
    this.listeners.clear();
  }
}
