import * as vscode from 'vscode';
import type { Library } from '../../core/library';
import type { OutlineTarget } from '../../core/outline/node';
import type { Pack, Span } from '../../core/pack/model';
import { cardCommands } from '../hover/card-actions';
import { type Item, ask } from '../insert/choices';
import { idsOf } from '../insert/resolve';
import type { LibraryStore } from '../library/library-store';
import { entityPageUri, recordPageUri } from './page-uris';

export const pageCommands = {
  showRecord: cardCommands.showRecord,
  showEntity: 'briefing.showActor',
  openInPack: cardCommands.openInPack,
  /** For rows of the views; needs an argument. */
  openTarget: 'briefing.openTarget',
} as const;

/** Commands that open something to read: a record's or an actor's page, a place in a pack. */
export function registerPageCommands(store: LibraryStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(pageCommands.showRecord, async (argument: unknown) => {
      const [item] = await itemsOf(store, argument, vscode.l10n.t('Show Record'), store.library.records);
      if (item) await showPage(pageOf(item));
    }),
    vscode.commands.registerCommand(pageCommands.showEntity, async (argument: unknown) => {
      const [item] = await itemsOf(
        store,
        argument,
        vscode.l10n.t('Show Actor or Place'),
        store.library.entities,
      );
      if (item) await showPage(pageOf(item));
    }),
    vscode.commands.registerCommand(pageCommands.openInPack, async (argument: unknown) => {
      const all = [...store.library.records, ...store.library.entities];
      const [item] = await itemsOf(store, argument, vscode.l10n.t('Open in Pack'), all);
      if (!item) return;
      const { pack, value } =
        'entries' in item ? (item.entries[0] ?? { pack: undefined, value: undefined }) : item;
      if (pack) await openPack(store, pack, value.span);
    }),
    vscode.commands.registerCommand(pageCommands.openTarget, (target: OutlineTarget) =>
      openTarget(store, target),
    ),
  );
}

/** What an argument means: an id (a record's first, then an entity's), or whatever the user picks. */
async function itemsOf(
  store: LibraryStore,
  argument: unknown,
  title: string,
  offered: readonly Item[],
): Promise<Item[]> {
  await store.usable;
  const ids = idsOf(argument);
  if (!ids) return (await ask(store, offered.length > 0 ? offered : store.library.records, { title })) ?? [];
  const items = ids.flatMap((id) => itemsNamed(store.library, id));
  if (items.length === 0) {
    void vscode.window.showErrorMessage(vscode.l10n.t('No pack that is loaded has “{0}”.', ids.join(', ')));
  }
  return items;
}

function itemsNamed(library: Library, id: string): Item[] {
  const records = library.recordsNamed(id);
  const entity = library.entity(id);
  return records.length > 0 ? [...records] : entity ? [entity] : [];
}

function pageOf(item: Item): vscode.Uri {
  return 'entries' in item ? entityPageUri(item.id) : recordPageUri(item.key);
}

/** In a tab that the next page takes over; the keyboard stays where it was. */
async function showPage(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
}

async function openTarget(store: LibraryStore, target: OutlineTarget): Promise<void> {
  switch (target.kind) {
    case 'record':
    case 'entity':
      await vscode.commands.executeCommand(
        pageCommands.openInPack,
        target.kind === 'record' ? target.key : target.id,
      );
      return;
    case 'file': {
      const position = new vscode.Position(target.line, target.column);
      await vscode.window.showTextDocument(vscode.Uri.parse(target.uri, true), {
        selection: new vscode.Range(position, position),
        preview: true,
      });
      return;
    }
    case 'pack':
    case 'passage': {
      const id = target.kind === 'pack' ? target.id : target.pack;
      const state = store.states.find(({ pack }) => pack?.id === id);
      if (!state?.pack) return;
      const source =
        target.kind === 'passage'
          ? state.pack.sources.find((candidate) => candidate.id === target.source)
          : undefined;
      const number = target.kind === 'passage' ? target.number : undefined;
      const passage = source?.passages.find((candidate) => candidate.number === number);
      await openPack(store, state.pack, passage?.span ?? source?.span ?? { start: 0, end: 0 });
    }
  }
}

async function openPack(store: LibraryStore, pack: Pack, { start, end }: Span): Promise<void> {
  const uri = store.uriOf(pack);
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection, preview: true });
}
