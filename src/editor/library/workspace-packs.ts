import * as vscode from 'vscode';
import { takeIn } from '../../core/library/intake';
import { idFromPath } from '../../core/pack/ids';
import { type StoredPack, unreadable } from '../../core/stored/stored-pack';
import type { PackReaderThreads } from '../../threads/pack-reader';
import { AfterPause } from '../shared/after-pause';
import type { FileKind } from '../shared/files/file-kind';
import type { FollowedFiles } from '../shared/files/followed-files';
import { isIn } from '../shared/files/uris';
import type { WorkspaceFiles } from '../shared/files/workspace-files';
import { settings } from '../shared/settings';
import type { IndexMemory } from './index-memory';
import { type PackFile, ownPackFile } from './pack-file';
import { RealFiles } from './real-files';

/** Takes the packs that were found. */
export interface PackSink {
  put(file: PackFile): void;
  drop(uri: vscode.Uri): void;
}

/** The packs of the workspace as a kind of files. */
const packFiles: FileKind = {
  include: () => settings.packsInclude,
  exclude: () => settings.packsExclude,
  setting: 'packs',
  describeFailure: (reason) => vscode.l10n.t('The workspace could not be searched for packs: {0}', reason),
};

/** Progress of the reading of many packs; `undefined` when none is under way. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** A file that may be a pack, before it is read. */
interface Looked {
  readonly uri: vscode.Uri;
  readonly generation: number;
  /** `undefined` for one that cannot be looked at. */
  readonly stat?: vscode.FileStat;
  readonly error?: unknown;
}

/** The reading of fewer files is not reported. */
const leastReported = 32;
/** A pause in typing, in milliseconds, after which an open pack is read. */
const typingPause = 100;

/** The packs of the workspace, kept up to date with the disk and with what is typed into them. */
export class WorkspacePacks implements vscode.Disposable {
  private readonly progressed = new vscode.EventEmitter<void>();
  readonly onDidProgress = this.progressed.event;
  progress: Progress | undefined;

  private readonly files: FollowedFiles;
  private readonly known = new Map<string, vscode.Uri>();
  private readonly realFiles = new RealFiles();
  /** Counts the changes to each file, so that a slow answer about an older state is dropped. */
  private readonly generations = new Map<string, number>();
  private readonly typing = new AfterPause(typingPause, ({ uri }) => void this.update([uri]));
  private readonly listeners: { dispose(): unknown }[];

