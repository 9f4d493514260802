import * as vscode from 'vscode';
import { onDidChangeSettings } from '../settings';
import type { FileKind } from './file-kind';
import { type FileListener, FollowedFiles } from './followed-files';
import { WorkspaceRules } from './workspace-rules';

/** Settings of the editor that tell what it hides. */
const hidingSettings = ['files.exclude', 'search.exclude', 'search.useIgnoreFiles'];

/** The one follower of the files in the workspace, for all kinds of them. */
export class WorkspaceFiles implements vscode.Disposable {
  private readonly rules = new WorkspaceRules();
  private readonly followed = new Map<FileKind, FollowedFiles>();
  private rulesRead: Promise<void> | undefined;
  private watchers: vscode.Disposable | undefined;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** The files of a kind; nothing is watched before the first `follow`. */
  of(kind: FileKind): FollowedFiles {
    const known = this.followed.get(kind);
    if (known) return known;
    const files = new FollowedFiles(kind, this.rules, () => this.readRules(), this.log);
    this.followed.set(kind, files);
    this.watchers ??= this.watch();
    return files;
  }

  private watch(): vscode.Disposable {
    const { workspace } = vscode;
    // A folder that comes or goes is one event, which names none of the files in it.
    const paths = workspace.createFileSystemWatcher('**', false, true, false);
    const ignores = workspace.createFileSystemWatcher('**/.gitignore');
    const rulesChanged = () => void this.changeRules();
    return vscode.Disposable.from(
      paths,
      ignores,
      paths.onDidCreate((uri) => void this.add(uri)),
      paths.onDidDelete((uri) => {
        if (!this.rules.passesOver(uri)) this.gone(uri);
      }),
      ignores.onDidCreate(rulesChanged),
      ignores.onDidChange(rulesChanged),
      ignores.onDidDelete(rulesChanged),
      workspace.onDidChangeConfiguration((event) => {
        if (hidingSettings.some((name) => event.affectsConfiguration(name))) void this.changeRules();
      }),
      onDidChangeSettings((changes) => {
        for (const files of this.followed.values()) {
          if (!changes(files.kind.setting)) continue;
          files.watchAnew();
          files.tell((listener) => {
            listener.rulesChanged();
          });
        }
      }),
      workspace.onDidChangeWorkspaceFolders((change) => void this.changeFolders(change)),
    );
  }

  private readRules(): Promise<void> {
    return (this.rulesRead ??= this.rules.read().catch((error: unknown) => {
      this.log.warn(vscode.l10n.t('The .gitignore files could not be read: {0}', String(error)));
    }));
  }

  private async changeRules(): Promise<void> {
    this.rulesRead = undefined;
    await this.readRules();
    this.tell((listener) => {
      listener.rulesChanged();
    });
  }

  private async changeFolders({ added, removed }: vscode.WorkspaceFoldersChangeEvent): Promise<void> {
    for (const files of this.followed.values()) files.watchAnew();
    for (const { uri } of removed) this.gone(uri);
    this.rulesRead = undefined;
    await this.readRules();
    for (const { uri } of added) this.folderAdded(uri);
  }

  /** Looks for a folder: one event stands for all that is in it. */
  private async add(uri: vscode.Uri): Promise<void> {
    if (this.rules.passesOver(uri, true)) return;
    // A name without an ending is hardly a file's; of the others the disk is asked, but not of those that files have.
    const isUnclear = /\.[^/]*$/.test(uri.path);
    if (isUnclear && (isFileName(uri.path) || !(await isFolder(uri)))) return;
    this.folderAdded(uri);
  }

  private gone(uri: vscode.Uri): void {
    this.tell((listener) => {
      listener.gone(uri);
    });
  }

  private folderAdded(uri: vscode.Uri): void {
    this.tell((listener) => {
      listener.folderAdded(uri);
    });
  }

  private tell(event: (listener: FileListener) => void): void {
    for (const files of this.followed.values()) files.tell(event);
  }

  dispose(): void {
    this.watchers?.dispose();
    for (const files of this.followed.values()) files.dispose();
  }
}

/** Endings that notes, packs and what else is written every day have: folders are not called so. */
function isFileName(path: string): boolean {
  return /\.(?:md|ya?ml|txt|json|lock|log|tmp|swp|git|html?|pdf|docx?|png|jpe?g)$/i.test(path);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
