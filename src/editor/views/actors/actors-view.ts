import * as vscode from 'vscode';
import type { Noted } from '../../../core/note/names/noted';
import { actorsOutline } from '../../../core/outline/actors-outline';
import type { OutlineNode } from '../../../core/outline/node';
import { notedOutline } from '../../../core/outline/noted-outline';
import type { Pace } from '../../../core/base/pace';
import { TextPositions } from '../../../core/base/text-positions';
import { entityCard } from '../../../core/render/cards/entity-card';
import { cardMarkdown } from '../../shared/cards/card-markdown';
import type { NoteInFront } from '../../shared/front/note-in-front';
import type { LibraryStore } from '../../library/library-store';
import type { NoteCache } from '../../shared/note-cache';
import { namedIn } from '../../shared/note-names';
import { noteName } from '../../shared/note-name';
import { OutlineTree } from '../outline-tree';
import { pageCommands } from '../../shared/command-ids';
import { rangesIn } from '../../shared/ranges';
import { settings } from '../../shared/settings';
import { NoteFollower } from '../../shared/front/note-follower';

export const actorsViewId = 'briefing.actors';
/** Key of the choice, in contexts and in storage: `all`, `note`, or `noNote` if one is wanted and none is open. */
export const actorsContextKey = 'briefing.actors.shown';

export const actorsCommands = {
  inNote: 'briefing.actors.showInNote',
  all: 'briefing.actors.showAll',
  /** Used by rows of the view; needs an argument. */
  goToMention: 'briefing.actors.goToMention',
} as const;

/** The tree of actors and places: all by kind, or those that the note names. */
export class ActorsView implements vscode.Disposable {
  private isInNote: boolean;
  private readonly tree: OutlineTree;
  private readonly view: vscode.TreeView<OutlineNode>;
  private readonly followed: NoteFollower;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    front: NoteInFront,
    private readonly notes: NoteCache,
    private readonly memento: vscode.Memento,
  ) {
    this.isInNote = memento.get(actorsContextKey) === 'note';
    this.followed = new NoteFollower(front);
    this.tree = new OutlineTree((pace) => this.outline(pace), {
      command: (node) => this.commandOf(node),
      tooltip: (node) => this.tooltip(node),
    });
    this.view = vscode.window.createTreeView(actorsViewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    const refresh = () => {
      this.tree.refresh();
    };
    this.listeners = vscode.Disposable.from(
      store.onDidChange(refresh),
      this.followed.onDidChange(refresh),
      this.view.onDidChangeVisibility(() => {
        this.watch();
        // What the note has become while nobody looked.
        if (this.isInNote && this.view.visible) refresh();
      }),
      vscode.commands.registerCommand(actorsCommands.inNote, () => this.showInNote(true)),
      vscode.commands.registerCommand(actorsCommands.all, () => this.showInNote(false)),
      vscode.commands.registerCommand(actorsCommands.goToMention, (id: unknown) => this.goToMention(id)),
    );
    this.watch();
    this.tellContext();
  }

  /** Shows the actors with the ids in the view; the first is selected. Leaves the note where it does not name them all. */
  async reveal(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids.flatMap((id) => this.store.library.entity(id)?.id ?? []));
    let rows = await this.rowsOf(wanted);
    if (this.isInNote && rows.length < wanted.size) {
      this.set(false);
      rows = await this.rowsOf(wanted);
    }
    // The last revealed is the one in sight, so that the first goes last.
    for (const [index, row] of rows.reverse().entries()) {
      const last = index === rows.length - 1;
      await this.view.reveal(row, { select: last, focus: last });
    }
  }

  private async rowsOf(ids: Iterable<string>): Promise<OutlineNode[]> {
    const rows: OutlineNode[] = [];
    for (const id of ids) {
      const row = await this.tree.rowOf(id);
      if (row) rows.push(row);
    }
    return rows;
  }

  private async showInNote(isInNote: boolean): Promise<void> {
    this.set(isInNote);
    await vscode.commands.executeCommand(`${actorsViewId}.focus`);
  }

  private set(isInNote: boolean): void {
    this.isInNote = isInNote;
    void this.memento.update(actorsContextKey, isInNote ? 'note' : 'all');
    this.watch();
    this.tellContext();
    this.tree.refresh();
  }

  /** Follows the note only while the view shows it. */
  private watch(): void {
    this.followed.watch(this.isInNote && this.view.visible);
  }

  private async outline(pace: Pace): Promise<readonly OutlineNode[] | undefined> {
    await this.store.usable;
    if (!this.isInNote) return actorsOutline(this.store.library, pace);
    const { note } = this.followed;
    this.tellContext();
    if (!note) return [];
    const { library } = await this.store.drawnOn(note);
    if (pace.isCancelled) return undefined;
    const positions = new TextPositions(note.getText());
    const named = this.notes.getIn(library, note, namedIn);
    return notedOutline(library, named, (offset) => positions.at(offset).line);
  }

  private commandOf({ target }: OutlineNode): vscode.Command | undefined {
    if (target?.kind !== 'entity') return undefined;
    return this.isInNote
      ? {
          command: actorsCommands.goToMention,
          title: vscode.l10n.t('Go to First Mention'),
          arguments: [target.id],
        }
      : { command: pageCommands.openTarget, title: vscode.l10n.t('Show Card'), arguments: [target] };
  }

  /** Shows the mention in the current text: the row may be from before the last keys. The focus stays in the tree. */
  private async goToMention(id: unknown): Promise<void> {
    const { note } = this.followed;
    if (!note || typeof id !== 'string') return;
    const { library } = await this.store.drawnOn(note);
    const isMeant = (noted: Noted) => noted.id === id || library.isSame(noted.id, id);
    const noted = this.notes.getIn(library, note, namedIn).find(isMeant);
    if (!noted) return;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === note);
    await vscode.window.showTextDocument(note.uri, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active,
      preserveFocus: true,
      selection: rangesIn(note.getText())(noted.first),
    });
  }

  private tooltip({ target, spoken }: OutlineNode): vscode.MarkdownString | string {
    const entity = target?.kind === 'entity' ? this.store.library.entity(target.id) : undefined;
    if (!entity) return spoken;
    const options = { dates: settings.dates, maxRecords: settings.hoverMaxEvents, actions: [] };
    return cardMarkdown(entityCard(this.store.library, entity, options));
  }

  private tellContext(): void {
    const { note } = this.followed;
    const shown = !this.isInNote ? 'all' : note ? 'note' : 'noNote';
    void vscode.commands.executeCommand('setContext', actorsContextKey, shown);
    this.view.description = this.isInNote
      ? note
        ? vscode.l10n.t('in {0}', noteName(note.uri))
        : vscode.l10n.t('in this note')
      : '';
  }

  dispose(): void {
    this.listeners.dispose();
    this.followed.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
