import * as vscode from 'vscode';
import { Library, LibrarySearch, conflictsOf } from '../../core/library';
import { PackClaims } from '../../core/library/pack-claims';
import type { PackProblem, PackState } from '../../core/outline/sources-outline';
import { describeProblem } from '../../core/pack/describe-problem';
import { Pace } from '../../core/base/pace';
import { idFromPath } from '../../core/pack/ids';
import type { Pack } from '../../core/pack/model';
import type { Place } from '../../core/base/text-positions';
import { packOf } from '../../core/stored/stored-pack';
import { type Problem, severityOf } from '../../core/pack/problems';
import { createPackReader } from '#threads';
import type { PackReaderThreads } from '../../threads/pack-reader';
import { localizer } from '../shared/localizer';
import { type NoteText, onDidChangeSettings, settings } from '../shared/settings';
import { type PackFile, bundledPackFiles } from './pack-file';
import { type LibrarySource, Scopes } from './scopes';
import { type PackMemory, type Progress, WorkspacePacks } from './workspace-packs';

/** While many packs are read, those who show them are told this often, in milliseconds. */
const tellEvery = 500;
/** A library whose numbers belong mostly to packs that are gone is made anew, once it is worth it. */
const mostWaste = 0.6;
const leastWaste = 20_000;

const noPacks = new Library();

/** A problem of one pack that is none without another. */
export interface AcrossPacks {
  /** Its place is that in the text that the library was made of. */
  readonly problem: Problem;
  /** The other pack. */
  readonly other: vscode.Uri;
}

/**
 * The packs that are loaded, as one library. It is usable once the bundled article is there; the packs of the
 * workspace follow. Changes are told once for all that came together.
 */
