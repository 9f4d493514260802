import * as vscode from 'vscode';
import {
  type LibraryEntity,
  type LibraryRecord,
  type Selection,
  inOrderOfTime,
  isClaim,
  isEvent,
  isQuote,
} from '../../core/library';
import type { LibraryStore } from '../library/library-store';
import { ask, entitiesAmong, recordsAmong } from './choices';
import type { Inserter } from './inserter';
import { idsOf, resolveEntities, resolveRecords } from './resolve';

export const insertCommands = {
  anything: 'briefing.insert',
  event: 'briefing.insertEvent',
  claim: 'briefing.insertClaim',
  quote: 'briefing.insertQuote',
  actor: 'briefing.insertActor',
  biography: 'briefing.insertBiography',
  chronology: 'briefing.insertChronology',
  keyActors: 'briefing.insertKeyActors',
  sources: 'briefing.insertSources',
  /** For links and other commands; needs an argument. */
  record: 'briefing.insertRecord',
} as const;

/** What the events view shows: what a chronology is made of when nothing is said. */
export interface ShownEvents {
  shown(): Promise<Selection>;
  readonly isFiltered: boolean;
}

/**
 * The insert commands. Without an argument each asks; with an id or an array of ids none does. Each resolves to
 * whether something was inserted.
 */
export function registerInsertCommands(
  store: LibraryStore,
  inserter: Inserter,
  view: ShownEvents,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (id: string, run: (argument: unknown) => Promise<boolean>) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      await store.ready;
      return run(argument);
    });

  /** Over records of one type, which go into the note as sentences. */
  const recordCommand = (id: string, title: string, isWanted: (record: LibraryRecord) => boolean) =>
    command(id, async (argument) => {
      const ids = idsOf(argument);
      const records = ids
        ? resolveRecords(store.library, ids, isWanted)
        : recordsAmong((await ask(store, { title, offer: { records: isWanted } })) ?? []);
      return records ? inserter.records(records, 'sentence') : false;
    });

  const entityCommand = (
    id: string,
    title: string,
    insert: (entities: readonly LibraryEntity[]) => Promise<boolean>,
  ) =>
    command(id, async (argument) => {
      const ids = idsOf(argument);
      const entities = ids
        ? resolveEntities(store.library, ids)
        : entitiesAmong((await ask(store, { title, offer: { entities: () => true } })) ?? []);
      return entities && entities.length > 0 ? insert(entities) : false;
    });

  const insertChronology = async (argument: unknown) => {
    const ids = idsOf(argument);
    if (ids) return insertTable(resolveRecords(store.library, ids));
    const { isFiltered } = view;
    const shown = await view.shown();
    const chosen = await ask(store, {
      title: t('Insert Chronology'),
      offer: { records: (record) => isEvent(record) && shown.has(record.number), inTime: true },
      many: true,
      picked: () => isFiltered,
    });
    return insertTable(chosen && inOrderOfTime(store.library, recordsAmong(chosen)));
  };
  const insertTable = (records: readonly LibraryRecord[] | undefined) =>
    records ? inserter.records(records, 'table') : Promise.resolve(false);

  const insertKeyActors = async (argument: unknown) => {
    const ids = idsOf(argument);
    const mentioned = inserter.mentioned();
    const question = {
      title: t('Insert Key Actors'),
      offer: { entities: ({ type }: LibraryEntity) => type === 'actor' },
      many: true,
      picked: (item: LibraryEntity | LibraryRecord) => 'entries' in item && mentioned.has(item.id),
    };
    const chosen = ids
      ? resolveEntities(store.library, ids)
      : entitiesAmong((await ask(store, question)) ?? []);
    return chosen && chosen.length > 0 ? inserter.keyActors(chosen) : false;
  };

  /** Ids of records, or else of actors and places. */
  const insertAnything = async (argument: unknown) => {
    const { library } = store;
    const ids = idsOf(argument);
    if (ids) {
      const records = ids.every((id) => library.entity(id)) ? [] : resolveRecords(library, ids);
      if (!records) return false;
      return records.length > 0
        ? inserter.records(records, 'sentence')
        : inserter.mentions(resolveEntities(library, ids) ?? []);
    }
    const offer = { records: () => true, entities: () => true };
    const [item] = (await ask(store, { title: t('Insert'), offer })) ?? [];
    if (!item) return false;
    return 'entries' in item ? inserter.mentions([item]) : inserter.records([item], 'sentence');
  };

  return vscode.Disposable.from(
    recordCommand(insertCommands.event, t('Insert Event'), isEvent),
    recordCommand(insertCommands.claim, t('Insert Claim'), isClaim),
    recordCommand(insertCommands.quote, t('Insert Quote'), isQuote),
    recordCommand(insertCommands.record, t('Insert Record'), () => true),
    entityCommand(insertCommands.actor, t('Insert Actor'), (entities) => inserter.mentions(entities)),
    entityCommand(insertCommands.biography, t('Insert Biography'), (entities) =>
      inserter.biographies(entities),
    ),
    command(insertCommands.keyActors, insertKeyActors),
    command(insertCommands.sources, () => inserter.sources()),
    command(insertCommands.chronology, insertChronology),
    command(insertCommands.anything, insertAnything),
  );
}
