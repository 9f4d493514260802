import * as vscode from 'vscode';
import { type Library, type LibraryEntity, type LibraryRecord, isClaim, isEvent, isQuote } from '../../core/library';
import {
  type RecordForm,
  biographyContent,
  keyActorsContent,
  mentionContent,
  recordContent,
  sourcesContent,
} from '../../core/note/contents';
import type { LibraryStore } from '../library/library-store';
import { noteStyle } from '../settings';
import { type Item, ask, newestFirst } from './choices';
import type { NoteEditors } from './note-editor';
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

/** Inserts records in one of their forms; for the views, which have the records at hand. */
export type InsertRecords = (records: readonly LibraryRecord[], form: RecordForm) => Promise<boolean>;

/**
 * The insert commands. Without an argument each asks; with an id or an array of ids none does. Each resolves to
 * whether something was inserted.
 *
 * @param filtered the records that the events view shows, in its order
 */
export function registerInsertCommands(
  store: LibraryStore,
  notes: NoteEditors,
  filtered: () => readonly LibraryRecord[],
): vscode.Disposable & { readonly insertRecords: InsertRecords } {
  const insertRecords: InsertRecords = (records, form) =>
    records.length === 0
      ? Promise.resolve(false)
      : notes.insert((document) => {
          const content = recordContent(store.library, records, form, noteStyle(document));
          return () => content;
        });

  const insertMentions = (entities: readonly LibraryEntity[]) =>
    notes.insert((document) =>
      mentionContent(store.library, entities, document.getText(), noteStyle(document)),
    );

  const insertBiographies = (entities: readonly LibraryEntity[]) =>
    notes.insert((document) => {
      const content = biographyContent(store.library, entities, noteStyle(document));
      return () => content;
    });

  const insertKeyActors = (entities: readonly LibraryEntity[]) =>
    notes.insert((document) => {
      const content = keyActorsContent(store.library, entities, noteStyle(document));
      return () => content;
    });

  const insertSources = () =>
    notes.insert((document) => {
      const content = sourcesContent(store.library, document.getText(), noteStyle(document));
      if (!content) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The note cites no source of the packs yet: insert an event first.'),
        );
        return undefined;
      }
      return () => content;
    });

  /** A command over records of one type: given by id, or asked for. */
  const recordCommand = (
    id: string,
    title: string,
    isWanted: (record: LibraryRecord) => boolean,
    form: RecordForm,
  ) =>
    command(id, async (argument) => {
      const ids = idsOf(argument);
      const records = ids
        ? resolveRecords(store.library, ids, isWanted)
        : await ask(store, newestFirst(store.library.records.filter(isWanted)), { title });
      return records ? insertRecords(records, form) : false;
    });

  const entityCommand = (
    id: string,
    title: string,
    insert: (entities: readonly LibraryEntity[]) => Promise<boolean>,
    picked?: () => (item: Item) => boolean,
  ) =>
    command(id, async (argument) => {
      const ids = idsOf(argument);
      const actors = mostToldFirst(store.library, 'actor');
      const offered = picked ? actors : [...actors, ...mostToldFirst(store.library, 'place')];
      const entities = ids
        ? resolveEntities(store.library, ids)
        : await ask(store, offered, { title, ...(picked && { many: true, picked: picked() }) });
      return entities && entities.length > 0 ? insert(entities) : false;
    });

  /** Whether the note that would be written to mentions the actor. */
  const isMentioned = (): ((item: Item) => boolean) => {
    const document = notes.document;
    if (!document) return () => false;
    const { library } = store;
    const mentioned = new Set(
      library
        .find(document.getText(), noteStyle(document).format)
        .flatMap((mention) => library.candidates(mention)),
    );
    return (item) => 'entries' in item && mentioned.has(item);
  };

  const command = (id: string, run: (argument: unknown) => Promise<boolean>) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      await store.usable;
      return run(argument);
    });

  const { t } = vscode.l10n;
  const registrations = vscode.Disposable.from(
    recordCommand(insertCommands.event, t('Insert Event'), isEvent, 'sentence'),
    recordCommand(insertCommands.claim, t('Insert Claim'), isClaim, 'sentence'),
    recordCommand(insertCommands.quote, t('Insert Quote'), isQuote, 'sentence'),
    recordCommand(insertCommands.record, t('Insert Record'), () => true, 'sentence'),
    entityCommand(insertCommands.actor, t('Insert Actor'), insertMentions),
    entityCommand(insertCommands.biography, t('Insert Biography'), insertBiographies),
    entityCommand(insertCommands.keyActors, t('Insert Key Actors'), insertKeyActors, isMentioned),
    command(insertCommands.sources, insertSources),
    command(insertCommands.chronology, async (argument) => {
      const ids = idsOf(argument);
      const records = ids
        ? resolveRecords(store.library, ids)
        : await ask(store, filtered().filter(isEvent), {
            title: t('Insert Chronology'),
            many: true,
            picked: () => true,
          });
      return records ? insertRecords(records, 'table') : false;
    }),
    command(insertCommands.anything, async (argument) => {
      const ids = idsOf(argument);
      if (ids) return insertByIds(store, ids, insertRecords, insertMentions);
      const records = newestFirst(store.library.records);
      const everything: Item[] = [
        ...records.filter(isEvent),
        ...records.filter(isClaim),
        ...records.filter(isQuote),
        ...mostToldFirst(store.library, 'actor'),
        ...mostToldFirst(store.library, 'place'),
      ];
      const [item] = (await ask(store, everything, { title: t('Insert') })) ?? [];
      if (!item) return false;
      return 'entries' in item ? insertMentions([item]) : insertRecords([item], 'sentence');
    }),
  );
  return Object.assign(registrations, { insertRecords });
}

/** Those whom most records name come first: they are what a note is likely to be about. */
function mostToldFirst(library: Library, type: LibraryEntity['type']): LibraryEntity[] {
  const count = (entity: LibraryEntity) => library.recordsOf(entity).length;
  return library.entities.filter((entity) => entity.type === type).sort((a, b) => count(b) - count(a));
}

/** Ids of records, or else ids of actors and places. */
function insertByIds(
  { library }: LibraryStore,
  ids: readonly string[],
  insertRecords: InsertRecords,
  insertMentions: (entities: readonly LibraryEntity[]) => Promise<boolean>,
): Promise<boolean> | boolean {
  if (ids.length > 0 && ids.every((id) => library.entity(id))) {
    return insertMentions(resolveEntities(library, ids) ?? []);
  }
  const records = resolveRecords(library, ids);
  return records ? insertRecords(records, 'sentence') : false;
}