export class LibraryStore implements LibrarySource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Settled when the bundled article is loaded. */
  readonly usable: Promise<void>;
  /** Settled when the packs of the workspace are loaded too. */
  readonly ready: Promise<void>;

  private current = new Library();
  private currentSearch = new LibrarySearch(this.current);
  /** Every pack file that was found, by its address. */
  private readonly files = new Map<string, PackFile>();
  private readonly claims = new PackClaims<PackFile>();
  /** By pack id: the file whose pack the library holds. */
  private readonly holding = new Map<string, PackFile>();
  private reported: ReadonlySet<string> = new Set();
  /** By the address of a file; made with the states. */
  private readonly across = new Map<string, readonly AcrossPacks[]>();
  private bundled: readonly PackFile[] = [];
  private turnedOffPacks: Library | undefined;
  private cachedStates: readonly PackState[] | undefined;
  private readonly reader: PackReaderThreads;
  private readonly workspacePacks: WorkspacePacks;
  private readonly scopes = new Scopes(this);
  private readonly settingsListener: vscode.Disposable;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private isLoading = true;

  constructor(
    extensionUri: vscode.Uri,
    memory: PackMemory,
    private readonly log: vscode.LogOutputChannel,
  ) {
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
    this.workspacePacks = new WorkspacePacks(this.reader, memory, sink, log);
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
    return this.current;
  }

  get search(): LibrarySearch {
    return this.currentSearch;
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
    return this.holding;
  }

  /** How far the reading of many packs is; `undefined` when none is under way. */
  get progress(): Progress | undefined {
    return this.workspacePacks.progress;
  }

  get onDidProgress(): vscode.Event<void> {
    return this.workspacePacks.onDidProgress;
  }

  /** Every pack file that was found, good or bad, in the order of the packs. */
  get states(): readonly PackState[] {
    return (this.cachedStates ??= this.readStates());
  }

  /** The state of one pack file; `undefined` when there is none at this address. */
  stateOf(uri: string): PackState | undefined {
    return this.states.find((state) => state.uri === uri);
  }

  /** Where the YAML of the pack with the id is; `undefined` when the library holds none. */
  fileOf(packId: string): vscode.Uri | undefined {
    return this.holding.get(packId)?.uri;
  }

  /** Where the pack's YAML can be opened, or `undefined` when no such pack is loaded. */
  uriOf({ id }: Pack): vscode.Uri | undefined {
    return this.fileOf(id);
  }

  /** What is wrong with the file's pack only beside another, and that other's file. */
  acrossPacks(uri: vscode.Uri): readonly AcrossPacks[] {
    this.cachedStates ??= this.readStates();
    return this.across.get(uri.toString()) ?? [];
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
    this.take(file.uri.toString());
    this.files.set(file.uri.toString(), file);
    const id = file.head?.id;
    if (id !== undefined) {
      this.claims.add(id, file);
      this.settle(id);
    }
    this.tellSoon();
  }

  private drop(uri: string): void {
    if (this.take(uri)) this.tellSoon();
  }

  private take(uri: string): boolean {
    const file = this.files.get(uri);
    if (!file) return false;
    this.files.delete(uri);
    const id = file.head?.id;
    if (id !== undefined) {
      this.claims.remove(id, file);
      this.settle(id);
    }
    return true;
  }

  /** Sees to it that the library holds the pack that has the id, and no other. */
  private settle(id: string): void {
    const holder = this.claims.holder(id);
    if (this.holding.get(id) === holder) return;
    if (!holder) {
      this.holding.delete(id);
      this.current.remove(id);
      return;
    }
    this.holding.set(id, holder);
    if (holder.pack) this.current.add(holder.pack);
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
    const { waste, recordCount } = this.current;
    if (waste > mostWaste && (recordCount * waste) / (1 - waste) > leastWaste) void this.makeAnew();
    this.report();
    this.changed.fire();
  }

  /** Another library of the same packs takes the place of the present one, unless that changes while it is made. */
  private async makeAnew(): Promise<void> {
    const { current } = this;
    const { version } = current;
    const library = new Library();
    const pace = new Pace();
    for (const pack of current.shelved) {
      library.add(pack);
      if (pace.isDue) await pace.rest();
      if (current.version !== version) return;
    }
    this.current = library;
    this.currentSearch = new LibrarySearch(library);
  }

  private readStates(): PackState[] {
    this.across.clear();
    const more = new Map<string, Problem[]>();
    for (const { packId, problem } of conflictsOf(this.current)) {
      const problems = more.get(packId);
      if (problems) problems.push(problem);
      else more.set(packId, [problem]);
    }
    return [...this.files.values()]
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .flatMap((file): PackState[] => {
        const id = file.head?.id;
        const holder = id === undefined ? undefined : this.claims.holder(id);
        // A pack of the user's with the bundled one's id replaces it.
        if (holder && holder !== file && this.bundled.includes(file)) return [];
        const taken: Problem[] =
          id !== undefined && holder && holder !== file
            ? [{ code: 'pack-id-taken', id, by: holder.file, start: 0, end: 0 }]
            : [];
        const found = [...taken, ...(holder === file && id !== undefined ? (more.get(id) ?? []) : [])];
        if (found.length > 0) this.across.set(file.uri.toString(), this.withOthers(found));
        return [stateOf(file, holder === file, found)];
      });
  }

  private withOthers(problems: readonly Problem[]): AcrossPacks[] {
    return problems.flatMap((problem) => {
      const id = problem.code === 'entity-conflict' ? problem.pack : 'id' in problem ? problem.id : '';
      const other = this.fileOf(id);
      return other ? [{ problem, other }] : [];
    });
  }

  /** Each problem goes to the log once, and again when it comes back; not what is wrong with a text only while it is typed. */
  private report(): void {
    const dirty = new Set(
      vscode.workspace.textDocuments.flatMap(({ isDirty, uri }) => (isDirty ? uri.toString() : [])),
    );
    const present = new Set<string>();
    for (const { uri, file, problems } of this.states) {
      for (const { severity, message, place } of problems) {
        const where = place ? `${file}:${place.line + 1}:${place.column + 1}` : file;
        const entry = `${where}: ${message}`;
        if (dirty.has(uri) && !this.reported.has(entry)) continue;
        present.add(entry);
        if (this.reported.has(entry)) continue;
        if (severity === 'error') this.log.error(entry);
        else this.log.warn(entry);
      }
    }
    this.reported = present;
  }

  dispose(): void {
    clearTimeout(this.telling);
    this.settingsListener.dispose();
    this.workspacePacks.dispose();
    this.reader.dispose();
    this.changed.dispose();
  }
}

function stateOf(file: PackFile, isLoaded: boolean, more: readonly Problem[]): PackState {
  return {
    uri: file.uri.toString(),
    file: file.file,
    head: file.head,
    isLoaded,
    problems: [
      ...file.problems.map(({ line, column, ...problem }) => told(problem, { line, column })),
      ...more.map((problem) => told(problem)),
    ],
    decode: () => file.pack?.decode(),
  };
}

function told(problem: Problem, place?: Place): PackProblem {
  const { start, end } = problem;
  const message = describeProblem(problem, localizer);
  return { severity: severityOf(problem), message, start, end, ...(place && { place }) };
}
