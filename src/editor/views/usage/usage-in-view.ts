import * as vscode from 'vscode';
import { type NoteUsage, isSameUsage } from '../../../core/note/usage/note-usage';
import { NoteFollower } from '../../shared/front/note-follower';
import type { NoteInFront } from '../../shared/front/note-in-front';
import type { LibraryStore } from '../../library/library-store';
import type { NoteUsages } from '../../notes/note-usages';
import type { NoteText } from '../../shared/settings';

/**
 * The usage of sources by the note that a view is about. Fires when the usage or the note changes: after a pause in typing, and
 * only while it is watched.
 */
export class UsageInView implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly followed: NoteFollower;
  private readonly listeners: vscode.Disposable;
  private isWatching = false;
  private reported: { readonly note: NoteText; readonly usage: NoteUsage } | undefined;
  /** Number of the last request: older answers are dropped. */
  private lastRequest = 0;

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

  /** The last usage that was reported; `undefined` if no note is in front, or nothing has been reported yet. */
  get usage(): NoteUsage | undefined {
    return this.reported?.usage;
  }

  /** Begins or ends to report changes; begins with those since the last report. */
  watch(on: boolean): void {
    if (on === this.isWatching) return;
    this.isWatching = on;
    this.followed.watch(on);
    if (on) void this.look();
  }

  private async look(): Promise<void> {
    if (!this.isWatching) return;
    const request = ++this.lastRequest;
    const { note } = this;
    const found = note && (await this.usages.of(note));
    if (request !== this.lastRequest) return;
    const now = found && { note, usage: found.usage };
    if (now?.note === this.reported?.note && isSameUsage(now?.usage, this.reported?.usage)) return;
    this.reported = now;
    this.changed.fire();
  }

  dispose(): void {
    this.listeners.dispose();
    this.followed.dispose();
    this.changed.dispose();
  }
}
