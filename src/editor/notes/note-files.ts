import * as vscode from 'vscode';
import { decodeLoosely } from '../../core/base/decode-text';
import { type NoteFacts, noteFacts } from '../../core/note/note-facts';
import { Pace } from '../../core/base/pace';
import { isNeverWalked } from '../shared/passed-over';
import { onDidChangeSettings, settings } from '../shared/settings';
import { unlessCancelled } from '../shared/unless-cancelled';
import { findNotes } from './find-notes';

/** Somebody who is told of each note as it is on the disk. */
export interface NoteReader {
  read(uri: vscode.Uri, facts: NoteFacts): void;
  gone(uri: vscode.Uri): void;
}

/** What was found in notes before, so that these need not be read again. */
export interface NoteMemory {
  /** Settled when what was kept is at hand. Never rejects. */
  readonly ready: Promise<void>;
  /** `undefined` for a note that is not known as it is now. */
  recall(uri: vscode.Uri, stat: vscode.FileStat): NoteFacts | undefined;
  keep(uri: vscode.Uri, stat: vscode.FileStat, facts: NoteFacts): void;
  forget(uri: vscode.Uri): void;
  /** Forgets all others. */
  retain(keys: ReadonlySet<string>): void;
  dispose(): void;
}

/** One after another would take many times as long; all at once would hold thousands of texts in memory. */
const readersAtOnce = 64;

/**
 * The notes of the workspace, told to readers: found and read when they are first needed, and read again only where
 * something changed since, in this session or another.
 */
export class NoteFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly stamps = new Map<string, string>();
  private readonly dirty = new Map<string, vscode.Uri>();
  private isSearchDue = true;
  private updating: Promise<void> | undefined;
  private watchers: vscode.Disposable | undefined;
  private memory: NoteMemory | undefined;
  private readonly readers: NoteReader[] = [];
  private readonly listeners: vscode.Disposable;

  /** @param openMemory asked once, with the first need */
  constructor(
    private readonly openMemory: () => NoteMemory,
    private readonly log: vscode.LogOutputChannel,
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

  /** To be called before the notes are first needed. */
  addReader(reader: NoteReader): void {
    this.readers.push(reader);
  }

  /** Settled when the readers have been told of every note as it is now. Cancelling stops the waiting, not the reading. */
  async upToDate(token: vscode.CancellationToken): Promise<void> {
    this.updating ??= this.update().finally(() => (this.updating = undefined));
    await unlessCancelled(this.updating, token);
  }

  /** Has a note read again at the next need, whatever its time and size. */
  reread(uri: vscode.Uri): void {
    this.stamps.delete(uri.toString());
    this.memory?.forget(uri);
    this.dirty.set(uri.toString(), uri);
  }

  private async update(): Promise<void> {
    this.watch();
    this.memory ??= this.openMemory();
    await this.memory.ready;
    // Something may change in the meantime.
    while (this.isSearchDue || this.dirty.size > 0) {
      if (this.isSearchDue) await this.search();
      const uris = [...this.dirty.values()];
      this.dirty.clear();
      await this.refreshAll(uris, this.memory);
    }
  }

  private async refreshAll(uris: readonly vscode.Uri[], memory: NoteMemory): Promise<void> {
    const next = uris.values();
    const pace = new Pace();
    const work = async () => {
      for (const uri of next) {
        await this.refresh(uri, memory);
        if (pace.isDue) await pace.rest();
      }
    };
    await Promise.all(Array.from({ length: Math.min(readersAtOnce, uris.length) }, work));
  }

  private async search(): Promise<void> {
    this.isSearchDue = false;
    const found = await findNotes(this.log);
    // What is known stays known.
    if (!found) return;
    const keys = new Set(found.map((uri) => uri.toString()));
    for (const key of this.stamps.keys()) if (!keys.has(key)) this.forget(vscode.Uri.parse(key, true));
    for (const uri of found) this.dirty.set(uri.toString(), uri);
    this.memory?.retain(keys);
  }

  private async refresh(uri: vscode.Uri, memory: NoteMemory): Promise<void> {
    const key = uri.toString();
    try {
      const known = this.stamps.get(key);
      const stat = await vscode.workspace.fs.stat(uri);
      const stamp = `${stat.mtime} ${stat.size}`;
      if (known === stamp) return;
      const facts = memory.recall(uri, stat) ?? (await this.read(uri, stat, memory));
      this.stamps.set(key, stamp);
      for (const reader of this.readers) reader.read(uri, facts);
    } catch {
      this.forget(uri);
    }
  }

  private async read(uri: vscode.Uri, stat: vscode.FileStat, memory: NoteMemory): Promise<NoteFacts> {
    const facts = noteFacts(decodeLoosely(await vscode.workspace.fs.readFile(uri)));
    memory.keep(uri, stat, facts);
    return facts;
  }

  private forget(uri: vscode.Uri): void {
    this.stamps.delete(uri.toString());
    this.dirty.delete(uri.toString());
    this.memory?.forget(uri);
    for (const reader of this.readers) reader.gone(uri);
  }

  /** Begins with the first need: before it, nothing of this costs anything. */
  private watch(): void {
    if (this.watchers) return;
    const notes = settings.notesInclude.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    // A folder that comes or goes is one event, which names none of the files in it.
    const paths = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const changed = (uri: vscode.Uri) => {
      if (isNeverWalked(uri)) return;
      // What the search would leave out, it must look at first.
      if (!this.stamps.has(uri.toString())) this.isSearchDue = true;
      else this.reread(uri);
      this.changed.fire();
    };
    const folderChanged = (uri: vscode.Uri) => {
      if (!/\.[^/]*$/.test(uri.path) && !isNeverWalked(uri)) this.searchAgain();
    };
    this.watchers = vscode.Disposable.from(
      ...notes,
      paths,
      ...notes.flatMap((watcher) => [
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete((uri) => {
          this.forget(uri);
          this.changed.fire();
        }),
      ]),
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
    this.memory?.dispose();
    this.changed.dispose();
  }
}
