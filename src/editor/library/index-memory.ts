import * as vscode from 'vscode';
import type { PackIndex } from '../../core/stored/pack-index';
import type { IndexEntry } from '../../core/stored/segments';
import type { StoredPack } from '../../core/stored/stored-pack';
import type { PackMemory } from './workspace-packs';

/** A pause after the last change, in milliseconds, after which the index is written. */
const writingPause = 3_000;

/** A file whose last change is this long ago, in milliseconds, will not change again in the same tick of its clock. */
const settled = 2_000;

/** Remembers packs over sessions, in the index that the extension keeps in its storage. */
export class IndexMemory implements PackMemory, vscode.Disposable {
  private readonly entries = new Map<string, IndexEntry>();
  private loading: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly index: PackIndex,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get ready(): Promise<void> {
    return (this.loading ??= this.load());
  }

  recall(uri: vscode.Uri, { size, mtime }: vscode.FileStat): StoredPack | undefined {
    const entry = this.entries.get(uri.toString());
    return entry?.size === size && entry.mtime === mtime ? entry.stored : undefined;
  }

  keep(uri: vscode.Uri, { size, mtime }: vscode.FileStat, stored: StoredPack): void {
    const key = uri.toString();
    // A file may change twice within one tick of its clock: one that has only just changed is read again next time. And
    // some file systems know no times.
    if (mtime === 0 || Date.now() - mtime < settled) return;
    this.entries.set(key, { key, size, mtime, stored });
    this.saveSoon();
  }

  forget(uri: vscode.Uri): void {
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

  /** What cannot be written is read again at the next start: nothing is lost but time. */
  private async save(): Promise<void> {
    // What was not yet loaded would be lost.
    await this.ready;
    try {
      await this.index.save(this.entries.values());
    } catch (error) {
      this.log.warn(vscode.l10n.t('The index of the packs could not be written: {0}', String(error)));
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
