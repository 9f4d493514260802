import * as vscode from 'vscode';
import { packForm } from '../../core/stored/pack-index';
import type { StoredForm } from '../../core/stored/stored-form';
import { type IndexFiles, StoredIndex } from '../../core/stored/stored-index';
import type { StoredPack } from '../../core/stored/stored-pack';
import { IndexMemory } from './index-memory';

/** Opens the memory of the packs in this workspace; of no workspace, where none is open. */
export function openPackMemory(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): IndexMemory<StoredPack> {
  return new IndexMemory(openIndex(context, 'packs', packForm), (reason) => {
    log.warn(vscode.l10n.t('The index of the packs could not be written: {0}', reason));
  });
}

/** Opens another index beside it. */
export function openIndex<T>(
  context: vscode.ExtensionContext,
  name: string,
  form: StoredForm<T>,
): StoredIndex<T> {
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, name);
  const { version } = context.extension.packageJSON as { version: string };
  return new StoredIndex(new IndexFolder(folder), version, form);
}

/** A folder in the storage that the editor keeps for the extension. */
class IndexFolder implements IndexFiles {
  private exists: Promise<void> | undefined;

  constructor(private readonly folder: vscode.Uri) {}

  async list(): Promise<readonly string[]> {
    try {
      const children = await vscode.workspace.fs.readDirectory(this.folder);
      return children.flatMap(([name, type]) => (type === vscode.FileType.File ? name : []));
    } catch (error) {
      if (isNotFound(error)) return [];
      throw error;
    }
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.uriOf(name));
    } catch {
      return undefined;
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.exists ??= Promise.resolve(vscode.workspace.fs.createDirectory(this.folder));
    try {
      await this.exists;
      await vscode.workspace.fs.writeFile(this.uriOf(name), bytes);
    } catch (error) {
      // Somebody may have cleared the storage: the next try makes the folder anew.
      this.exists = undefined;
      throw error;
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(this.uriOf(from), this.uriOf(to), { overwrite: true });
  }

  async delete(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.uriOf(name));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  private uriOf(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
