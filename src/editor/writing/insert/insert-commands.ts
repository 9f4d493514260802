import * as vscode from 'vscode';
import {
  type Library,
  type LibraryEntity,
  type LibraryItem,
  type LibraryRecord,
  inOrderOfTime,
  isClaim,
  isEvent,
  isQuote,
} from '../../../core/library';
import { type CardPlace, cardPlaceOf } from '../../shared/cards/card-place';
import type { LibraryStore } from '../../library/library-store';
import type { LibrarySource } from '../../library/scopes';
import { ask, entitiesAmong, recordsAmong } from './choices';
import type { Inserter } from './inserter';
import { insertCommands } from '../../shared/command-ids';
import { idsOf, resolveEntities, resolveRecords } from './resolve';

/** The records that the events view shows: a chronology is made of them when the command has no argument. */
export interface ShownEvents {
  /** Returns a predicate that is true for the records that are shown. */
  shown(): Promise<(record: LibraryRecord) => boolean>;
  readonly isFiltered: boolean;
}

/**
 * The insert commands. Without an argument each asks; with an id or an array of ids none does. A card gives the place that
 * it stands at as well. Each resolves to whether something was inserted.
 */
export function registerInsertCommands(
  store: LibraryStore,
  inserter: Inserter,
  view: ShownEvents,
): vscode.Disposable {
  const { t } = vscode.l10n;
  /** With ids, all packs are meant; without, those that the note draws on. */
  const command = (
    id: string,
    run: (source: LibrarySource, ids: string[] | undefined, place?: CardPlace) => Promise<boolean>,
  ) =>
    vscode.commands.registerCommand(id, async (argument: unknown, from: unknown) => {
      await store.ready;
      const ids = idsOf(argument);
      const place = cardPlaceOf(from);
      return run(ids ? store : await store.drawnOn(await inserter.note()), ids, place);
    });

  /** Over records of one type, which go into the note as sentences. */
  const recordCommand = (id: string, title: string, isWanted: (record: LibraryRecord) => boolean) =>
    command(id, async (source, ids, place) => {
      const records = ids
        ? resolveRecords(source.library, ids, isWanted)
        : recordsAmong((await ask(source, { title, offer: { records: isWanted } })) ?? []);
      return records ? inserter.records(source.library, records, 'sentence', place) : false;
    });

  const entityCommand = (
    id: string,
    title: string,
    insert: (
      library: Library,
      entities: readonly LibraryEntity[],
      place: CardPlace | undefined,
    ) => Promise<boolean>,
  ) =>
    command(id, async (source, ids, place) => {
      const entities = ids
        ? resolveEntities(source.library, ids)
        : entitiesAmong((await ask(source, { title, offer: { entities: () => true } })) ?? []);
      return entities && entities.length > 0 ? insert(source.library, entities, place) : false;
    });

  const insertChronology = async (source: LibrarySource, ids: string[] | undefined) => {
    const { library } = source;
    const insert = (records: readonly LibraryRecord[] | undefined) =>
      records ? inserter.records(library, records, 'table') : Promise.resolve(false);
    if (ids) return insert(resolveRecords(library, ids));
    const { isFiltered } = view;
    const isShown = await view.shown();
    const chosen = await ask(source, {
      title: t('Insert Chronology'),
      offer: { records: (record) => isEvent(record) && isShown(record), inTime: true },
      many: true,
      picked: () => isFiltered,
    });
    return insert(chosen && inOrderOfTime(library, recordsAmong(chosen)));
  };

  const insertKeyActors = async (source: LibrarySource, ids: string[] | undefined) => {
    const { library } = source;
    const mentioned = await inserter.mentioned(library);
    const question = {
      title: t('Insert Key Actors'),
      offer: { entities: (type: LibraryEntity['type']) => type === 'actor' },
      many: true,
      picked: (item: LibraryItem) => 'entries' in item && mentioned.has(item.id),
    };
    const chosen = ids ? resolveEntities(library, ids) : entitiesAmong((await ask(source, question)) ?? []);
    return chosen && chosen.length > 0 ? inserter.keyActors(library, chosen) : false;
  };

  /** Ids of records, or else of actors and places. */
  const insertAnything = async (source: LibrarySource, ids: string[] | undefined) => {
    const { library } = source;
    if (ids) {
      const records = ids.every((id) => library.entity(id)) ? [] : resolveRecords(library, ids);
      if (!records) return false;
      return records.length > 0
        ? inserter.records(library, records, 'sentence')
        : inserter.mentions(library, resolveEntities(library, ids) ?? []);
    }
    const offer = { records: () => true, entities: () => true };
    const [item] = (await ask(source, { title: t('Insert'), offer })) ?? [];
    if (!item) return false;
    return 'entries' in item
      ? inserter.mentions(library, [item])
      : inserter.records(library, [item], 'sentence');
  };

  return vscode.Disposable.from(
    recordCommand(insertCommands.event, t('Insert Event'), isEvent),
    recordCommand(insertCommands.claim, t('Insert Claim'), isClaim),
    recordCommand(insertCommands.quote, t('Insert Quote'), isQuote),
    recordCommand(insertCommands.record, t('Insert Record'), () => true),
    entityCommand(insertCommands.actor, t('Insert Actor'), (library, entities, place) =>
      inserter.mentions(library, entities, place),
    ),
    entityCommand(insertCommands.biography, t('Insert Biography'), (library, entities, place) =>
      inserter.biographies(library, entities, place),
    ),
    command(insertCommands.keyActors, insertKeyActors),
    command(insertCommands.sources, ({ library }) => inserter.sources(library)),
    command(insertCommands.chronology, insertChronology),
    command(insertCommands.anything, insertAnything),
  );
}
