import type * as vscode from 'vscode';
import type { Library, LibraryEntity, LibraryRecord } from '../../core/library';
import { entityCard } from '../../core/render/entity-card';
import { recordCard } from '../../core/render/record-card';
import { settings } from '../settings';
import { entityActions, recordActions } from './card-actions';
import { cardMarkdown } from './card-markdown';

/** The cards of what a label means: its records, else the actor or place; none for an unknown one. */
export function named(library: Library, label: string): vscode.MarkdownString[] {
  const records = library.recordsNamed(label);
  if (records.length > 0) return records.map((record) => ofRecord(library, record));
  const entity = library.entity(label);
  return entity ? [ofEntity(library, entity)] : [];
}

/** The card of an actor or place, by the user's settings, with what can be done from it. */
export function ofEntity(library: Library, entity: LibraryEntity): vscode.MarkdownString {
  const actions = entityActions(entity);
  const options = { dates: settings.dates, maxRecords: settings.hoverMaxEvents, actions };
  return cardMarkdown(entityCard(library, entity, options), actions);
}

/** The card of an event, claim or quote. */
export function ofRecord(library: Library, record: LibraryRecord): vscode.MarkdownString {
  const actions = recordActions(record);
  const options = { dates: settings.dates, actions };
  return cardMarkdown(recordCard(library, record, options), actions);
}
