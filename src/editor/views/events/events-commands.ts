import * as vscode from 'vscode';
import type { LibraryRecord } from '../../../core/library';
import { actorsOf } from '../../../core/library';
import { type RecordForm, recordContent } from '../../../core/note/insert/contents';
import { eventGroupings } from '../../../core/outline/events-groups';
import type { OutlineNode } from '../../../core/outline/node';
import { fullCitation } from '../../../core/render/citation';
import type { ActorsView } from '../actors/actors-view';
import { ask, entitiesAmong } from '../../writing/insert/choices';
import type { Inserter } from '../../writing/insert/inserter';
import { standalone } from '../../writing/insert/edits';
import { idsOf, resolveEntities } from '../../writing/insert/resolve';
import type { LibraryStore } from '../../library/library-store';
import { markdownStyle, settings } from '../../shared/settings';
import { eventsCommands, groupingCommands } from '../../shared/command-ids';
import type { EventsView } from './events-view';

export function registerEventsCommands(
  store: LibraryStore,
  events: EventsView,
  actors: ActorsView,
  inserter: Inserter,
): vscode.Disposable {
  /** A command on rows: those it was called on, the one that has the focus for a key, or those that are selected. */
  const onRows = (id: string, run: (records: LibraryRecord[]) => unknown) =>
    vscode.commands.registerCommand(id, async (row?: OutlineNode | KeyArgument, selected?: OutlineNode[]) => {
      const rows = !row ? [] : 'rows' in row ? await events.rowsAtFocus() : [row];
      await store.ready;
      const records = await events.recordsOf(selected ?? rows);
      if (records.length > 0) return run(records);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select one or more rows of the Events view first.'),
      );
      return false;
    });
  const insert = (id: string, form: RecordForm) =>
    onRows(id, (records) => inserter.records(store.library, records, form));

  return vscode.Disposable.from(
    ...eventGroupings.map((grouping) =>
      vscode.commands.registerCommand(groupingCommands[grouping], () => {
        events.groupBy(grouping);
      }),
    ),
    vscode.commands.registerCommand(eventsCommands.filter, () => {
      askForFilter(events);
    }),
    vscode.commands.registerCommand(eventsCommands.clearFilter, () => {
      events.filterBy({});
    }),
    vscode.commands.registerCommand(eventsCommands.showEvents, async (argument: unknown) => {
      await store.ready;
      const ids = idsOf(argument);
      const title = vscode.l10n.t('Show Events of an Actor or Place');
      const [entity] = ids
        ? (resolveEntities(store.library, ids) ?? [])
        : entitiesAmong((await ask(store, { title, offer: { entities: () => true } })) ?? []);
      if (!entity) return;
      events.filterBy({ entity: entity.id });
      await events.focus();
    }),
    insert(eventsCommands.insertSentence, 'sentence'),
    insert(eventsCommands.insertBullet, 'bullet'),
    insert(eventsCommands.insertRow, 'row'),
    onRows(eventsCommands.copyMarkdown, async (records) => {
      const content = recordContent(store.library, records, 'sentence', markdownStyle());
      await vscode.env.clipboard.writeText(standalone(() => content));
    }),
    onRows(eventsCommands.copyCitation, async (records) => {
      const citations = records.map(
        ({ pack, value }) => `${fullCitation(pack, value.cite, settings.dates)}.`,
      );
      await vscode.env.clipboard.writeText([...new Set(citations)].join('\n'));
    }),
    onRows(eventsCommands.showActors, async (records) => {
      await actors.reveal(records.flatMap(actorsOf));
    }),
  );
}

/** The argument of our key bindings: the editor gives a command that a key runs no row. */
interface KeyArgument {
  readonly rows: 'focused';
}

/** The view follows what is typed; Escape brings the former filter back. */
function askForFilter(events: EventsView): void {
  const before = events.activeFilter;
  let kept = false;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Events');
  input.prompt = vscode.l10n.t('Any word: a name in any spelling, a date, a place');
  input.value = before.text ?? '';
  input.onDidChangeValue((text) => {
    events.filterBy(text.trim() ? { text } : {});
  });
  input.onDidAccept(() => {
    kept = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!kept && events.activeFilter !== before) events.filterBy(before);
    input.dispose();
  });
  input.show();
}
