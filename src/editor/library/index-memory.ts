import type * as vscode from 'vscode';
import type { IndexEntry } from '../../core/stored/segments';
import type { StoredIndex } from '../../core/stored/stored-index';

/** A pause after the last change, in milliseconds, after which the index is written. */
const writingPause = 3_000;

/** A file whose last change is this long ago, in milliseconds, will not change again in the same tick of its clock. */
const stableAge = 2_000;

/** A file by its address. */
type FileKey = Pick<vscode.Uri, 'toString'>;
/** A file as it was at one time. */
type FileState = Pick<vscode.FileStat, 'size' | 'mtime'>;

/** Remembers what files hold over sessions, in an index that the extension keeps in its storage. */
export class IndexMemory<T> implements vscode.Disposable {
  private readonly entries = new Map<string, IndexEntry<T>>();
  private loading: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** `true` if the last try to write the index failed. */
  private hasFailed = false;

  constructor(
    private readonly index: StoredIndex<T>,
    /** Called with the reason when the index could not be written; once, until it can be written again. */
    private readonly failed: (reason: string) => void,
  ) {}

  get ready(): Promise<void> {
    return (this.loading ??= this.load());
  }

  recall(uri: FileKey, { size, mtime }: FileState): T | undefined {
    const entry = this.entries.get(uri.toString());
    return entry?.size === size && entry.mtime === mtime ? entry.stored : undefined;
  }

  keep(uri: FileKey, { size, mtime }: FileState, stored: T): void {
    const key = uri.toString();
    // A file may change twice within one tick of its clock: one that has only just changed is read again next time. And
    // some file systems know no times.
    if (mtime === 0 || Date.now() - mtime < stableAge) return;
    this.entries.set(key, { key, size, mtime, stored });
    this.saveSoon();
  }

  forget(uri: FileKey): void {
    if (this.entries.delete(uri.toString())) this.saveSoon();
  }

  retain(keys: ReadonlySet<string>): void {
    for (const key of [...this.entries.keys()])
      if (!keys.has(key) && this.entries.delete(key)) this.saveSoon();
  }

  private async load(): Promise<void> {
    for await (const entries of this.index.load())
      for (const entry of entries) this.entries.set(entry.key, entry);
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), writingPause);
  }

  /** Writes the index. If it cannot be written, the packs are read again at the next start: only time is lost. */
  private async save(): Promise<void> {
    // What was not yet loaded would be lost.
    await this.ready;
    try {
      await this.index.save(this.entries.values());
      this.hasFailed = false;
    } catch (error) {
      if (!this.hasFailed) this.failed(String(error));
      this.hasFailed = true;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
