import * as vscode from 'vscode';
import { decodeLoosely } from '../../core/base/decode-text';
import { type NoteFacts, noteFacts } from '../../core/note/note-facts';
import { Pace } from '../../core/base/pace';
import type { IndexMemory } from '../library/index-memory';
import type { FileKind } from '../shared/files/file-kind';
import type { FollowedFiles } from '../shared/files/followed-files';
import type { WorkspaceFiles } from '../shared/files/workspace-files';
import { settings } from '../shared/settings';
import { unlessCancelled } from '../shared/unless-cancelled';

/** Takes each note as it is on the disk. */
export interface NoteReader {
  read(uri: vscode.Uri, facts: NoteFacts): void;
  gone(uri: vscode.Uri): void;
}

/** The notes of the workspace as a kind of files. */
export const noteFiles: FileKind = {
  include: () => settings.notesInclude,
  exclude: () => [],
  setting: 'notes.include',
  describeFailure: (reason) => vscode.l10n.t('The workspace could not be searched for notes: {0}', reason),
};

/** One after another would take many times as long; all at once would hold thousands of texts in memory. */
const readersAtOnce = 64;

/**
 * The notes of the workspace, given to readers: found and read when they are first needed, and read again only where
 * something changed since, in this session or another.
 */
export class NoteFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly stamps = new Map<string, string>();
  private readonly dirty = new Map<string, vscode.Uri>();
  private isSearchDue = true;
  private updating: Promise<void> | undefined;
  private readonly files: FollowedFiles;
  private following: vscode.Disposable | undefined;
  private memory: IndexMemory<NoteFacts> | undefined;
  private readonly readers: NoteReader[] = [];

  /** @param openMemory asked once, with the first need: what was found in notes before, so that these need not be read again */
  constructor(
    files: WorkspaceFiles,
    private readonly openMemory: () => IndexMemory<NoteFacts>,
  ) {
    this.files = files.of(noteFiles);
  }

  /** To be called before the notes are first needed. */
  addReader(reader: NoteReader): void {
    this.readers.push(reader);
  }

  /** Settled when the readers have been given every note as it is now. Cancelling stops the waiting, not the reading. */
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
    // Begins with the first need: before it, nothing of this costs anything.
    this.following ??= this.follow();
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

  private async refreshAll(uris: readonly vscode.Uri[], memory: IndexMemory<NoteFacts>): Promise<void> {
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
    const found = await this.files.find();
    // What is known stays known.
    if (!found) return;
    const keys = new Set(found.map((uri) => uri.toString()));
    for (const key of this.stamps.keys()) if (!keys.has(key)) this.forget(vscode.Uri.parse(key, true));
    for (const uri of found) this.dirty.set(uri.toString(), uri);
    this.memory?.retain(keys);
  }

  private async refresh(uri: vscode.Uri, memory: IndexMemory<NoteFacts>): Promise<void> {
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

  private async read(
    uri: vscode.Uri,
    stat: vscode.FileStat,
    memory: IndexMemory<NoteFacts>,
  ): Promise<NoteFacts> {
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

  private follow(): vscode.Disposable {
    const searchAgain = () => {
      this.isSearchDue = true;
      this.changed.fire();
    };
    return this.files.follow({
      changed: (uri) => {
        this.reread(uri);
        this.changed.fire();
      },
      gone: (uri) => {
        const inFolder = `${uri.toString()}/`;
        const gone = [...this.stamps.keys()].filter(
          (key) => key === uri.toString() || key.startsWith(inFolder),
        );
        for (const key of gone) this.forget(vscode.Uri.parse(key, true));
        if (gone.length > 0) this.changed.fire();
      },
      folderAdded: searchAgain,
      rulesChanged: searchAgain,
    });
  }

  dispose(): void {
    this.following?.dispose();
    this.memory?.dispose();
    this.changed.dispose();
  }
}
