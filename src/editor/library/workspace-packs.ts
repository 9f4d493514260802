import * as vscode from 'vscode';
import { takeIn } from '../../core/library/intake';
import { idFromPath } from '../../core/pack/ids';
import { type StoredPack, unreadable } from '../../core/stored/stored-pack';
import type { PackReaderThreads } from '../../threads/pack-reader';
import { isNeverWalked } from '../shared/passed-over';
import { onDidChangeSettings } from '../shared/settings';
import { type PackFile, ownPackFile } from './pack-file';
import { PackPlaces, isIn } from './pack-places';
import { RealFiles } from './real-files';

/** Where packs that were found go. */
export interface PackSink {
  put(file: PackFile): void;
  drop(uri: vscode.Uri): void;
}

/** What was read before, so that it need not be read again. */
export interface PackMemory {
  /** Settled when what was kept is at hand. Never rejects. */
  readonly ready: Promise<void>;
  /** `undefined` for a file that is not known as it is now. */
  recall(uri: vscode.Uri, stat: vscode.FileStat): StoredPack | undefined;
  keep(uri: vscode.Uri, stat: vscode.FileStat, stored: StoredPack): void;
  forget(uri: vscode.Uri): void;
  /** Forgets all others. */
  retain(keys: ReadonlySet<string>): void;
}

/** How far the reading of many packs is; `undefined` when none is under way. */
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

/** Of fewer files nothing is told. */
const leastTold = 32;
/** A pause in typing, in milliseconds, after which an open pack is read. */
const typingPause = 100;

/** The packs of the workspace, kept up to date with the disk and with what is typed into them. */
export class WorkspacePacks implements vscode.Disposable {
  private readonly progressed = new vscode.EventEmitter<void>();
  readonly onDidProgress = this.progressed.event;
  progress: Progress | undefined;

  private readonly places = new PackPlaces();
  private readonly known = new Map<string, vscode.Uri>();
  private readonly realFiles = new RealFiles();
  /** Counts the changes to each file, so that a slow answer about an older state is dropped. */
  private readonly generations = new Map<string, number>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;
  private watchers: vscode.Disposable | undefined;

  constructor(
    private readonly reader: PackReaderThreads,
    private readonly memory: PackMemory,
    private readonly sink: PackSink,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { workspace } = vscode;
    this.listeners = vscode.Disposable.from(
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.drop(uri);
        for (const { uri } of added) void this.search(uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.readAfterPause(document);
      }),
      // What was typed and not kept is gone with the editor.
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.known.has(uri.toString())) void this.update([uri]);
      }),
      onDidChangeSettings((changes) => {
        if (!changes('packs')) return;
        this.watch();
        void this.searchAnew();
      }),
      workspace.onDidChangeConfiguration((event) => {
        const general = ['files.exclude', 'search.exclude', 'search.useIgnoreFiles'];
        if (general.some((name) => event.affectsConfiguration(name))) void this.searchAnew();
      }),
    );
  }

  /** Finds and reads all packs. Never rejects: what cannot be searched is logged. */
  async load(): Promise<void> {
    this.watch();
    await this.memory.ready;
    await this.searchAnew();
    this.memory.retain(new Set(this.known.keys()));
  }

  private watch(): void {
    this.watchers?.dispose();
    const { createFileSystemWatcher: create } = vscode.workspace;
    // A folder that comes or goes is one event, which names none of the files in it.
    const paths = create('**', false, true, false);
    const packs = create('**/*.{yaml,yml}');
    const ignores = create('**/.gitignore');
    const update = (uri: vscode.Uri) => {
      if (!this.places.holds(uri)) return;
      // It may have been replaced by one of the same size and time.
      for (const path of this.realFiles.relatedTo(uri)) this.memory.forget(path);
      void this.update([uri]);
    };
    const searchAnew = () => void this.searchAnew();
    this.watchers = vscode.Disposable.from(
      packs,
      paths,
      ignores,
      packs.onDidCreate(update),
      packs.onDidChange(update),
      paths.onDidCreate((uri) => void this.addFolder(uri)),
      paths.onDidDelete((uri) => {
        this.drop(uri);
      }),
      ignores.onDidCreate(searchAnew),
      ignores.onDidChange(searchAnew),
      ignores.onDidDelete(searchAnew),
    );
  }

  private async searchAnew(): Promise<void> {
    try {
      await this.places.readIgnoreFiles();
    } catch (error) {
      this.log.warn(vscode.l10n.t('The .gitignore files could not be read: {0}', String(error)));
    }
    for (const uri of [...this.known.values()]) if (!this.places.holds(uri)) this.drop(uri);
    await this.search();
  }

  private async search(folder?: vscode.Uri): Promise<void> {
    try {
      await this.update(await this.places.find(folder));
    } catch (error) {
      this.log.error(vscode.l10n.t('The workspace could not be searched for packs: {0}', String(error)));
    }
  }

  /** What was created may be a folder, of which one event tells for all that is in it. */
  private async addFolder(uri: vscode.Uri): Promise<void> {
    if (isNeverWalked(uri)) return;
    // A name without an ending is hardly a file's; of the others the disk is asked, but not of those that files have.
    const isUnclear = /\.[^/]*$/.test(uri.path);
    if (isUnclear && (isFileName(uri.path) || !(await isFolder(uri)))) return;
    await this.search(uri);
  }

  private readAfterPause(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.known.has(key)) return;
    clearTimeout(this.typing.get(key));
    this.typing.set(
      key,
      setTimeout(() => {
        this.typing.delete(key);
        void this.update([document.uri]);
      }, typingPause),
    );
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
    if (total <= leastTold || (read < total && read % 50 !== 0)) return;
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
   * What is typed counts before what is on the disk. A file that cannot be read is a pack with a problem; `undefined` for
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
    for (const timer of this.typing.values()) clearTimeout(timer);
    this.watchers?.dispose();
    this.listeners.dispose();
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
