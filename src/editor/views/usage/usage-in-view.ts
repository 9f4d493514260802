import * as vscode from 'vscode';
import { type NoteUsage, isSameUsage } from '../../../core/note/usage/note-usage';
import { NoteFollower } from '../../shared/front/note-follower';
import type { NoteInFront } from '../../shared/front/note-in-front';
import type { LibraryStore } from '../../library/library-store';
import type { NoteUsages } from '../../notes/note-usages';
import type { NoteText } from '../../shared/settings';

/**
 * What the note that a view is about uses of its sources. Tells when that is something else, or of another note: after a pause
 * in typing, and only while it is watched.
 */
export class UsageInView implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly followed: NoteFollower;
  private readonly listeners: vscode.Disposable;
  private isWatching = false;
  private told: { readonly note: NoteText; readonly usage: NoteUsage } | undefined;
  /** Of several answers on their way, the last that was asked for counts. */
  private asked = 0;

  constructor(
    store: LibraryStore,
    front: NoteInFront,
    private readonly usages: NoteUsages,
  ) {
    this.followed = new NoteFollower(front);
    const look = () => {
      void this.look();
    };
    this.listeners = vscode.Disposable.from(this.followed.onDidChange(look), store.onDidChange(look));
  }

  /** `undefined` where no note is in front. */
  get note(): NoteText | undefined {
    return this.followed.note;
  }

  /** As it was last told; `undefined` where no note is in front, or nothing has been told yet. */
  get usage(): NoteUsage | undefined {
    return this.told?.usage;
  }

  /** Begins or ends to tell of changes, first of those since it was told last. */
  watch(on: boolean): void {
    if (on === this.isWatching) return;
    this.isWatching = on;
    this.followed.watch(on);
    if (on) void this.look();
  }

  private async look(): Promise<void> {
    if (!this.isWatching) return;
    const asked = ++this.asked;
    const { note } = this;
    const found = note && (await this.usages.of(note));
    if (asked !== this.asked) return;
    const now = found && { note, usage: found.usage };
    if (now?.note === this.told?.note && isSameUsage(now?.usage, this.told?.usage)) return;
    this.told = now;
    this.changed.fire();
  }

  dispose(): void {
    this.listeners.dispose();
    this.followed.dispose();
    this.changed.dispose();
  }
}
