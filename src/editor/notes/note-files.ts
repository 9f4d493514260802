import * as vscode from 'vscode';
import { excludingGlob, isNeverWalked, passedOver } from '../passed-over';
import { onDidChangeSettings, settings } from '../settings';

interface Reader {
  read(uri: vscode.Uri, text: string): void;
  gone(uri: vscode.Uri): void;
}

/** One after another would take many times as long; all at once would hold thousands of texts in memory. */
const readersAtOnce = 64;

/**
 * The notes of the workspace, told to a reader: found and read when they are first needed, and read again only where
 * something changed since.
 */
export class NoteFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly stamps = new Map<string, string>();
  private readonly dirty = new Map<string, vscode.Uri>();
  private isSearchDue = true;
  private updating: Promise<void> | undefined;
  private watchers: vscode.Disposable | undefined;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly reader: Reader,
  ) {
    this.listeners = vscode.Disposable.from(
      onDidChangeSettings((changes) => {
        if (changes('notes.include')) this.searchAgain(true);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.searchAgain();
      }),
    );
  }

  /** Settled when the reader has been told of every note as it is now. Cancelling stops the waiting, not the reading. */
  async upToDate(token: vscode.CancellationToken): Promise<void> {
    this.updating ??= this.update().finally(() => (this.updating = undefined));
    await unlessCancelled(this.updating, token);
  }

  /** Has a note read again at the next need, whatever its time and size. */
  reread(uri: vscode.Uri): void {
    this.stamps.delete(uri.toString());
    this.dirty.set(uri.toString(), uri);
  }

  private async update(): Promise<void> {
    this.watch();
    // Something may change in the meantime.
    while (this.isSearchDue || this.dirty.size > 0) {
      if (this.isSearchDue) await this.search();
      const uris = [...this.dirty.values()];
      this.dirty.clear();
      await this.refreshAll(uris);
    }
  }

  private async refreshAll(uris: readonly vscode.Uri[]): Promise<void> {
    const next = uris.values();
    const work = async () => {
      for (const uri of next) await this.refresh(uri);
    };
    await Promise.all(Array.from({ length: Math.min(readersAtOnce, uris.length) }, work));
  }

  private async search(): Promise<void> {
    this.isSearchDue = false;
    const found = await this.find();
    if (!found) return;
    const keys = new Set(found.map((uri) => uri.toString()));
    for (const key of this.stamps.keys()) if (!keys.has(key)) this.forget(vscode.Uri.parse(key, true));
    for (const uri of found) this.dirty.set(uri.toString(), uri);
  }

  /** `undefined` where the workspace cannot be searched; what is known stays known. */
  private async find(): Promise<vscode.Uri[] | undefined> {
    try {
      const folders = vscode.workspace.workspaceFolders ?? [];
      const hidden = excludingGlob(folders.flatMap(({ uri }) => passedOver(uri)));
      return await vscode.workspace.findFiles(settings.notesInclude, hidden);
    } catch (error) {
      this.log.error(vscode.l10n.t('The workspace could not be searched for notes: {0}', String(error)));
      return undefined;
    }
  }

  private async refresh(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    try {
      const known = this.stamps.get(key);
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      if (known === stamp) return;
      const bytes = await vscode.workspace.fs.readFile(uri);
      this.stamps.set(key, stamp);
      this.reader.read(uri, new TextDecoder().decode(bytes));
    } catch {
      this.forget(uri);
    }
  }

  private forget(uri: vscode.Uri): void {
    this.stamps.delete(uri.toString());
    this.dirty.delete(uri.toString());
    this.reader.gone(uri);
  }

  /** Begins with the first need: before it, nothing of this costs anything. */
  private watch(): void {
    if (this.watchers) return;
    const notes = vscode.workspace.createFileSystemWatcher(settings.notesInclude);
    // A folder that comes or goes is one event, which names none of the files in it.
    const paths = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const changed = (uri: vscode.Uri) => {
      if (isNeverWalked(uri)) return;
      // What the search would leave out, it must look at first.
      if (!this.stamps.has(uri.toString())) this.isSearchDue = true;
      else this.dirty.set(uri.toString(), uri);
      this.changed.fire();
    };
    const folderChanged = (uri: vscode.Uri) => {
      if (!/\.[^/]*$/.test(uri.path) && !isNeverWalked(uri)) this.searchAgain();
    };
    this.watchers = vscode.Disposable.from(
      notes,
      paths,
      notes.onDidCreate(changed),
      notes.onDidChange(changed),
      notes.onDidDelete((uri) => {
        this.forget(uri);
        this.changed.fire();
      }),
      paths.onDidCreate(folderChanged),
      paths.onDidDelete(folderChanged),
    );
  }

  private searchAgain(watchAgain = false): void {
    this.isSearchDue = true;
    if (!this.watchers) return;
    if (watchAgain) {
      this.watchers.dispose();
      this.watchers = undefined;
    }
    this.changed.fire();
  }

  dispose(): void {
    this.listeners.dispose();
    this.watchers?.dispose();
    this.changed.dispose();
  }
}

/** Settled with the work, or once cancelled. */
async function unlessCancelled(work: Promise<void>, token: vscode.CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<void>((resolve) => {
    listener = token.onCancellationRequested(() => {
      resolve();
    });
  });
  try {
    await Promise.race([work, cancelled]);
  } finally {
    listener?.dispose();
  }
}
