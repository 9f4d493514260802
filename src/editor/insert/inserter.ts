import * as vscode from 'vscode';
import type { Library, LibraryEntity, LibraryRecord } from '../../core/library';
import {
  type RecordForm,
  biographyContent,
  keyActorsContent,
  mentionContent,
  recordContent,
  sourcesContent,
} from '../../core/note/contents';
import { noteStyle } from '../settings';
import type { NoteEditors } from './note-editor';

/** Puts what a library knows into the note. Each call resolves to whether something was inserted. */
export class Inserter {
  constructor(private readonly notes: NoteEditors) {}

  /** The open note that an insertion would go to. */
  get note(): vscode.TextDocument | undefined {
    return this.notes.document;
  }

  records(library: Library, records: readonly LibraryRecord[], form: RecordForm): Promise<boolean> {
    if (records.length === 0) return Promise.resolve(false);
    return this.notes.insert((document) => {
      const content = recordContent(library, records, form, noteStyle(document));
      return () => content;
    });
  }

  /** The name in full at its first mention, else the short form. */
  mentions(library: Library, entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) =>
      mentionContent(library, entities, document.getText(), noteStyle(document)),
    );
  }

  biographies(library: Library, entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = biographyContent(library, entities, noteStyle(document));
      return () => content;
    });
  }

  keyActors(library: Library, entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = keyActorsContent(library, entities, noteStyle(document));
      return () => content;
    });
  }

  /** The sources that the note cites. */
  sources(library: Library): Promise<boolean> {
    return this.notes.insert((document) => {
      const content = sourcesContent(library, document.getText(), noteStyle(document));
      if (content) return () => content;
      const message = vscode.l10n.t('The note cites no source of the packs yet: insert an event first.');
      void vscode.window.showInformationMessage(message);
      return undefined;
    });
  }

  /** Ids of the actors and places that the note mentions. */
  mentioned(library: Library): ReadonlySet<string> {
    const { document } = this.notes;
    if (!document) return new Set();
    const mentions = library.find(document.getText(), noteStyle(document).format);
    return new Set(mentions.flatMap((mention) => library.meant(mention)));
  }
}