  constructor(
    private readonly reader: PackReaderThreads,
    private readonly memory: IndexMemory<StoredPack>,
    private readonly sink: PackSink,
    files: WorkspaceFiles,
  ) {
    this.files = files.of(packFiles);
    this.listeners = [
      this.typing,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.known.has(document.uri.toString())) this.typing.ask(document);
      }),
      // What was typed and not kept is gone with the editor.
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.typing.forget(document);
        if (this.known.has(document.uri.toString())) void this.update([document.uri]);
      }),
    ];
  }

  /** Finds and reads all packs, and follows them. Never rejects: what cannot be searched is logged. */
  async load(): Promise<void> {
    this.listeners.push(
      this.files.follow({
        changed: (uri) => {
          // It may have been replaced by one of the same size and time.
          for (const path of this.realFiles.relatedTo(uri)) this.memory.forget(path);
          void this.update([uri]);
        },
        gone: (uri) => {
          this.drop(uri);
        },
        folderAdded: (uri) => void this.search(uri),
        rulesChanged: () => {
          for (const uri of [...this.known.values()]) if (!this.files.holds(uri)) this.drop(uri);
          void this.search();
        },
      }),
    );
    await this.memory.ready;
    await this.search();
    this.memory.retain(new Set(this.known.keys()));
  }

  private async search(folder?: vscode.Uri): Promise<void> {
    await this.update((await this.files.find(folder)) ?? []);
  }

  /** All are looked at before the first is read: two may be one real file. */
  private async update(changed: readonly vscode.Uri[]): Promise<void> {
    const all = changed.flatMap((uri) => this.realFiles.relatedTo(uri));
    const uris = [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
    const looked: Looked[] = [];
    await takeIn(
      uris,
      (uri) => this.look(uri),
      (_, found) => looked.push(found),
    );
    await takeIn(
      looked,
      (found) => this.content(found),
      ({ uri, generation }, stored) => {
        if (this.generations.get(uri.toString()) !== generation) return;
        if (stored) this.take(uri, stored);
        else this.drop(uri);
      },
      (read) => {
        this.tell(read, uris.length);
      },
    );
  }

  /** One real file is one pack, on however many paths it was found. */
  private take(uri: vscode.Uri, stored: StoredPack): void {
    const [own = uri, ...others] = this.realFiles.pathsOf(uri);
    if (own.toString() === uri.toString()) this.sink.put(ownPackFile(uri, stored));
    for (const other of others) this.sink.drop(other);
  }

  private tell(read: number, total: number): void {
    if (total <= leastReported || (read < total && read % 50 !== 0)) return;
    this.progress = read < total ? { read, total } : undefined;
    this.progressed.fire();
  }

  private async look(uri: vscode.Uri): Promise<Looked> {
    const key = uri.toString();
    this.known.set(key, uri);
    const generation = this.nextGeneration(key);
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      await this.realFiles.note(uri, stat);
      return { uri, generation, stat };
    } catch (error) {
      this.realFiles.forget(uri);
      return { uri, generation, error };
    }
  }

  /**
   * Text that is typed counts before what is on the disk. A file that cannot be read is a pack with a problem; `undefined` for
   * one that is gone, whatever the editor still has of it.
   */
  private async content({ uri, stat, error: fault }: Looked): Promise<StoredPack | undefined> {
    try {
      if (!stat) throw fault;
      const open = openDocument(this.realFiles.pathsOf(uri));
      if (open) return await this.reader.read(new TextEncoder().encode(open.getText()), idFromPath(uri.path));
      const recalled = this.memory.recall(uri, stat);
      if (recalled) return recalled;
      const bytes = await vscode.workspace.fs.readFile(uri);
      const stored = await this.reader.read(bytes, idFromPath(uri.path));
      this.memory.keep(uri, stat, stored);
      return stored;
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      return unreadable(error instanceof Error ? error.message : String(error));
    }
  }

  /** Forgets a file, or all files of a folder. */
  private drop(uri: vscode.Uri): void {
    this.nextGeneration(uri.toString());
    const own = this.known.get(uri.toString());
    // A name with an ending is a file's; going through all packs for each would cost too much.
    const gone = own ? [own] : [...this.known.values()].filter((file) => isIn(file, uri));
    for (const file of gone) {
      const key = file.toString();
      this.known.delete(key);
      this.nextGeneration(key);
      this.memory.forget(file);
      const [, ...others] = this.realFiles.relatedTo(file);
      this.realFiles.forget(file);
      this.sink.drop(file);
      // What is left of its paths is a file of its own, or gone too.
      if (others.length > 0) void this.update(others);
    }
  }

  private nextGeneration(key: string): number {
    const generation = (this.generations.get(key) ?? 0) + 1;
    this.generations.set(key, generation);
    return generation;
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.progressed.dispose();
  }
}

/**
 * The document in which a file is open. By several paths it may be open several times, and the editor keeps only those
 * up to date of whose paths it hears: then one with unsaved changes counts, or else the disk.
 */
function openDocument(paths: readonly vscode.Uri[]): vscode.TextDocument | undefined {
  const open = vscode.workspace.textDocuments.filter(
    ({ isClosed, uri }) => !isClosed && paths.some((path) => path.toString() === uri.toString()),
  );
  return open.find(({ isDirty }) => isDirty) ?? (paths.length === 1 ? open[0] : undefined);
}
