import * as vscode from 'vscode';
import type { LibraryEntity, LibraryRecord } from '../../core/library';
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
import type { NoteEditors } from './note-editor';

/** Puts what the library knows into the note. Each call resolves to whether something was inserted. */
export class Inserter {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteEditors,
  ) {}

  records(records: readonly LibraryRecord[], form: RecordForm): Promise<boolean> {
    if (records.length === 0) return Promise.resolve(false);
    return this.notes.insert((document) => {
      const content = recordContent(this.store.library, records, form, noteStyle(document));
      return () => content;
    });
  }

  /** The name in full at its first mention, else the short form. */
  mentions(entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) =>
      mentionContent(this.store.library, entities, document.getText(), noteStyle(document)),
    );
  }

  biographies(entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = biographyContent(this.store.library, entities, noteStyle(document));
      return () => content;
    });
  }

  keyActors(entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = keyActorsContent(this.store.library, entities, noteStyle(document));
      return () => content;
    });
  }

  /** The sources that the note cites. */
  sources(): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = sourcesContent(this.store.library, document.getText(), noteStyle(document));
      if (content) return () => content;
      const message = vscode.l10n.t('The note cites no source of the packs yet: insert an event first.');
      void vscode.window.showInformationMessage(message);
      return undefined;
    });
  }

  /** Ids of the actors and places that the note mentions. */
  mentioned(): ReadonlySet<string> {
    const { document } = this.notes;
    if (!document) return new Set();
    const { library } = this.store;
    const mentions = library.find(document.getText(), noteStyle(document).format);
    return new Set(mentions.flatMap((mention) => library.candidates(mention).map(({ id }) => id)));
  }
}
