import * as vscode from 'vscode';
import type { LibraryRecord } from '../../core/library';
import {
  type EventGrouping,
  type EventsFilter,
  eventGroupings,
  eventsOutline,
  filteredRecords,
} from '../../core/outline/events-outline';
import type { OutlineNode } from '../../core/outline/node';
import { recordCard } from '../../core/render/record-card';
import { cardMarkdown } from '../cards/card-markdown';
import type { LibraryStore } from '../library/library-store';
import { OutlineTree } from '../outline/outline-tree';
import { pageCommands } from '../pages/page-commands';
import { onDidChangeSettings, settings } from '../settings';
import { RecordDrag } from './record-drag';

export const eventsViewId = 'briefing.events';
export const eventsContextKeys = {
  grouping: 'briefing.events.grouping',
  filtered: 'briefing.events.filtered',
} as const;
const groupingMemento = 'briefing.events.grouping';

/** The tree of events: what it shows (grouping, filter) and what of it is selected. */
export class EventsView implements vscode.Disposable {
  private filter: EventsFilter = {};
  private grouping: EventGrouping;
  private readonly tree: OutlineTree;
  private readonly view: vscode.TreeView<OutlineNode>;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: LibraryStore,
    private readonly memento: vscode.Memento,
  ) {
    const remembered = memento.get<string>(groupingMemento);
    this.grouping = eventGroupings.find((grouping) => grouping === remembered) ?? 'day';
    this.tree = new OutlineTree(() => this.outline(), {
      command: ({ target }) =>
        target?.kind === 'record'
          ? { command: pageCommands.openTarget, title: vscode.l10n.t('Show Record'), arguments: [target] }
          : undefined,
      tooltip: (node) => this.tooltip(node),
    });
    this.view = vscode.window.createTreeView(eventsViewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new RecordDrag(store, (nodes) => this.recordsOf(nodes)),
    });
    const refresh = () => {
      this.show();
    };
    this.listeners = vscode.Disposable.from(store.onDidChange(refresh), onDidChangeSettings(refresh));
    this.tellContext();
  }

  /** The records that the view shows, in the order of time. */
  get records(): LibraryRecord[] {
    return filteredRecords(this.store.library, this.store.search, this.filter);
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
    const keys = new Set(rows.flatMap(({ target }) => (target?.kind === 'record' ? [target.key] : [])));
    const ordered: LibraryRecord[] = [];
    await this.tree.find(({ target }) => {
      if (target?.kind === 'record' && keys.delete(target.key))
        ordered.push(...this.store.library.recordsNamed(target.key));
      return keys.size === 0;
    });
    return ordered;
  }

  private async outline(): Promise<readonly OutlineNode[]> {
    await this.store.usable;
    const { library, search } = this.store;
    return eventsOutline(library, search, {
      grouping: this.grouping,
      filter: this.filter,
      dates: settings.dates,
    });
  }

  private tooltip({ target, spoken }: OutlineNode): vscode.MarkdownString | string {
    const record = target?.kind === 'record' ? this.store.library.recordsNamed(target.key)[0] : undefined;
    if (!record) return spoken;
    return cardMarkdown(recordCard(this.store.library, record, { dates: settings.dates, actions: [] }));
  }

  private show(): void {
    this.tellContext();
    this.tree.refresh();
  }

  private tellContext(): void {
    const { text, entity } = this.filter;
    const filter = entity === undefined ? text : (this.store.library.entity(entity)?.name ?? entity);
    const { t } = vscode.l10n;
    const shown = this.records.length;
    const all = this.store.library.records.length;
    // The setter takes no `undefined` under our compiler flags; an empty message shows none.
    this.view.message = !filter
      ? ''
      : shown === 0
        ? t('No event fits the filter: {0}', filter)
        : t('Filter: {0} ({1} of {2})', filter, shown, all);
    void vscode.commands.executeCommand('setContext', eventsContextKeys.grouping, this.grouping);
    void vscode.commands.executeCommand('setContext', eventsContextKeys.filtered, Boolean(filter));
  }

  dispose(): void {
    this.listeners.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
