import * as vscode from 'vscode';
import type { LibraryRecord } from '../../../core/library';
import { type EventsFilter, filteredRecords } from '../../../core/outline/events-filter';
import { type EventGrouping, eventGroupings } from '../../../core/outline/events-groups';
import { eventsOutline } from '../../../core/outline/events-outline';
import type { OutlineNode } from '../../../core/outline/node';
import { Pace } from '../../../core/base/pace';
import { recordTooltip } from './record-tooltip';
import type { NoteInFront } from '../../shared/front/note-in-front';
import type { LibraryStore } from '../../library/library-store';
import { pageCommands } from '../../shared/command-ids';
import { OutlineTree } from '../outline-tree';
import { onDidChangeSettings, settings } from '../../shared/settings';
import type { NoteUsages } from '../../notes/note-usages';
import { UsageInView } from '../usage/usage-in-view';
import { RecordDrag } from './record-drag';
import { CitedMarks } from './cited-marks';

const eventsViewId = 'briefing.events';
/** The key under which the choice of the grouping is kept. */
const groupingMemento = 'briefing.events.grouping';

const eventsContextKeys = {
  grouping: 'briefing.events.grouping',
  filtered: 'briefing.events.filtered',
} as const;

/** The tree of events: what it shows (grouping, filter) and what of it is selected. */
export class EventsView implements vscode.Disposable {
  private filter: EventsFilter = {};
  private grouping: EventGrouping;
  private readonly tree: OutlineTree;
  private readonly view: vscode.TreeView<OutlineNode>;
  private readonly usage: UsageInView;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly memento: vscode.Memento,
    front: NoteInFront,
    usages: NoteUsages,
  ) {
    const remembered = memento.get<string>(groupingMemento);
    this.grouping = eventGroupings.find((grouping) => grouping === remembered) ?? 'day';
    this.usage = new UsageInView(store, front, usages);
    const marks = new CitedMarks(this.usage, (fits) => {
      this.tree.redraw(fits);
    });
    this.tree = new OutlineTree((pace) => this.outline(pace), {
      command: rowCommand,
      tooltip: (node) => recordTooltip(store, node),
      adorn: (item, node) => {
        marks.adorn(item, node);
      },
    });
    this.view = vscode.window.createTreeView(eventsViewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new RecordDrag(store, front, (nodes) => this.recordsOf(nodes)),
    });
    const refresh = () => {
      this.show();
    };
    this.listeners = vscode.Disposable.from(
      store.onDidChange(refresh),
      onDidChangeSettings(refresh),
      marks,
      this.view.onDidChangeVisibility(() => {
        this.usage.watch(this.view.visible);
      }),
    );
    this.usage.watch(this.view.visible);
    this.tellContext();
  }

  /** Returns a predicate that is true for the records, of any library, that the view shows. */
  async shown(): Promise<(record: LibraryRecord) => boolean> {
    const { library, search } = this.store;
    for (;;) {
      // Asked again if the library changes meanwhile.
      const selection = await filteredRecords(library, search, this.filter, new Pace());
      if (selection)
        return ({ key }) => library.recordsNamed(key).some(({ number }) => selection.has(number));
    }
  }

  get isFiltered(): boolean {
    return this.filter.text !== undefined || this.filter.entity !== undefined;
  }

  get activeFilter(): EventsFilter {
    return this.filter;
  }

  groupBy(grouping: EventGrouping): void {
    this.grouping = grouping;
    void this.memento.update(groupingMemento, grouping);
    this.show();
  }

  filterBy(filter: EventsFilter): void {
    this.filter = filter;
    this.show();
  }

  /** Opens the view with the keyboard in it. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${eventsViewId}.focus`);
  }

  /** The records of rows: those given, else those selected, in the order in which the view shows them, each once. */
  async recordsOf(nodes: readonly OutlineNode[]): Promise<LibraryRecord[]> {
    const rows = nodes.length > 0 ? nodes : this.view.selection;
    const keys = new Set(rows.flatMap(keyOf));
    const inView = (await this.tree.seen()).flatMap(keyOf).filter((key) => keys.has(key));
    return [...new Set([...inView, ...keys])].flatMap((key) => this.store.library.recordsNamed(key));
  }

  /**
   * The rows that a key means: the one that has the focus, with the others only where it is selected with them. The editor
   * tells an extension the selection and not the focus, but it can take the focused row into the selection and out again.
   */
  async rowsAtFocus(): Promise<readonly OutlineNode[]> {
    const before = this.view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const toggled = this.view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const focused =
      toggled.find((row) => !before.includes(row)) ?? before.find((row) => !toggled.includes(row));
    if (!focused) return [];
    return before.length > 1 && before.includes(focused) ? before : [focused];
  }

  private async outline(pace: Pace): Promise<readonly OutlineNode[] | undefined> {
    await this.store.usable;
    const { library, search } = this.store;
    const { filter } = this;
    const shown = await filteredRecords(library, search, filter, pace);
    const options = { grouping: this.grouping, isFiltered: this.isFiltered, dates: settings.dates };
    const outline = shown && (await eventsOutline(library, shown, options, pace));
    if (!outline || pace.isCancelled) return undefined;
    this.tellFilter(shown.count);
    return outline;
  }

  private show(): void {
    this.tellContext();
    this.tree.refresh();
  }

  private get filterWords(): string | undefined {
    const { text, entity } = this.filter;
    return entity === undefined ? text : (this.store.library.entity(entity)?.name ?? entity);
  }

  private tellFilter(shown: number): void {
    const filter = this.filterWords;
    const { t } = vscode.l10n;
    // The setter takes no `undefined` under our compiler flags; an empty message shows none.
    this.view.message = !filter
      ? ''
      : shown === 0
        ? t('No event fits the filter: {0}', filter)
        : t('Filter: {0} ({1} of {2})', filter, shown, this.store.library.recordCount);
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', eventsContextKeys.grouping, this.grouping);
    void vscode.commands.executeCommand('setContext', eventsContextKeys.filtered, Boolean(this.filterWords));
  }

  dispose(): void {
    this.listeners.dispose();
    this.usage.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}

/** The click on a row. */
function rowCommand({ target }: OutlineNode): vscode.Command | undefined {
  return target?.kind === 'record'
    ? { command: pageCommands.openTarget, title: vscode.l10n.t('Show Record'), arguments: [target] }
    : undefined;
}

function keyOf({ target }: OutlineNode): string[] {
  return target?.kind === 'record' ? [target.key] : [];
}
