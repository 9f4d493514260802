import type * as vscode from 'vscode';
import type { LibraryEntity, LibraryRecord } from '../../core/library';
import { entityCard } from '../../core/render/entity-card';
import { recordCard } from '../../core/render/record-card';
import type { LibraryStore } from '../library/library-store';
import { settings } from '../settings';
import { entityActions, recordActions } from './card-actions';
import { cardMarkdown } from './card-markdown';

/** The cards of the present library, by the user's settings, with what can be done from them. */
export class Cards {
  constructor(private readonly store: LibraryStore) {}

  /** The cards of what a label means: its records, else the actor or place; none for an unknown one. */
  named(label: string): vscode.MarkdownString[] {
    const { library } = this.store;
    const records = library.recordsNamed(label);
    if (records.length > 0) return records.map((record) => this.ofRecord(record));
    const entity = library.entity(label);
    return entity ? [this.ofEntity(entity)] : [];
  }

  ofEntity(entity: LibraryEntity): vscode.MarkdownString {
    const actions = entityActions(entity);
    const options = { dates: settings.dates, maxRecords: settings.hoverMaxEvents, actions };
    return cardMarkdown(entityCard(this.store.library, entity, options), actions);
  }

  ofRecord(record: LibraryRecord): vscode.MarkdownString {
    const actions = recordActions(record);
    const options = { dates: settings.dates, actions };
    return cardMarkdown(recordCard(this.store.library, record, options), actions);
  }
}
