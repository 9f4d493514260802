import * as vscode from 'vscode';
import { Library, LibrarySearch, conflictsOf } from '../../core/library';
import type { PackProblem, PackState } from '../../core/outline/sources-outline';
import { describeProblem } from '../../core/pack/describe-problem';
import type { Pack } from '../../core/pack/model';
import { type Problem, severityOf } from '../../core/pack/problems';
import { TextPositions } from '../../core/pack/text-positions';
import { onDidChangeSettings, settings } from '../settings';
import { type PackFile, loadBundled } from './pack-file';
import { WorkspacePacks } from './workspace-packs';

/** A problem of one pack that is none without another. */
export interface AcrossPacks {
  /** Its place is that in the text that the library was made of. */
  readonly problem: Problem;
  /** The other pack. */
  readonly other: vscode.Uri;
}

/**
 * The packs that are loaded, as one library. It is usable once the bundled article is there; the packs of the
 * workspace follow. Each change makes a new library and is told once.
 */
export class LibraryStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Settled when the bundled article is loaded. */
  readonly usable: Promise<void>;
  /** Settled when the packs of the workspace are loaded too. */
  readonly ready: Promise<void>;

  private current = new Library([]);
  private currentSearch = new LibrarySearch(this.current);
  private across: ReadonlyMap<string, readonly AcrossPacks[]> = new Map();
  private currentStates: readonly PackState[] = [];
  private bundled: readonly PackFile[] = [];
  private readonly workspacePacks: WorkspacePacks;
  private readonly settingsListener: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.workspacePacks = new WorkspacePacks(log);
    this.workspacePacks.onDidChange(() => {
      this.rebuild();
    });
    this.settingsListener = onDidChangeSettings((changes) => {
      if (changes('bundledArticle')) this.rebuild();
    });
    this.usable = this.loadBundledArticle();
    this.ready = Promise.all([this.usable, this.workspacePacks.load()]).then(() => undefined);
  }

  get library(): Library {
    return this.current;
  }

  get search(): LibrarySearch {
    return this.currentSearch;
  }

  /** Every pack file that was found, good or bad. */
  get states(): readonly PackState[] {
    return this.currentStates;
  }

  /** Where the pack's YAML can be opened, or `undefined` when no such pack is loaded. */
  uriOf(pack: Pack): vscode.Uri | undefined {
    const state = this.currentStates.find((candidate) => candidate.pack === pack);
    return state && vscode.Uri.parse(state.uri, true);
  }

  /** What is wrong with the file's pack only beside another, and that other's file. */
  acrossPacks(uri: vscode.Uri): readonly AcrossPacks[] {
    return this.across.get(uri.toString()) ?? [];
  }

  private async loadBundledArticle(): Promise<void> {
    try {
      this.bundled = await loadBundled(this.extensionUri);
      this.rebuild();
    } catch (error) {
      // The product still works with the user's own packs.
      const detail = String(error);
      this.log.error(
        vscode.l10n.t('The bundled article could not be loaded; reinstall the extension. {0}', detail),
      );
    }
  }

  /** The user's packs come first: a pack of theirs with the bundled one's id replaces it. */
  private rebuild(): void {
    const own = this.workspacePacks.files;
    const ownIds = new Set(own.flatMap(({ pack }) => pack?.id ?? []));
    const bundled = settings.bundledArticle
      ? this.bundled.filter(({ pack }) => !pack || !ownIds.has(pack.id))
      : [];
    const files = [...own, ...bundled];
    const taken = new Map<string, PackFile>();
    const extra = new Map<PackFile, Problem[]>();
    for (const file of files) {
      if (!file.pack) continue;
      const { id } = file.pack;
      const first = taken.get(id);
      if (first) extra.set(file, [{ code: 'pack-id-taken', id, by: first.file, start: 0, end: 0 }]);
      else taken.set(id, file);
    }
    this.current = new Library([...taken.values()].flatMap(({ pack }) => pack ?? []));
    this.currentSearch = new LibrarySearch(this.current);
    for (const { packId, problem } of conflictsOf(this.current)) {
      const file = taken.get(packId);
      if (file) extra.set(file, [...(extra.get(file) ?? []), problem]);
    }
    this.across = acrossPacksOf(extra, taken);
    this.currentStates = files.map((file) => stateOf(file, extra.get(file) ?? []));
    this.report();
    this.changed.fire();
  }

  private readonly reported = new Set<string>();

  /** Each problem goes to the log once, however often the library is built. */
  private report(): void {
    for (const { file, problems } of this.currentStates) {
      for (const { severity, message, line, column } of problems) {
        const entry = `${file}:${line + 1}:${column + 1}: ${message}`;
        if (this.reported.has(entry)) continue;
        this.reported.add(entry);
        if (severity === 'error') this.log.error(entry);
        else this.log.warn(entry);
      }
    }
  }

  dispose(): void {
    this.settingsListener.dispose();
    this.workspacePacks.dispose();
    this.changed.dispose();
  }
}

function acrossPacksOf(
  extra: ReadonlyMap<PackFile, readonly Problem[]>,
  byId: ReadonlyMap<string, PackFile>,
): Map<string, AcrossPacks[]> {
  const result = new Map<string, AcrossPacks[]>();
  for (const [file, problems] of extra) {
    const across = problems.flatMap((problem) => {
      const otherId =
        problem.code === 'entity-conflict'
          ? problem.pack
          : problem.code === 'pack-id-taken'
            ? problem.id
            : '';
      const other = byId.get(otherId)?.uri;
      return other ? [{ problem, other }] : [];
    });
    result.set(file.uri.toString(), across);
  }
  return result;
}

function stateOf(packFile: PackFile, extra: readonly Problem[]): PackState {
  const { uri, file, pack, problems } = packFile;
  const all = [...problems, ...extra];
  const positions = all.length > 0 ? new TextPositions(packFile.text()) : undefined;
  const l10n = { t: (message: string, ...args: (string | number)[]) => vscode.l10n.t(message, ...args) };
  return {
    uri: uri.toString(),
    file,
    pack,
    problems: all.map((problem): PackProblem => {
      const { line, column } = positions?.at(problem.start) ?? { line: 0, column: 0 };
      return { severity: severityOf(problem), message: describeProblem(problem, l10n), line, column };
    }),
  };
}
