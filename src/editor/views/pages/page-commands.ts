import * as vscode from 'vscode';
import type { Library, LibraryItem, Offer } from '../../../core/library';
import type { OutlineTarget } from '../../../core/outline/node';
import type { Pack } from '../../../core/pack/model';
import type { Span } from '../../../core/base/span';
import { rangeOf } from '../../shared/ranges';
import { ask, askWhich } from '../../writing/insert/choices';
import { idsOf } from '../../writing/insert/resolve';
import type { LibraryStore } from '../../library/library-store';
import { pageCommands } from '../../shared/command-ids';
import { entityPageUri, recordPageUri } from '../../shared/page-uris';
import { showInPreview } from './show-page';

/** Commands that open something to read: a record's or an actor's page, a place in a pack. */
export function registerPageCommands(store: LibraryStore): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(pageCommands.showRecord, (argument: unknown) =>
      onItem(store, argument, { title: t('Show Record'), offer: { records: () => true } }, showPage),
    ),
    vscode.commands.registerCommand(pageCommands.showEntity, (argument: unknown) =>
      onItem(store, argument, { title: t('Show Actor or Place'), offer: { entities: () => true } }, showPage),
    ),
    vscode.commands.registerCommand(pageCommands.openInPack, (argument: unknown) => {
      const offer = { records: () => true, entities: () => true };
      return onItem(store, argument, { title: t('Open in Pack'), offer }, async (item) => {
        const origin = 'entries' in item ? item.entries[0] : item;
        if (origin) await openPack(store, origin.pack, origin.value.span);
      });
    }),
    // A click on a row: the keyboard stays in the tree, so that the arrows lead on.
    vscode.commands.registerCommand(pageCommands.openTarget, (target: OutlineTarget) =>
      openTarget(store, target),
    ),
  );
}

interface Question {
  readonly title: string;
  readonly offer: Offer;
}

/**
 * Runs on what an argument means: an id (a record's first, then an entity's), that of several ids which the user picks, or
 * whatever the user picks.
 */
async function onItem(
  store: LibraryStore,
  argument: unknown,
  question: Question,
  run: (item: LibraryItem) => Promise<void>,
): Promise<void> {
  await store.ready;
  const ids = idsOf(argument);
  if (!ids) {
    const [picked] = (await ask(store, question)) ?? [];
    if (picked) await run(picked);
    return;
  }
  const items = ids.flatMap((id) => itemsNamed(store.library, id));
  const item = ids.length > 1 && items.length > 1 ? await askWhich(store, question.title, items) : items[0];
  if (item) await run(item);
  else if (items.length === 0)
    void vscode.window.showErrorMessage(vscode.l10n.t('No pack that is loaded has “{0}”.', ids.join(', ')));
}

function itemsNamed(library: Library, id: string): LibraryItem[] {
  const records = library.recordsNamed(id);
  const entity = library.entity(id);
  return records.length > 0 ? [...records] : entity ? [entity] : [];
}

function pageOf(item: LibraryItem): vscode.Uri {
  return 'entries' in item ? entityPageUri(item.id) : recordPageUri(item.key);
}

async function showPage(item: LibraryItem, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
  await showInPreview(pageOf(item), options);
}

async function openTarget(store: LibraryStore, target: OutlineTarget): Promise<void> {
  switch (target.kind) {
    case 'record':
    case 'entity': {
      const [item] = itemsNamed(store.library, target.kind === 'record' ? target.key : target.id);
      if (item) await showPage(item, { preserveFocus: true });
      return;
    }
    case 'file': {
      const position = new vscode.Position(target.line, target.column);
      await showInPreview(vscode.Uri.parse(target.uri, true), {
        selection: new vscode.Range(position, position),
      });
      return;
    }
    case 'span':
      return openSpan(vscode.Uri.parse(target.uri, true), target);
    case 'pack':
    case 'passage': {
      const pack = store.stateOf(target.uri)?.decode();
      if (!pack) return;
      if (target.kind === 'pack') return openPack(store, pack, { start: 0, end: 0 });
      const source = pack.sources.find(({ id }) => id === target.source);
      const passage = source?.passages.find(({ number }) => number === target.number);
      return openPack(store, pack, passage?.span ?? source?.span ?? { start: 0, end: 0 });
    }
  }
}

async function openPack(store: LibraryStore, pack: Pack, span: Span): Promise<void> {
  const uri = store.uriOf(pack);
  if (uri) await openSpan(uri, span);
}

async function openSpan(uri: vscode.Uri, span: Span): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await showInPreview(uri, { selection: rangeOf(document, span) });
}
