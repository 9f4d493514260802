import * as vscode from 'vscode';
import { Library, type LibrarySearch } from '../../core/library';
import type { PackState } from '../../core/outline/sources-outline';
import { idFromPath } from '../../core/pack/ids';
import type { Pack } from '../../core/pack/model';
import type { Problem } from '../../core/pack/problems/problems';
import { type StoredPack, packOf } from '../../core/stored/stored-pack';
import { createPackReader } from '#threads';
import type { PackReaderThreads } from '../../threads/pack-reader';
import { type NoteText, onDidChangeSettings, settings } from '../shared/settings';
import { WorkspaceFiles } from '../shared/files/workspace-files';
import { HeldPacks } from './held-packs';
import type { IndexMemory } from './index-memory';
import { type PackFile, bundledPackFiles } from './pack-file';
import { type AcrossPacks, type PackStates, ProblemLog, packStates } from './pack-states';
import { type LibrarySource, Scopes } from './scopes';
import { type Progress, WorkspacePacks } from './workspace-packs';

/** The time between two changes that are reported while many packs are read, in milliseconds. */
const tellEvery = 500;
const noPacks = new Library();

/**
 * The packs that are loaded, as one library. It is usable once the bundled article is there; the packs of the
 * workspace follow. Changes are reported once for all that came together.
 */
export class LibraryStore implements LibrarySource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Settled when the bundled article is loaded. */
  readonly usable: Promise<void>;
  /** Settled when the packs of the workspace are loaded too. */
  readonly ready: Promise<void>;

  private readonly packs = new HeldPacks();
  private readonly problems: ProblemLog;
  private bundled: readonly PackFile[] = [];
  private turnedOffPacks: Library | undefined;
  private cachedStates: PackStates | undefined;
  private readonly reader: PackReaderThreads;
  /** Follows the files of the workspace, for packs and for notes. */
  readonly workspaceFiles: WorkspaceFiles;
  private readonly workspacePacks: WorkspacePacks;
  private readonly scopes = new Scopes(this);
  private readonly settingsListener: vscode.Disposable;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private isLoading = true;

  constructor(
    extensionUri: vscode.Uri,
    memory: IndexMemory<StoredPack>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.problems = new ProblemLog(log);
    const programs = vscode.Uri.joinPath(extensionUri, 'dist');
    this.reader = createPackReader({
      folder: programs.fsPath,
      read: (name) => Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(programs, name))),
    });
    const sink = {
      put: (file: PackFile) => {
        this.put(file);
      },
      drop: (uri: vscode.Uri) => {
        this.drop(uri.toString());
      },
    };
    this.workspaceFiles = new WorkspaceFiles(log);
    this.workspacePacks = new WorkspacePacks(this.reader, memory, sink, this.workspaceFiles);
    this.settingsListener = onDidChangeSettings((changes) => {
      if (changes('bundledArticle')) this.showBundled();
    });
    this.loadBundledArticle();
    this.usable = Promise.resolve();
    this.ready = this.loadWorkspacePacks().then(() => {
      this.isLoading = false;
      this.tellNow();
    });
  }

  get library(): Library {
    return this.packs.library;
  }

  get search(): LibrarySearch {
    return this.packs.search;
  }

  /** The packs that a note draws on, or all where none is given. */
  drawnOn(document: NoteText | undefined): Promise<LibrarySource> {
    return this.scopes.of(document);
  }

  /** The packs that come with the extension, where the settings have them not loaded. */
  get turnedOff(): Library {
    if (settings.bundledArticle) return noPacks;
    if (!this.turnedOffPacks) {
      this.turnedOffPacks = new Library();
      for (const { pack } of this.bundled) if (pack) this.turnedOffPacks.add(pack);
    }
    return this.turnedOffPacks;
  }

  /** The files of the packs that the library holds, by pack id. */
  get held(): ReadonlyMap<string, PackFile> {
    return this.packs.held;
  }

  /** Progress of the reading of many packs; `undefined` when none is under way. */
  get progress(): Progress | undefined {
    return this.workspacePacks.progress;
  }

  get onDidProgress(): vscode.Event<void> {
    return this.workspacePacks.onDidProgress;
  }

  /** Every pack file that was found, good or bad, in the order of the packs. */
  get states(): readonly PackState[] {
    return this.presentStates.all;
  }

  /** The state of one pack file; `undefined` when there is none at this address. */
  stateOf(uri: string): PackState | undefined {
    return this.states.find((state) => state.uri === uri);
  }

  /** The address of the YAML of the pack with the id; `undefined` when the library holds none. */
  fileOf(packId: string): vscode.Uri | undefined {
    return this.held.get(packId)?.uri;
  }

  /** The address at which the pack's YAML can be opened, or `undefined` when no such pack is loaded. */
  uriOf({ id }: Pack): vscode.Uri | undefined {
    return this.fileOf(id);
  }

  /** Problems of the file's pack that are none without another, and that other's file. */
  acrossPacks(uri: vscode.Uri): readonly AcrossPacks[] {
    return this.presentStates.across.get(uri.toString()) ?? [];
  }

  private get presentStates(): PackStates {
    return (this.cachedStates ??= packStates(this.packs, this.bundled));
  }

  /** A text as a pack, with its problems, read without holding anything up. The pack is decoded when it is asked for. Never rejects. */
  async readingOf(
    text: string,
    uri: vscode.Uri,
  ): Promise<{ readonly problems: readonly Problem[]; readonly pack: Pack | undefined }> {
    const stored = await this.reader.read(new TextEncoder().encode(text), idFromPath(uri.path));
    return {
      problems: stored.problems,
      get pack() {
        return packOf(stored);
      },
    };
  }

  private loadBundledArticle(): void {
    try {
      this.bundled = bundledPackFiles();
      this.showBundled();
    } catch (error) {
      // The product still works with the user's own packs.
      const detail = String(error);
      this.log.error(
        vscode.l10n.t('The bundled article could not be loaded; reinstall the extension. {0}', detail),
      );
    }
  }

  /** The first card need not wait for what is asked of the window here. */
  private async loadWorkspacePacks(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.workspacePacks.load();
  }

  private showBundled(): void {
    for (const file of this.bundled) {
      if (settings.bundledArticle) this.put(file);
      else this.drop(file.uri.toString());
    }
  }

  private put(file: PackFile): void {
    this.packs.put(file);
    this.tellSoon();
  }

  private drop(uri: string): void {
    if (this.packs.drop(uri)) this.tellSoon();
  }

  private tellSoon(): void {
    this.cachedStates = undefined;
    const isBusy = this.isLoading || this.progress !== undefined;
    this.telling ??= setTimeout(
      () => {
        this.tellNow();
      },
      isBusy ? tellEvery : 0,
    );
  }

  private tellNow(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    this.cachedStates = undefined;
    void this.packs.renew();
    this.problems.report(this.states);
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.telling);
    this.settingsListener.dispose();
    this.workspacePacks.dispose();
    this.workspaceFiles.dispose();
    this.reader.dispose();
    this.changed.dispose();
  }
}
